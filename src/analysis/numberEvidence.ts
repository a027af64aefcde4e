/** What one part of a number rests on, as of the day. */
export interface PartEvidence {
  /** The sources in view that the events deciding its score cite, each once. */
  readonly sources: readonly { readonly id: string; readonly publisher: string }[]
  /** One of these events is disputed. */
  readonly isDisputed: boolean
}

/** What a number rests on. Shares are of the weight of its parts, 0…1. */
export interface NumberEvidence {
  /** The one that most weight rests on alone; null where nothing rests on one alone. */
  readonly publisher: Leaning | null
  readonly source: Leaning | null
  /** Of what rests on a single source, whichever. */
  readonly single: number
  readonly unsourced: Tally
  readonly disputed: Tally
}

/** A publisher's name or a source's id, and the share of what would be unsourced without it. */
export interface Leaning {
  readonly name: string
  readonly share: number
}

export interface Tally {
  readonly parts: number
  readonly share: number
}

/**
 * What share of a number's weight rests on one source, or on one publisher.
 *
 * @param weights of the parts, ≥ 0; those that weigh nothing are passed over
 * @param evidence of each part, in the same order
 */
export function evidenceOf(weights: readonly number[], evidence: readonly PartEvidence[]): NumberEvidence {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const publishers = new Map<string, number>()
  const sources = new Map<string, number>()
  const [unsourced, disputed] = [
    { parts: 0, share: 0 },
    { parts: 0, share: 0 },
  ]
  let single = 0
  evidence.forEach((part, i) => {
    if (weights[i] === 0) return
    const share = weights[i]! / all
    const [ids, names] = [new Set(part.sources.map(({ id }) => id)), publishersOf(part)]
    if (ids.size === 1) single += share
    add(sources, ids, share)
    add(publishers, names, share)
    if (ids.size === 0) count(unsourced, share)
    if (part.isDisputed) count(disputed, share)
  })
  return { publisher: largest(publishers), source: largest(sources), single, unsourced, disputed }
}

function publishersOf({ sources }: PartEvidence): ReadonlySet<string> {
  return new Set(sources.map(({ publisher }) => publisher))
}

function add(to: Map<string, number>, names: ReadonlySet<string>, share: number): void {
  const [only] = names
  if (names.size === 1 && only !== undefined) to.set(only, (to.get(only) ?? 0) + share)
}

function count(tally: { parts: number; share: number }, share: number): void {
  tally.parts++
  tally.share += share
}

/** Of equal ones, the first by name. */
function largest(shares: ReadonlyMap<string, number>): Leaning | null {
  let found: Leaning | null = null
  for (const [name, share] of [...shares].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (!found || share > found.share) found = { name, share }
  }
  return found
}
