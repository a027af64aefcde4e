import type { LineContext, QuickLine } from '#analysis/lineParts.ts'
import { mentionsIn } from '#analysis/mentions.ts'
import type { Mentions } from '#analysis/mentions.ts'
import { readQuickLine } from '#analysis/quickLine.ts'
import { likenessIn } from '#dataset/likeness.ts'
import { isDate, spanOf } from '#model/edtf.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { EventRecord } from '#model/records/event.ts'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed, watch } from 'vue'
import { useAsOf } from './asOf.ts'
import type { Edited } from './edits.ts'
import { useEdits } from './edits.ts'
import { quickContext } from './quickContext.ts'
import type { QuickField, QuickFields } from './quickFields.ts'
import { directionText, quickFields } from './quickFields.ts'
import type { QuickFault, QuickRecords } from './quickRecords.ts'
import { quickFaults, quickRecords } from './quickRecords.ts'
import { recordId } from './recordId.ts'
import { useKnown } from './useKnown.ts'
import type { Typed } from './useQuickDraft.ts'
import { useQuickDraft } from './useQuickDraft.ts'
import { useRelationships } from './relationships.ts'
import { useScoreTable } from './scoreTable.ts'

/** Adding one event by a line and fields. */
export interface QuickAdd {
  /** `reading` until what is stored has been read. */
  readonly status: ComputedRef<'reading' | 'ready' | 'failed'>
  /** All that is known on the day on screen; null until it has been read. */
  readonly known: ComputedRef<Dataset | null>
  readonly line: Readonly<ShallowRef<string>>
  readonly read: ComputedRef<QuickLine>
  readonly fields: ComputedRef<QuickFields>
  /** What the event will be linked with besides the issue of its field. */
  readonly links: ComputedRef<Mentions>
  readonly records: ComputedRef<QuickRecords>
  readonly faults: ComputedRef<readonly QuickFault[]>
  /** An event of the same date, direction and title; `later` where it is not known on the day on screen. */
  readonly like: ComputedRef<EventRecord | 'later' | null>
  readonly draft: ReturnType<typeof useQuickDraft>['draft']
  /** Whether a field has been edited, so that the line does not fill it any more. */
  readonly isOwn: (field: QuickField) => boolean
  readonly typeLine: (text: string) => void
  readonly edit: (changed: Partial<QuickFields>) => void
  /** Saves the event with its new source as one change; null where anything is wrong with the fields. */
  readonly save: () => Promise<Edited | null>
  readonly clear: () => void
}

const NOTHING: LineContext = { near: 0, locale: 'en', actors: [], issues: [], sources: [] }
const NO_LINKS: Mentions = { participants: [], issueIds: [], meetingId: null }

/** @param locale in which months are typed, a BCP 47 tag */
export function useQuickAdd(locale: string): QuickAdd {
  const relationships = useRelationships()
  const asOf = useAsOf()
  const scoreTable = useScoreTable()
  const { whole, known, status } = useKnown()
  const { line, own, draft, typeLine, edit, settle, clear: clearDraft } = useQuickDraft()

  const context = computed(() =>
    known.value ? quickContext(known.value, { near: asOf.number, locale }) : NOTHING,
  )
  const read = computed(() => readQuickLine(line.value, context.value))
  const fields = computed(() => {
    const { a = '', b = '' } = relationships.current ?? {}
    const mutual = directionText({ initiator: a, target: b, mutual: true })
    return quickFields(read.value, own.value, { day: asOf.day, mutual })
  })
  const links = computed(() =>
    known.value ? linksOf(fields.value, read.value, known.value, asOf.number) : NO_LINKS,
  )
  const records = computed(() => recordsWith({ event: '+', source: '+' }))
  const faults = computed(() => quickFaults(fields.value, records.value, read.value, own.value))
  const like = useLike(whole, known, () => records.value.event)

  function recordsWith(ids: { readonly event: string; readonly source: string }): QuickRecords {
    return quickRecords(fields.value, links.value, ids, context.value, scoreTable.table)
  }

  const saving = useSaving(whole, settle)

  function clear(): void {
    clearDraft()
    saving.forget()
  }

  async function save(): Promise<Edited | null> {
    if (faults.value.length > 0 || !whole.value) return null
    return saving.save({ line: line.value, own: own.value }, records.value, recordsWith)
  }

  return {
    ...{ status, known, line, read, fields, links, records, faults, like, draft },
    isOwn: (field: QuickField) => own.value[field] !== undefined,
    ...{ typeLine, edit, save, clear },
  }
}

/** What the words name, but for what has been taken away again; the issues of the line beside the first are meant. */
function linksOf(fields: QuickFields, read: QuickLine, known: Dataset, near: number): Mentions {
  const { people } = known.relationship
  const day = isDate(fields.date) ? spanOf(fields.date).first : near
  const found = mentionsIn(fields.title, { ...known, people }, day)
  const unlinked = new Set(fields.unlinked.split(' '))
  const keep = (id: string): boolean => !unlinked.has(id) && id !== fields.issue
  return {
    participants: found.participants.filter(keep),
    issueIds: [...new Set([...read.issueIds, ...found.issueIds])].filter(keep),
    meetingId: found.meetingId !== null && keep(found.meetingId) ? found.meetingId : null,
  }
}

function useLike(
  whole: ComputedRef<Dataset | null>,
  known: ComputedRef<Dataset | null>,
  event: () => EventRecord,
): QuickAdd['like'] {
  const likeness = computed(() => whole.value && likenessIn(whole.value))
  return computed(() => {
    const found = event().title === '' ? undefined : likeness.value?.('events', event())
    if (found === undefined) return null
    return known.value?.events.find(({ id }) => id === found) ?? 'later'
  })
}

interface Ids {
  readonly event: string
  readonly source: string
}

/** Saving under ids that nothing has; an event that could not be saved keeps its own, so that it is not held twice. */
function useSaving(whole: ComputedRef<Dataset | null>, settle: (saved: Typed) => void) {
  const edits = useEdits()
  let held: { readonly ids: Ids; readonly typed: Typed } | null = null

  function freshIds({ event, source }: QuickRecords): Ids {
    const stored = LIST_NAMES.flatMap((list) => (whole.value?.[list] ?? []).map(({ id }) => id))
    const ids = new Set(stored)
    const taken = (id: string): boolean => ids.has(id)
    return {
      event: recordId(['ev', event.date, event.title], taken),
      source: recordId(['src', source?.publisher ?? '', source?.published ?? event.date], taken),
    }
  }

  async function save(typed: Typed, draft: QuickRecords, make: (ids: Ids) => QuickRecords): Promise<Edited> {
    const ids = held?.ids ?? freshIds(draft)
    held = { ids, typed }
    const { event, source } = make(ids)
    const rel = whole.value?.relationship.id ?? ''
    const edited = await edits.save({
      ...{ rel, list: 'events', id: ids.event, base: null, mine: event },
      ...(source ? { sources: [source] } : {}),
    })
    if (edited.type === 'not-saved' && edited.failure.type === 'conflict') held = null
    if (edited.type === 'saved') done(ids.event)
    return edited
  }

  /** Once: it is told of here and by the edits. */
  function done(id: string): void {
    if (held?.ids.event !== id) return
    const { typed } = held
    held = null
    settle(typed)
  }

  // It may also be saved later, when whatever stood in the way is gone.
  watch(
    () => edits.settled,
    (settled) => {
      if (settled) done(settled.edit.id)
    },
  )
  return { save, forget: () => (held = null) }
}
