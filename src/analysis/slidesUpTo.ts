import type { DayNumber } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import { markingRank } from '#model/lens.ts'
import type { Marking } from '#model/records/base.ts'
import { MARKINGS } from '#model/records/base.ts'
import type { Slide } from '#model/records/briefing.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import { viewDataset } from '#model/view.ts'

/** What of a slide an audience does not get, by its place in the deck from 1 on. */
export interface RemovedSlide {
  readonly number: number
  readonly slide: Slide
  /** The whole slide is marked above, or only its words are: see {@link slidesUpTo}. */
  readonly what: 'slide' | 'words'
  readonly marking: Marking
}

/**
 * The slides of a deck for an audience. A slide that is marked above it is left out. The words that somebody wrote on
 * a slide have its marking; without one, that of the data they were written about. Words above the audience go, and the
 * generated ones, made of what may be seen, take their place.
 *
 * @param levelOf the highest marking of what is known on a day, in all that is stored
 * @param asOf the day of views that pin none
 */
export function slidesUpTo(
  slides: readonly Slide[],
  upTo: Marking,
  levelOf: (day: DayNumber) => Marking,
  asOf: DayNumber,
): { readonly slides: readonly Slide[]; readonly removed: readonly RemovedSlide[] } {
  const removed: RemovedSlide[] = []
  const left = slides.flatMap((slide, i): Slide[] => {
    const number = i + 1
    if (isAbove(slide.marking, upTo)) {
      removed.push({ number, slide, what: 'slide', marking: slide.marking ?? 'CLEAR' })
      return []
    }
    const marking = slide.marking ?? levelBehind(slide, levelOf, asOf)
    if (!isAbove(marking, upTo)) return [slide]
    const bare = withoutWords(slide)
    if (hasWords(slide)) removed.push({ number, slide, what: 'words', marking })
    return [bare]
  })
  return { slides: left, removed }
}

/** The highest marking of records and of entries in them that are known on a day; without changes to what is stored. */
export function levelsOf(data: Dataset): (day: DayNumber) => Marking {
  const found = new Map<DayNumber, Marking>()
  return (day) => {
    const known = found.get(day) ?? highestIn(viewDataset(data, day))
    found.set(day, known)
    return known
  }
}

/** The highest marking of records of a view and of entries in them. */
export function highestIn(data: Dataset): Marking {
  let rank = 0
  // Briefings are words about the data, not the data.
  const lists = LIST_NAMES.filter((name) => name !== 'briefings').map((name) => data[name])
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('marking' in value) rank = Math.max(rank, MARKINGS.indexOf(value.marking as Marking)) // −1 where it is none
    for (const content of Object.values(value)) look(content)
  }
  look(lists)
  return MARKINGS[rank]!
}

function levelBehind(slide: Slide, levelOf: (day: DayNumber) => Marking, asOf: DayNumber): Marking {
  const days = (slide.views ?? []).map(({ pin }) => (pin ? (spanOf(pin.asOf).last ?? asOf) : asOf))
  return MARKINGS[Math.max(0, ...days.map((day) => markingRank(levelOf(day))))]!
}

/** The slide with nothing on it that somebody wrote. */
function withoutWords({ id, layout, views, marking }: Slide): Slide {
  return {
    ...{ id, title: '' },
    ...(layout ? { layout } : {}),
    ...(marking ? { marking } : {}),
    ...(views ? { views: views.map(({ alt: _written, ...view }) => ({ ...view, marks: [] })) } : {}),
  }
}

function hasWords({ title, subtitle, source, notes, views = [] }: Slide): boolean {
  const said = [title, subtitle, source, notes, ...views.map(({ alt }) => alt)]
  return said.some((one) => one !== undefined && one !== '') || views.some(({ marks }) => marks.length > 0)
}

function isAbove(marking: Marking | undefined, upTo: Marking): boolean {
  return markingRank(marking) > markingRank(upTo)
}
