import { dayNumber } from '#model/day.ts'
import type { AnyRecord, ListName } from '#model/records/dataset.ts'
import type { Shelves } from '#storage/database.ts'
import { readChangesAfter } from '#storage/history.ts'
import { readByIds } from '#storage/read.ts'
import { defineStore } from 'pinia'
import type { ShallowRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import { useAsOf } from './asOf.ts'
import { useAuthor } from './author.ts'
import type { Look } from './looks.ts'
import { LOOKS, lookBefore, looksIn, rememberedSession } from './looks.ts'
import type { News, NewsKind, Versions } from './news.ts'
import { NEWS_LISTS, newsOf, newsOfDays } from './news.ts'
import { useRelationships } from './relationships.ts'
import { remembered } from './remembered.ts'
import { useStored } from './stored.ts'
import { useSurroundings } from './surroundings.ts'
import { useLive } from './useLive.ts'

export type { Look } from './looks.ts'
export type { News } from './news.ts'

/** Order in which what is new is told. */
const ORDER: readonly NewsKind[] = ['known', 'changed', 'retracted', 'deleted']

/**
 * What is new in the current relationship since somebody last looked at it on this device: what became known
 * between the day that was on screen then and the day that is now, and what others or files have changed. One's
 * own edits are not new. A reload is no new look: what a tab began with it goes on with.
 */
export const useNewSince = defineStore('newSince', () => {
  const { preferences, now } = useSurroundings()
  const stored = useStored()
  const asOf = useAsOf()

  const lasting = remembered(preferences, LOOKS)
  const session = rememberedSession()
  const since = shallowRef<Look | null>(null)

  const here = computed((): { readonly rel: string; readonly look: Look } | null => {
    const rel = stored.glance?.relationship.id
    if (rel === undefined) return null
    return { rel, look: { when: now().toISOString(), seq: stored.glance?.seq ?? 0, day: asOf.day } }
  })
  watch(
    here,
    (current) => {
      if (!current) return
      const { rel, look } = current
      since.value = lookBefore(rel, session.value, lasting.value)
      session.value = JSON.stringify({ ...looksIn(session.value), [rel]: since.value })
      lasting.value = JSON.stringify({ ...looksIn(lasting.value), [rel]: look })
    },
    { immediate: true },
  )

  const answer = useVersions(since)
  const news = computed((): readonly News[] => {
    const [look, glance, found] = [since.value, stored.glance, answer.value]
    if (!look || !glance || found.status !== 'ready') return []
    if (found.value.rel !== glance.relationship.id || found.value.seq !== look.seq) return []
    const days = { then: dayNumber(look.day), now: asOf.number }
    const { foreign, own } = found.value
    const all = new Map(newsOfDays(glance, days).map((one) => [keyOf(one), one]))
    for (const key of own) all.delete(key)
    for (const { list, id, ...versions } of foreign) {
      const kind = newsOf(versions, days, list)
      if (kind) all.set(keyOf({ list, id }), { list, id, kind })
      else all.delete(keyOf({ list, id }))
    }
    return [...all.values()].toSorted((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind))
  })
  /** Titles of deleted records, which are nowhere else. */
  const deleted = computed((): ReadonlyMap<string, AnyRecord> => {
    const { foreign } = answer.value.status === 'ready' ? answer.value.value : NOTHING
    return new Map(foreign.flatMap(({ before }) => (before ? [[before.id, before] as const] : [])))
  })

  /** From now on only what comes later is new. */
  function markAsSeen(): void {
    if (!here.value) return
    const { rel, look } = here.value
    since.value = { ...look, when: now().toISOString() }
    session.value = JSON.stringify({ ...looksIn(session.value), [rel]: since.value })
  }

  return { since, news, deleted, markAsSeen }
})

interface Foreign extends Versions {
  readonly list: (typeof NEWS_LISTS)[number]
  readonly id: string
}

const NOTHING: { readonly foreign: readonly Foreign[]; readonly own: ReadonlySet<string> } = {
  foreign: [],
  own: new Set(),
}

/** What others have changed in the current relationship since a look, kept fresh. */
function useVersions(since: Readonly<ShallowRef<Look | null>>) {
  const { opening } = useSurroundings()
  const relationships = useRelationships()
  const author = useAuthor()
  return useLive(
    () => ({ rel: relationships.currentId, seq: since.value?.seq ?? null, own: author.own() }),
    async ({ rel, seq, own }) => ({
      rel,
      seq,
      ...(rel === null || seq === null ? NOTHING : await readVersions(opening.db, rel, seq, own)),
    }),
  )
}

/** What others have changed, as it was and as it is. */
async function readVersions(
  db: Shelves,
  rel: string,
  seq: number,
  names: readonly string[],
): Promise<typeof NOTHING> {
  const { foreign, own } = await readChangesAfter(db, rel, seq, names)
  const found: Foreign[] = []
  for (const list of NEWS_LISTS) {
    const changes = foreign.filter((change) => change.list === (list satisfies ListName))
    const records: readonly AnyRecord[] = await readByIds(
      db,
      rel,
      list,
      changes.map(({ id }) => id),
    )
    const after = new Map(records.map((record) => [record.id, record]))
    for (const { id, before } of changes) found.push({ list, id, before, after: after.get(id) ?? null })
  }
  return { foreign: found, own }
}

function keyOf({ list, id }: Pick<News, 'list' | 'id'>): string {
  return `${list} ${id}`
}
