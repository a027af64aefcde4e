import type { RemovedSentence } from '#analysis/briefUpTo.ts'
import type { RemovedSlide } from '#analysis/slidesUpTo.ts'
import { levelsOf, slidesUpTo } from '#analysis/slidesUpTo.ts'
import type { Removed } from '#analysis/removalReport.ts'
import { removalReport } from '#analysis/removalReport.ts'
import type { SlideContent } from '#briefing/slideContent.ts'
import { markingRank } from '#model/lens.ts'
import type { Marking } from '#model/records/base.ts'
import { MARKINGS } from '#model/records/base.ts'
import type { BriefingRecord, Slide } from '#model/records/briefing.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { viewDataset } from '#model/view.ts'
import { useAsOf } from '#state/asOf.ts'
import type { Audience } from '#state/audience.ts'
import { useKnown } from '#state/useKnown.ts'
import { useSurroundings } from '#state/surroundings.ts'
import { until } from '@vueuse/core'
import { effectScope } from 'vue'
import type { Going } from './going.ts'
import { pause } from './going.ts'
import type { DeckSlide } from './useDeck.ts'
import { useDecks } from './useDeck.ts'

/** A deck of one moment for an audience: what every export is made of. */
export interface FrozenDeck {
  /** Empty where the briefing itself is marked above the audience. */
  readonly title: string
  readonly slides: readonly SlideContent[]
  /** The highest marking of its slides. */
  readonly marking: Marking
  readonly removed: DeckRemoval
}

/** What the audience does not get. For the author alone: it is in no export. */
export interface DeckRemoval {
  readonly slides: readonly RemovedSlide[]
  readonly records: readonly Removed[]
  /** Of a brief. */
  readonly sentences?: readonly RemovedSentence[]
}

/** Milliseconds without a change after which a deck is taken as it is, and without one more slide after which it is given up. */
const QUIET = 250
const PATIENCE = 60_000

/**
 * Freezes decks for an audience: nothing above its marking is there when their charts are drawn.
 *
 * @returns throws where no further slide is there within a minute, and where the deck is not wanted any more
 */
export function useFrozenDeck(): (
  briefing: BriefingRecord,
  upTo: Marking,
  going: Going,
) => Promise<FrozenDeck> {
  const surroundings = useSurroundings()
  const { whole } = useKnown()
  const asOf = useAsOf()
  const openDeck = useDecks()

  return async ({ title, marking, slides }, upTo, going) => {
    const data = await until(whole).not.toBeNull()
    const cut = slidesUpTo(slides, upTo, levelsOf(data), asOf.number)
    // The shelves of an audience are fetched when somebody exports.
    const { audienceUpTo } = await import('#state/audience.ts')
    const audience = await audienceUpTo(surroundings, upTo)
    try {
      const contents = await settledDeck(cut.slides, audience, going)
      const rank = Math.max(0, ...contents.map(({ foot }) => markingRank(foot.level)))
      return {
        title: markingRank(marking) > markingRank(upTo) ? '' : title,
        slides: contents,
        marking: MARKINGS[rank]!, // the rank of a marking
        removed: { slides: cut.removed, records: removalReport(knownBy(data, asOf.number), upTo) },
      }
    } finally {
      audience.end()
    }
  }

  async function settledDeck(
    slides: readonly Slide[],
    audience: Audience,
    going: Going,
  ): Promise<readonly SlideContent[]> {
    const scope = effectScope(true)
    try {
      const deck = scope.run(() => openDeck(() => slides, audience.surroundings))!
      return await settled(() => deck.value, audience.isBusy, going)
    } finally {
      scope.stop()
    }
  }
}

/** Waits until all slides are there, nothing is computed any more, and nothing has changed for a while. */
async function settled(
  deck: () => readonly DeckSlide[],
  isBusy: () => boolean,
  { told, signal }: Going,
): Promise<readonly SlideContent[]> {
  const contentsNow = (): readonly (SlideContent | null)[] => deck().map(({ content }) => content)
  let [last, since] = [contentsNow(), performance.now()]
  let [most, until] = [0, since + PATIENCE]
  while (performance.now() < until) {
    await pause(50)
    signal.throwIfAborted()
    const now = contentsNow()
    if (isBusy() || now.some((content, i) => content !== last[i])) [last, since] = [now, performance.now()]
    const contents = now.flatMap((content) => content ?? [])
    if (contents.length > most) {
      ;[most, until] = [contents.length, performance.now() + PATIENCE]
      told(most)
    }
    if (contents.length === now.length && performance.now() - since > QUIET) return contents
  }
  throw new Error('a slide did not come to rest')
}

/** The report names what is known on the day only: later knowledge is nothing that a briefing of the day leaves out. */
function knownBy(data: Dataset, day: number): Dataset {
  return viewDataset(data, day)
}
