import { RECORD_FORMS } from '#model/forms/recordForms.ts'
import type { AnyRecord, ListName } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import { isVisible } from '#model/view.ts'
import type { Shelves } from '#storage/database.ts'
import { readByIds } from '#storage/read.ts'
import type { ComputedRef } from 'vue'
import { computed, shallowRef } from 'vue'
import { useAsOf } from './asOf.ts'
import type { Draft, LeftDraft } from './drafts.ts'
import { useDrafts } from './drafts.ts'
import { contentOf, specAt, textsOf } from './forms/formTexts.ts'
import { NEW, typedIn } from './forms/useFormDraft.ts'
import { useRelationships } from './relationships.ts'
import { useSurroundings } from './surroundings.ts'
import { useLive } from './useLive.ts'
import type { RecordPlace } from './useRecordRemoval.ts'

/** What was typed for a record, and not saved, and has no form any more: the record is gone. */
export interface LostText {
  readonly key: string
  readonly list: ListName
  readonly id: string
  /** The instant of the last keystroke, ISO 8601 in UTC. */
  readonly at: string
  /** The record as it was when the edit began. */
  readonly base: AnyRecord
  /** Whether that is known on the day on screen. */
  readonly isKnown: boolean
  /** What was typed, by the path of its field in the form, as far as it is another than what stood there. */
  readonly texts: readonly { readonly field: string; readonly text: string }[]
}

export interface LostTexts {
  /** Of the current relationship, the newest first. */
  readonly lost: ComputedRef<readonly LostText[]>
  readonly discard: (text: LostText) => void
}

/** Drafts whose records are gone, be it that another tab deleted them. Once a record is back, its form has the draft. */
export function useLostTexts(): LostTexts {
  const { db } = useSurroundings().opening
  const relationships = useRelationships()
  const asOf = useAsOf()
  const drafts = useDrafts()
  const discarded = shallowRef(0)

  const answer = useLive(
    () => [relationships.currentId, discarded.value] as const,
    async ([rel]) => ({ rel, drafts: rel === null ? [] : await readLost(db, rel, drafts.readAll()) }),
  )
  const lost = computed(() => {
    const { value } = answer
    if (value.status !== 'ready' || value.value.rel !== relationships.currentId) return []
    return value.value.drafts.flatMap(({ key, of: { list, id }, draft: { at, base, texts } }): LostText[] => {
      const typed = lostIn(list, base, texts)
      const isKnown = isVisible(base, { asOf: asOf.number, upTo: 'RED' })
      return typed.length > 0 ? [{ key, list, id, at, base, isKnown, texts: typed }] : []
    })
  })

  function discard({ key }: LostText): void {
    const draft = drafts.readAll().find((one) => one.key === key)
    if (draft) drafts.discardLeft(draft)
    discarded.value++
  }

  return { lost, discard }
}

interface OwnedDraft extends LeftDraft {
  readonly of: RecordPlace
  readonly draft: Draft & { readonly base: AnyRecord }
}

/** Those of some drafts that are of records of a relationship which are not stored. */
async function readLost(db: Shelves, rel: string, all: readonly LeftDraft[]): Promise<readonly OwnedDraft[]> {
  const own = all.flatMap((left) => {
    const of = ownerIn(left.key)
    // A record of a list is what such a draft began with; one that was never stored is not lost.
    return of?.rel === rel && !of.id.startsWith(NEW) ? [{ ...left, of } as OwnedDraft] : []
  })
  const found = await Promise.all(
    LIST_NAMES.map(async (list) => {
      const ids = own.flatMap(({ of }) => (of.list === list ? [of.id] : []))
      const stored: readonly AnyRecord[] = await readByIds(db, rel, list, ids)
      return stored.map(({ id }) => `${list} ${id}`)
    }),
  )
  const there = new Set(found.flat())
  return own.filter(({ of }) => !there.has(`${of.list} ${of.id}`))
}

/** Whose draft lies under a key; null for whatever else somebody has put there. */
function ownerIn(key: string): RecordPlace | null {
  let found: unknown
  try {
    found = JSON.parse(key.slice(key.indexOf('['), key.lastIndexOf('/')))
  } catch {
    return null
  }
  const [rel, list, id] = Array.isArray(found) ? (found as readonly unknown[]) : []
  const name = LIST_NAMES.find((one) => one === list)
  return name && typeof rel === 'string' && typeof id === 'string' ? { rel, list: name, id } : null
}

const WORDS = new Set(['text', 'long', 'quote', 'texts', 'date', 'number'])

function lostIn(list: ListName, base: AnyRecord, texts: Draft['texts']): LostText['texts'] {
  if (list === 'briefings') return []
  const fields = RECORD_FORMS[list]
  const before = textsOf(contentOf(base), fields)
  return Object.entries(typedIn(texts).own).flatMap(([field, typed]) => {
    const text = typed.trim()
    const isWords = WORDS.has(specAt(fields, field)?.kind ?? '')
    return isWords && text !== '' && text !== before[field] ? [{ field, text }] : []
  })
}
