import type { Duplicate, DuplicateKind } from '#analysis/duplicates.ts'
import type { Choice, FieldConflict } from '#dataset/mergeFields.ts'
import type { AnyRecord, Dataset } from '#model/records/dataset.ts'
import type { Person } from '#model/records/relationship.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import { redirected } from '#model/redirected.ts'
import { viewDataset } from '#model/view.ts'
import { readWhole } from '#storage/read.ts'
import { isSame } from '#storage/same.ts'
import type { Saved } from '#storage/saveFailure.ts'
import { saving } from '#storage/saveFailure.ts'
import { useAsOf } from './asOf.ts'
import type { ManyEdits, OneOfMany } from './manyEdits.ts'
import { useManyEdits } from './manyEdits.ts'
import { useRelationships } from './relationships.ts'
import { remembered } from './remembered.ts'
import { useSurroundings } from './surroundings.ts'

export type { Duplicate, DuplicateKind } from '#analysis/duplicates.ts'

/** What may be one of two: a record, or a person. */
type Twin = AnyRecord | Person

/** Two records side by side, as they are stored. */
export interface Comparison {
  readonly kind: DuplicateKind
  readonly keep: Twin
  readonly gone: Twin
  /** What both say, each in its own way. */
  readonly conflicts: readonly FieldConflict[]
  /** Fields and entries that only the one that goes has: they are taken over. */
  readonly taken: readonly string[]
  /** How many other records name the one that goes. */
  readonly led: number
}

/** Finding records that were entered twice, and making one of two. */
export interface Duplicates {
  /** Those of the current relationship that are known on the day on screen, without what was said to be two. */
  readonly find: () => Promise<Saved<readonly Duplicate[]>>
  readonly compare: (kind: DuplicateKind, keep: string, gone: string) => Promise<Saved<Comparison | null>>
  /** One of the two goes into the other; what named it names the other. One entry of the journal. */
  readonly join: (compared: Comparison, choose: (path: string) => Choice) => Promise<Saved<number>>
  /** They are two: not to be named again in this browser. */
  readonly tellApart: (found: Duplicate) => void
}

export function useDuplicates(): Duplicates {
  const { opening, preferences } = useSurroundings()
  const { db } = opening
  const relationships = useRelationships()
  const asOf = useAsOf()
  const saveMany = useManyEdits()
  const apart = remembered(preferences, 'bilat-told-apart')

  const rel = (): string => relationships.currentId ?? ''
  const read = (): Promise<Saved<Dataset | null>> => saving(db, () => readWhole(db, rel()))
  const keyOf = ({ kind, ids }: Duplicate): string => JSON.stringify([rel(), kind, ...ids])

  async function find(): Promise<Saved<readonly Duplicate[]>> {
    const whole = await read()
    if (whole.type === 'not-saved') return whole
    const { findDuplicates } = await import('#analysis/duplicates.ts')
    const found = whole.value ? findDuplicates(viewDataset(whole.value, asOf.number)) : []
    const told = new Set(apart.value.split('\n'))
    return { type: 'saved', value: found.filter((one) => !told.has(keyOf(one))) }
  }

  async function compare(kind: DuplicateKind, keep: string, gone: string): Promise<Saved<Comparison | null>> {
    const whole = await read()
    if (whole.type === 'not-saved') return whole
    const twins = whole.value && twinsOf(whole.value, kind, keep, gone)
    if (!whole.value || !twins) return { type: 'saved', value: null }
    const { joinRecords } = await import('#dataset/joinRecords.ts')
    const { conflicts, taken } = joinRecords(twins.keep, twins.gone)
    const led = ledEdits(whole.value, kind, keep, gone).length
    return {
      type: 'saved',
      value: { kind, ...twins, conflicts, taken: taken.map(({ path }) => path), led },
    }
  }

  async function join(compared: Comparison, choose: (path: string) => Choice): Promise<Saved<number>> {
    const { kind, keep, gone } = compared
    const whole = await read()
    if (whole.type === 'not-saved') return whole
    const twins = whole.value && twinsOf(whole.value, kind, keep.id, gone.id)
    // What was compared is what is joined: whoever has changed one of them since is asked anew.
    if (!whole.value || !twins || !isSame(twins, { keep, gone }))
      return { type: 'not-saved', failure: { type: 'stale' } }
    const { joinRecords } = await import('#dataset/joinRecords.ts')
    // What only one of them says stays, whichever was chosen for the rest.
    const asked = new Set(compared.conflicts.map(({ path }) => path))
    const { merged } = joinRecords(keep, gone, (path) => (asked.has(path) ? choose(path) : undefined))
    return saveMany(
      editsOf(whole.value, kind, redirected(merged, redirectionOf(kind, keep.id, gone.id), keep.id), gone),
    )
  }

  function tellApart(found: Duplicate): void {
    apart.value = [...apart.value.split('\n').filter(Boolean), keyOf(found)].join('\n')
  }

  return { find, compare, join, tellApart }
}

function twinsOf(
  whole: Dataset,
  kind: DuplicateKind,
  keepId: string,
  goneId: string,
): { readonly keep: Twin; readonly gone: Twin } | null {
  const records: readonly Twin[] = kind === 'people' ? whole.relationship.people : whole[kind]
  const keep = records.find(({ id }) => id === keepId)
  const gone = records.find(({ id }) => id === goneId)
  return keep && gone && keep !== gone ? { keep, gone } : null
}

/** Every field that names a record of the kind by its id leads to the one that stays. */
function redirectionOf(kind: DuplicateKind, to: string, from: string) {
  // No field names a case or a date to watch: nothing is found for them.
  return { kind: kind as 'events', from, to }
}

/** The edits that lead to the one that stays whatever names the one that goes; neither of the two is among them. */
function ledEdits(whole: Dataset, kind: DuplicateKind, keep: string, gone: string): OneOfMany[] {
  const redirection = redirectionOf(kind, keep, gone)
  return LIST_NAMES.flatMap((list) =>
    (whole[list] as readonly AnyRecord[]).flatMap((base): OneOfMany[] => {
      const mine = redirected(base, redirection, base.id)
      const isTwin = list === kind && (base.id === keep || base.id === gone)
      return mine === base || isTwin ? [] : [{ list, id: base.id, base, mine }]
    }),
  )
}

function editsOf(whole: Dataset, kind: DuplicateKind, merged: Twin, gone: Twin): ManyEdits {
  const { relationship } = whole
  const led = ledEdits(whole, kind, merged.id, gone.id)
  if (kind === 'people') {
    const people = relationship.people.flatMap((person) => {
      if (person.id === gone.id) return []
      return person.id === merged.id ? [merged as Person] : [person] // joined from two people
    })
    return {
      rel: relationship.id,
      edits: led,
      relationship: { base: relationship, mine: { ...relationship, people } },
    }
  }
  const records = whole[kind] as readonly AnyRecord[]
  const base = records.find(({ id }) => id === merged.id) ?? null
  const own: readonly OneOfMany[] = [
    { list: kind, id: merged.id, base, mine: merged as AnyRecord }, // joined from two records of the list
    { list: kind, id: gone.id, base: gone as AnyRecord, mine: null },
  ]
  return { rel: relationship.id, edits: [...own, ...led] }
}
