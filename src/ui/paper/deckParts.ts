/** Slides that print together: the browser lays out what it prints in one go, and holds all of it at once. */
const AT_ONCE = 300

/** A part of a long deck, by the numbers of its slides. */
export interface DeckPart {
  readonly from: number
  readonly to: number
  /** Slides of the deck. */
  readonly of: number
}

/** The parts in which a deck of so many slides prints; about as long as each other. */
export function deckParts(of: number): readonly DeckPart[] {
  const count = Math.ceil(of / AT_ONCE)
  return Array.from({ length: count }, (_, i) => ({
    ...{ from: Math.floor((i * of) / count) + 1, to: Math.floor(((i + 1) * of) / count) },
    of,
  }))
}
