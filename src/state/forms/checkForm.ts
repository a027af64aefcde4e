import { knownIds } from '#dataset/linkRules.ts'
import { CHANGE_FORM } from '#model/forms/changeForm.ts'
import type { Fault } from '#model/fault.ts'
import type { FormFields } from '#model/forms/field.ts'
import { RECORD_FORMS } from '#model/forms/recordForms.ts'
import type { AnyRecord, Dataset } from '#model/records/dataset.ts'
import type { Actor, Person, Relationship } from '#model/records/relationship.ts'
import { isZone } from '#model/zoneClock.ts'
import { faultAt } from '#dataset/faultList.ts'
import type { Entry, Made, Subject } from './formContent.ts'
import { fieldsOf, isRecordList, startTexts, takenIds } from './formContent.ts'
import type { FormFault } from './formFaults.ts'
import {
  CHANGE,
  cycleFaults,
  entryFaults,
  faultInForm,
  inOrder,
  missingIn,
  pathsIn,
  recordFaults,
} from './formFaults.ts'
import type { FormTexts } from './formTexts.ts'

/** Everything that keeps a form from being saved: one fault a field, in the order of the fields on screen. */
export function formFaults(
  subject: Subject,
  texts: FormTexts,
  made: Made,
  whole: Dataset,
): readonly FormFault[] {
  const fields = fieldsOf(subject)
  const { as } = subject
  const isChange = as !== null && as !== 'correction'
  const head =
    isChange && (made.place >= 0 || hasHead(texts)) ? missingIn(texts, CHANGE_FORM, `${CHANGE} `) : []
  // What a file holds empty may stay so.
  const was = startTexts(subject)
  const faults = [
    ...head,
    ...missingIn(texts, fields).filter(({ path }) => was[path] !== ''),
    ...ownFaults(subject, made, whole).map((fault) => faultInForm(fault, texts, fields, made.place)),
    ...sourceFaults(made, whole, texts),
    ...zoneFaults(texts, was),
    ...(isChange && isEmptyChange(made) && hasHead(texts) ? [UNCHANGED] : []),
  ]
  const paths = [...pathsIn(texts, CHANGE_FORM, `${CHANGE} `), ...pathsIn(texts, fields)]
  return inOrder(faults, paths)
}

const ZONE = 'time zone'

/** A file may name a zone that only other browsers know; what is typed here is shown and sent as a time here. */
function zoneFaults(texts: FormTexts, was: FormTexts): readonly FormFault[] {
  const found = (texts[ZONE] ?? '').trim()
  if (found === '' || found === was[ZONE] || isZone(found)) return []
  return [{ path: ZONE, found, why: faultAt('time.zone', 'bad-zone', {}, found) }]
}

const UNCHANGED: FormFault = { path: '', found: '', why: 'unchanged' }

function isEmptyChange({ mine, place }: Made): boolean {
  if (!('changes' in mine)) return false
  const change = mine.changes[place]
  return change === undefined || Object.keys(change.set).length === 0
}

/** Whether anything is said of a change beside its day. */
function hasHead(texts: FormTexts): boolean {
  return ['note', 'citations'].some((name) => (texts[`${CHANGE} ${name}`] ?? '').trim() !== '')
}

function ownFaults({ list, base }: Subject, { mine, sources }: Made, whole: Dataset): readonly Fault[] {
  const ids = knownIds({ ...whole, sources: [...whole.sources, ...sources.map(({ source }) => source)] })
  if (!isRecordList(list)) {
    const entry = mine as Person | Actor // what such a list holds
    const relationship = withEntry(whole.relationship, list, entry)
    const i = relationship[list].findIndex(({ id }) => id === entry.id)
    return [...entryFaults(relationship, list, i, ids), ...idFaults(base, entry, whole)]
  }
  const record = mine as AnyRecord // what every other list holds
  const faults = recordFaults(record, list, ids)
  return 'partOf' in record || 'inResponseTo' in record || list === 'events'
    ? [...faults, ...cycleFaults(record as Dataset['events'][number], whole.events)]
    : faults
}

/** An id that is typed, and that something has already. */
function idFaults(base: Entry | null, { id }: Person | Actor, whole: Dataset): readonly Fault[] {
  const isTaken = base === null && takenIds(whole).has(id)
  return isTaken ? [faultAt('id', 'duplicate-id', { first: id }, id)] : []
}

/** A relationship with another version of one of its people or actors, or with one more. */
export function withEntry(
  relationship: Relationship,
  list: 'people' | 'actors',
  entry: Person | Actor,
): Relationship {
  const entries: readonly (Person | Actor)[] = relationship[list]
  const i = entries.findIndex(({ id }) => id === entry.id)
  const next = i < 0 ? [...entries, entry] : entries.with(i, entry)
  return { ...relationship, [list]: next } // each list holds entries of its own kind
}

function sourceFaults({ sources }: Made, whole: Dataset, texts: FormTexts): readonly FormFault[] {
  return sources.flatMap(({ source, path }) => {
    const faults = recordFaults(source, 'sources', knownIds({ ...whole }))
    const fields: FormFields = RECORD_FORMS.sources
    return faults.map((fault) => {
      // An open day of publication is all that it can be known by here.
      const own = fault.code === 'known-on-missing' ? { ...fault, path: 'published' } : fault
      return faultInForm(own, texts, fields, -1, `${path} `)
    })
  })
}
