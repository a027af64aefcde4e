import type { Boundary } from './boundary.ts'
import type { Opening } from './open.ts'
import type { Act, FaultKind } from './testFaults.fixture.ts'
import { contentOf, faultAt } from './testFaults.fixture.ts'

/** Shelves that pages open one after the other. */
export interface Place {
  readonly open: (version: number, boundary: Boundary) => Promise<Opening>
}

/** What became of an attempt: whether the page was told that it is saved; nothing, where the page is gone. */
export interface Attempt {
  readonly told: boolean | 'nothing'
  readonly operations: number
}

/** Does something in a page of its own, with a fault of a kind at the n-th operation. */
export type Attempted = (place: Place, kind: FaultKind, n: number) => Promise<Attempt>

const NO_FAULT: FaultKind = { name: 'none', meets: () => undefined }
const NOTHING: Boundary = () => undefined

/** An act after the page has been opened without a fault. */
export function attempting({ run }: Act): Attempted {
  return async (place, kind, n) => {
    let boundary = NOTHING
    const { db } = await place.open(1, (operation) => boundary(operation))
    const { gone, kill } = mortal()
    const fault = faultAt(kind, n, { lose: () => db.close(), kill })
    boundary = fault.boundary
    const told = await Promise.race([gone, run(db).catch(() => false)])
    if (told !== 'nothing') boundary = NOTHING
    db.close()
    return { told, operations: fault.seen() }
  }
}

/** The first page of a newer version. Nothing can be lost before it is open. */
export const migration: Attempted = async (place, kind, n) => {
  const { gone, kill } = mortal()
  const fault = faultAt(kind, n, { lose: () => undefined, kill })
  const opening = await Promise.race([gone, place.open(2, fault.boundary)])
  if (opening === 'nothing') return { told: opening, operations: fault.seen() }
  opening.db.close()
  return { told: opening.type === 'ready', operations: fault.seen() }
}

/** A page that can be killed, after which nothing is heard of it. */
function mortal(): { readonly gone: Promise<'nothing'>; readonly kill: () => void } {
  let kill = (): void => {}
  const gone = new Promise<'nothing'>((resolve) => (kill = () => resolve('nothing')))
  return { gone, kill }
}

/** What a run of attempts has found. */
export interface FaultsFound {
  readonly tried: number
  readonly halves: readonly string[]
}

/** A run of attempts with a fault at each operation in turn. */
export interface FaultRun {
  readonly prepare: Act['prepare']
  readonly attempt: Attempted
  readonly kind: FaultKind
  /** Gives an empty place. */
  readonly place: () => Place
  /** Every so many operations are tried; each of them where it is 1. */
  readonly stride?: number
}

/**
 * Lets each operation in turn meet a fault, and compares what lies on the shelves with what lay there before and with
 * what lies there when nothing goes wrong.
 *
 * @returns how often it was tried, and one line for each operation after which it was anything else, or the page was
 * told otherwise
 */
export async function halvesFound({
  prepare,
  attempt,
  kind,
  place,
  stride = 1,
}: FaultRun): Promise<FaultsFound> {
  const prepared = async (): Promise<Place> => {
    const fresh = place()
    const { db } = await fresh.open(1, NOTHING)
    await prepare(db)
    db.close()
    return fresh
  }
  let at = await prepared()
  const before = await stored(at)
  const { operations } = await attempt(at, NO_FAULT, 0)
  const after = await stored(at)
  if (after === before || operations < 6) return { tried: 0, halves: ['nothing is done'] }
  at = await prepared()
  const halves: string[] = []
  let tried = 0
  for (let n = 1; n <= operations; n += stride) {
    tried++
    const { told } = await attempt(at, kind, n)
    const content = await stored(at)
    const expected = told === 'nothing' ? [before, after] : [told ? after : before]
    if (!expected.includes(content) || (kind.heals && told !== true))
      halves.push(`operation ${n} of ${operations}: told ${String(told)}`)
    if (content !== before) at = await prepared()
  }
  return { tried, halves }
}

/** What lies on the shelves, as a page sees it that is loaded anew. */
async function stored(place: Place): Promise<string> {
  const { db } = await place.open(1, NOTHING)
  const content = await contentOf(db)
  db.close()
  return content
}

/** For `it.each`: titles name a case by its first part. */
export function byName<T extends { readonly name: string }>(list: readonly T[]): [string, T][] {
  return list.map((one) => [one.name, one])
}
