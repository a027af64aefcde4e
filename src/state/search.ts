import type { Found, SearchWords } from '#analysis/search.ts'
import { scan, scanFor } from '#analysis/search.ts'
import type { Vocabulary } from '#analysis/forgiveTypos.ts'
import type { SearchDocument } from '#analysis/searchDocuments.ts'
import { searchDocuments } from '#analysis/searchDocuments.ts'
import type { DayNumber } from '#model/day.ts'
import { readWhole } from '#storage/read.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { useAsOf } from './asOf.ts'
import { useRelationships } from './relationships.ts'
import { useSurroundings } from './surroundings.ts'

export type { Found, FoundKind, Hit } from '#analysis/search.ts'
export type { SearchDocument } from '#analysis/searchDocuments.ts'

/** Milliseconds of work after which the page gets its turn, and after which what there is so far is given out. */
const TURN = 8
const NEWS = 120

/** What the documents were made of: while none of it changes they stand. */
interface Basis {
  readonly rel: string
  readonly seq: number
  readonly asOf: DayNumber
}

/**
 * Search over all that is known on the day. What is stored is read when a search begins, once a revision, and never for
 * a key; while it is being made ready, what is there already is searched.
 */
export const useSearch = defineStore('search', () => {
  const { opening } = useSurroundings()
  const relationships = useRelationships()
  const asOf = useAsOf()

  const active = shallowRef(false)
  const documents = shallowRef<readonly SearchDocument[]>([])
  /** Whether more documents are to come. */
  const pending = shallowRef(false)
  const failure = shallowRef<unknown>(null)
  let made: Basis | null = null
  let vocabulary: Promise<Vocabulary> | null = null

  const basis = computed((): Basis | null => {
    const rel = relationships.currentId
    const entry = relationships.list.find(({ relationship }) => relationship.id === rel)
    return rel === null || !entry ? null : { rel, seq: entry.seq, asOf: asOf.number }
  })

  watch([active, basis], ([isActive, wanted], _before, onCleanup) => {
    if (!isActive || !wanted || isSame(made, wanted)) return
    const stop = new AbortController()
    onCleanup(() => stop.abort())
    void make(wanted, stop.signal)
  })

  async function make(wanted: Basis, signal: AbortSignal): Promise<void> {
    made = null
    vocabulary = null
    pending.value = true
    documents.value = []
    try {
      const data = await readWhole(opening.db, wanted.rel)
      const making = data ? searchDocuments(data, wanted.asOf) : [].values()
      const complete = await inTurns(making, signal, (so) => (documents.value = so))
      if (complete) made = wanted
      failure.value = null
    } catch (cause) {
      if (!signal.aborted) failure.value = cause
    }
    if (!signal.aborted) pending.value = false
  }

  /** The documents that say all of the words, as typed. */
  function find(words: SearchWords, limit: number): Found {
    return scan(documents.value, words, limit)
  }

  /** The same with typos forgiven; it may take a moment, and the first time a longer one. */
  async function findAlike(words: SearchWords, limit: number): Promise<Found> {
    const searched = documents.value
    vocabulary ??= import('#analysis/forgiveTypos.ts').then(({ vocabularyOf }) => vocabularyOf(searched))
    const { alternatives } = await vocabulary
    return scanFor(searched, alternatives(words), limit)
  }

  return {
    /** Whether somebody searches: nothing is read before, and nothing is kept up to date after. */
    active,
    documents,
    pending,
    failure,
    find,
    findAlike,
  }
})

function isSame(one: Basis | null, other: Basis): boolean {
  return one !== null && one.rel === other.rel && one.seq === other.seq && one.asOf === other.asOf
}

/**
 * Takes everything out of an iterator, with pauses in which the page gets its turn.
 *
 * @param tell hears now and then what there is so far, and in the end all of it
 * @returns whether it came to its end before it was stopped
 */
async function inTurns<T>(
  iterator: Iterator<T, unknown>,
  signal: AbortSignal,
  tell: (all: readonly T[]) => void,
): Promise<boolean> {
  const all: T[] = []
  let [turn, news] = [performance.now(), performance.now()]
  for (let step = iterator.next(); !step.done; step = iterator.next()) {
    all.push(step.value)
    if (performance.now() - turn < TURN) continue
    await new Promise((resolve) => setTimeout(resolve))
    if (signal.aborted) return false
    turn = performance.now()
    if (turn - news < NEWS) continue
    tell([...all])
    news = turn
  }
  tell(all)
  return true
}
