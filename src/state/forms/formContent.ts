import type { DateContext } from '#analysis/typedDate.ts'
import type { DayNumber } from '#model/day.ts'
import { CHANGE_FORM } from '#model/forms/changeForm.ts'
import type { FormFields } from '#model/forms/field.ts'
import type { FormList } from '#model/forms/recordForms.ts'
import { RECORD_FORMS } from '#model/forms/recordForms.ts'
import { blankSource } from '#model/records/blank.ts'
import type { AnyRecord, Dataset } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Actor, Person } from '#model/records/relationship.ts'
import { recordId } from '../recordId.ts'
import type { ChangeHead, EditAs } from './development.ts'
import { corrected, developed, settableFields, stateFor, stateUnder } from './development.ts'
import { CHANGE } from './formFaults.ts'
import type { MadeSource } from './formFaults.ts'
import type { Content, FormTexts } from './formTexts.ts'
import { contentOf, presetTexts, textsOf } from './formTexts.ts'
import { contentWith } from './typedContent.ts'

/** Whatever a form can edit. */
export type Entry = AnyRecord | Person | Actor

/** What a form is about. */
export interface Subject {
  readonly list: FormList
  /** As it was when the edit began; null for something new. */
  readonly base: Entry | null
  /** What the edit is taken for; null for what has no changes, and for something new. */
  readonly as: EditAs | null
  readonly asOf: DayNumber
  /** The same day, `YYYY-MM-DD`. */
  readonly day: string
}

/** What stands in a form, put together. */
export interface Made {
  readonly mine: Entry
  readonly sources: readonly MadeSource[]
  /** Place of the change that the form makes among those of the record; −1: none. */
  readonly place: number
}

/** Whether a list holds records; people and actors stand in the relationship. */
export function isRecordList(list: FormList): list is Exclude<FormList, 'people' | 'actors'> {
  return list !== 'people' && list !== 'actors'
}

/** The fields that a form shows. */
export function fieldsOf({ list, base, as }: Subject): FormFields {
  const fields = RECORD_FORMS[list]
  if (as !== null && as !== 'correction') return settableFields(fields)
  // The id of an actor is its code: chosen once, and named by everything it does.
  if (list !== 'actors' || base === null) return fields
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'id'))
}

/** What stands in the fields before anything is typed. */
export function startTexts(subject: Subject): FormTexts {
  const { base, as, day } = subject
  const fields = fieldsOf(subject)
  if (base === null) return presetTexts(fields, day)
  const texts = textsOf(contentOf(shownOf(subject)), fields)
  if (as === null || as === 'correction') return texts
  return { ...texts, ...changeTexts(subject) }
}

function changeTexts({ base, as, day }: Subject): FormTexts {
  const change = changesOf(base).find(({ id }) => typeof as === 'object' && as?.change === id)
  const at = `${CHANGE} `
  return change ? textsOf(contentOf(change), CHANGE_FORM, at) : presetTexts(CHANGE_FORM, day, at)
}

export function changesOf(entry: Entry | null): AnyRecord['changes'] {
  return entry !== null && 'changes' in entry ? entry.changes : []
}

/** The state that the fields show; undefined for something new. */
function shownOf({ base, as, asOf }: Subject): Entry | undefined {
  if (base === null) return undefined
  return as !== null && 'changes' in base ? stateFor(base, as, asOf) : base
}

/** Ids that are in use, and what new ones are made with. */
export interface Ids {
  readonly taken: (id: string) => boolean
  /** Of the record, where it is new and has one already. */
  readonly own: string | null
  /** Of the change that a development makes. */
  readonly change: string
}

/** All ids of a dataset. */
export function takenIds(whole: Dataset | null): ReadonlySet<string> {
  const { relationship: { people = [], actors = [] } = {} } = whole ?? {}
  const records = LIST_NAMES.flatMap((list): readonly { readonly id: string }[] => whole?.[list] ?? [])
  return new Set([...people, ...actors, ...records, ...(whole?.deleted ?? [])].map(({ id }) => id))
}

/** Puts together what stands in a form, faulty or not. */
export function madeOf(subject: Subject, texts: FormTexts, ids: Ids, dates: DateContext): Made {
  const { list, base, as } = subject
  const sources: MadeSource[] = []
  const make = (content: Content, path: string): string => {
    const isTaken = (id: string): boolean => ids.taken(id) || sources.some(({ source }) => source.id === id)
    const id = recordId(['src', textIn(content, 'publisher'), textIn(content, 'published')], isTaken)
    sources.push({ source: blankSource({ ...content, id }), path })
    return id
  }
  const reading = { dates, make }
  const shown = shownOf(subject)
  const fields = fieldsOf(subject)
  const after = contentWith(texts, fields, shown && contentOf(shown), reading)
  if (base === null) return { mine: newEntry(list, after, ids), sources, place: -1 }
  if (as === null || !('changes' in base)) return { mine: after as unknown as Entry, sources, place: -1 } // its fields
  if (as === 'correction') return { mine: corrected(base, after, fields), sources, place: -1 }
  const headReading = { dates, make: (content: Content, path: string) => make(content, `${CHANGE} ${path}`) }
  const head = contentWith(headTexts(texts), CHANGE_FORM, changeBefore(subject), headReading)
  const { id: _id, set: _set, ...rest } = head
  const states = { after, shown: contentOf(shown), under: contentOf(stateUnder(base, as, subject.asOf)) }
  const typed = { on: '', ...rest } as unknown as ChangeHead // as read, the day empty where nothing is typed
  const change = { id: typeof as === 'string' ? ids.change : as.change, head: typed }
  const { record, place } = developed(base, states, fields, change)
  return { mine: record, sources, place }
}

function changeBefore({ base, as }: Subject): Content | undefined {
  const change = changesOf(base).find(({ id }) => typeof as === 'object' && as?.change === id)
  return change && contentOf(change)
}

/** The texts of the fields of a change, at the paths that they have in it. */
function headTexts(texts: FormTexts): FormTexts {
  const at = `${CHANGE} `
  const own = Object.entries(texts).filter(([path]) => path.startsWith(at))
  return Object.fromEntries(own.map(([path, text]) => [path.slice(at.length), text]))
}

/** Begins the ids of each kind of record. */
const PREFIX: Readonly<Record<FormList, string>> = {
  events: 'ev',
  issues: '',
  cases: '',
  meetings: 'm',
  dates: 'd',
  sources: 'src',
  people: 'p',
  actors: '',
}

function newEntry(list: FormList, content: Content, ids: Ids): Entry {
  const named = ['title', 'person', 'name', 'publisher'].find((field) => content[field] !== undefined) ?? ''
  const dated = ['date', 'published'].find((field) => content[field] !== undefined) ?? ''
  const parts = [PREFIX[list], textIn(content, dated), textIn(content, named)]
  const id = list === 'actors' ? textIn(content, 'id') : (ids.own ?? recordId(parts, ids.taken))
  const kept = isRecordList(list) ? { changes: [], createdAt: '', updatedAt: '', updatedBy: '' } : {}
  return { ...content, id, ...kept } as unknown as Entry // checked as a whole before it is saved
}

function textIn(content: Content, field: string): string {
  const text = content[field]
  return typeof text === 'string' ? text : ''
}
