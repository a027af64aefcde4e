import type { SlidePart } from '#briefing/slideContent.ts'
import type { DayNumber } from '#model/day.ts'
import type { Marking } from '#model/records/base.ts'
import type { SlideView } from '#model/records/briefing.ts'
import type { Finding, Heeded } from '../figures/figure.ts'

/**
 * Something that a slide can show. The list in `list.ts` collects them; every chart of the list of charts is one.
 */
export interface SlidePartEntry {
  /** In stored slides. */
  readonly id: string
  /** Key of its name among the texts. */
  readonly name: string
  /** Whose filter it goes through, which its subtitle names. Absent: no filter applies to it. */
  readonly heeds?: Heeded
  /**
   * Called where the stores see what the view pins; what it returns follows them.
   *
   * @param view `of` names the one record that it is about; what the slide says to it is added
   */
  readonly use: (view: SlideView) => PartInView
}

/** What a part shows at the moment. */
export interface PartInView {
  /** Null while the data is on its way. */
  readonly shown: ShownPart | null
}

/** A part of one moment, with what the slide around it says of it. */
export interface ShownPart {
  readonly part: SlidePart
  readonly finding: Finding
  readonly subtitle: string
  /** "54 events, monitored 2021." */
  readonly source: string
  readonly pair: string
  readonly day: DayNumber
  /** The highest of what is shown. */
  readonly level: Marking
  /** Texts in which the numbers of a title may stand. */
  readonly numbers: readonly string[]
  /** Why it could not be opened, where it could not. */
  readonly failed?: string
}
