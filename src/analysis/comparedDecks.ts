/** A slide as a frozen briefing says it: its title, and what it shows, line by line. */
export interface Told {
  readonly title: string
  readonly values: readonly string[]
}

/** A slide of two decks; null where a deck does not have it. Places count from 1. */
export interface SlideMove {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly before: (Told & { readonly place: number }) | null
  readonly after: (Told & { readonly place: number }) | null
  /** Lines that only the earlier, or only the later, has. */
  readonly gone: readonly string[]
  readonly come: readonly string[]
}

type Placed = Told & { readonly place: number }

/** Part of their lines that two slides of other titles must share to be one slide, 0…1. */
const ALIKE = 0.34

/**
 * What became of the slides from one deck to another, in the order of the later, what was removed at the end. Slides
 * are matched by their titles in turn, then by what they show.
 */
export function comparedDecks(before: readonly Told[], after: readonly Told[]): SlideMove[] {
  const old: Placed[] = before.map((slide, i) => ({ ...slide, place: i + 1 }))
  const now: Placed[] = after.map((slide, i) => ({ ...slide, place: i + 1 }))
  const pairs = new Map<Placed, Placed>()
  const free = new Set(old)
  const pair = (slide: Placed, found: Placed | undefined): void => {
    if (!found) return
    pairs.set(slide, found)
    free.delete(found)
  }
  for (const slide of now)
    pair(
      slide,
      [...free].find(({ title }) => title === slide.title),
    )
  for (const slide of now) if (!pairs.has(slide)) pair(slide, mostAlike(slide, free))
  const moves = now.flatMap((slide): SlideMove[] => {
    const found = pairs.get(slide)
    if (!found) return [{ kind: 'added', before: null, after: slide, gone: [], come: slide.values }]
    const [gone, come] = [linesWithout(found, slide), linesWithout(slide, found)]
    if (found.title === slide.title && gone.length + come.length === 0) return []
    return [{ kind: 'changed', before: found, after: slide, gone, come }]
  })
  const removed = [...free].map((slide): SlideMove => ({
    kind: 'removed',
    before: slide,
    after: null,
    gone: slide.values,
    come: [],
  }))
  return [...moves, ...removed]
}

function mostAlike(slide: Placed, others: ReadonlySet<Placed>): Placed | undefined {
  const judged = [...others].map((other) => ({ other, alike: likeness(slide, other) }))
  return judged
    .filter(({ alike }) => alike >= ALIKE)
    .toSorted((one, two) => two.alike - one.alike || one.other.place - two.other.place)[0]?.other
}

/** Lines that both have, of all lines of either. */
function likeness(one: Told, two: Told): number {
  const [lines, others] = [new Set(one.values), new Set(two.values)]
  const both = [...lines].filter((line) => others.has(line)).length
  return both === 0 ? 0 : both / (lines.size + others.size - both)
}

function linesWithout({ values }: Told, other: Told): string[] {
  const there = new Set(other.values)
  return values.filter((line) => !there.has(line))
}
