import { checkFrame, checkOne } from '#dataset/checkFile.ts'
import { checkCycles } from '#dataset/cycles.ts'
import type { KnownIds } from '#dataset/linkRules.ts'
import { checkReferencesIn } from '#dataset/linkRules.ts'
import { mendFor } from '#dataset/mendFor.ts'
import { RECORD, RELATIONSHIP } from '#dataset/outlines.ts'
import type { Fault } from '#model/fault.ts'
import { CHANGE_FORM } from '#model/forms/changeForm.ts'
import type { FieldSpec, FormFields } from '#model/forms/field.ts'
import { MADE_HERE } from '#model/forms/field.ts'
import type { AnyRecord, ListName } from '#model/records/dataset.ts'
import type { EventRecord } from '#model/records/event.ts'
import type { Relationship } from '#model/records/relationship.ts'
import type { SourceRecord } from '#model/records/source.ts'
import type { FormTexts } from './formTexts.ts'
import { keysIn } from './formTexts.ts'

/** What is wrong with a field of a form. */
export interface FormFault {
  /** Of the field, as in {@link FormTexts}; empty for what is no field's. */
  readonly path: string
  /** What stands in it. */
  readonly found: string
  /** `missing`: it must say something; `unchanged`: a change that changes nothing; else the rule that it breaks. */
  readonly why: 'missing' | 'unchanged' | Fault
  /** What was evidently meant. */
  readonly meant?: string
}

/** A source that is made in a form, with the path of the field that refers to it. */
export interface MadeSource {
  readonly source: SourceRecord
  readonly path: string
}

/** Fields that must say something and do not. */
export function missingIn(texts: FormTexts, fields: FormFields, at = ''): readonly FormFault[] {
  return Object.entries(fields).flatMap(([name, spec]): readonly FormFault[] => {
    const path = at + name
    if (spec.kind === 'list') {
      return keysIn(texts, path).flatMap((key) => missingIn(texts, spec.fields, `${path} ${key} `))
    }
    if (spec.kind === 'group') return missingInGroup(texts, spec.fields, path)
    const text = (texts[path] ?? '').trim()
    if (spec.required && text === '') return [{ path, found: '', why: 'missing' }]
    return spec.kind === 'one' && spec.made && text === MADE_HERE
      ? missingIn(texts, spec.made, `${path} `)
      : []
  })
}

/** A group is there as soon as anything in it is. */
function missingInGroup(texts: FormTexts, fields: FormFields, path: string): readonly FormFault[] {
  const isEmpty = Object.keys(fields).every((name) => (texts[`${path} ${name}`] ?? '').trim() === '')
  return isEmpty ? [] : missingIn(texts, fields, `${path} `)
}

/** Stands for the instants that a record is stamped with when it is saved. */
const STAMPED = { createdAt: '2021-01-01T00:00:00Z', updatedAt: '2021-01-01T00:00:00Z', updatedBy: '' }

/** What the rules of a dataset say about a record of it, each fault at its path within the record. */
export function recordFaults(record: AnyRecord, list: ListName, ids: KnownIds): readonly Fault[] {
  const faults: Fault[] = []
  const report = (fault: Fault): void => void faults.push(within(fault, `${list}[0]`))
  checkOne({ ...record, ...STAMPED }, list, `${list}[0]`, report)
  checkReferencesIn(record, RECORD.get(list) ?? {}, [list, 0], ids, report)
  return faults
}

/** An event that would be part of itself, among all others. */
export function cycleFaults(event: EventRecord, all: readonly EventRecord[]): readonly Fault[] {
  const faults: Fault[] = []
  const others = all.filter(({ id }) => id !== event.id)
  checkCycles([event, ...others], (fault) => {
    if (fault.path.startsWith('events[0]')) faults.push(within(fault, 'events[0]'))
  })
  return faults
}

/** What the rules say about one person or actor of a relationship. @param i its place in its list */
export function entryFaults(
  relationship: Relationship,
  list: 'people' | 'actors',
  i: number,
  ids: KnownIds,
): readonly Fault[] {
  const faults: Fault[] = []
  const prefix = `relationship.${list}[${i}]`
  const report = (fault: Fault): void => {
    if (fault.path.startsWith(prefix)) faults.push(within(fault, prefix))
  }
  checkFrame({ version: 1, relationship: { ...relationship, ...STAMPED }, deleted: [] }, report)
  const outline = RELATIONSHIP.fields?.get(list)?.item ?? {}
  checkReferencesIn(relationship[list][i], outline, ['relationship', list, i], ids, report)
  return faults
}

function within(fault: Fault, prefix: string): Fault {
  return { ...fault, path: fault.path.slice(prefix.length).replace(/^\./, '') }
}

/** Where the fields of a change stand in a form. */
export const CHANGE = 'change'

/** A fault of a record at the field in which it was typed. @param place of the change that the form makes; −1: none */
export function faultInForm(
  fault: Fault,
  texts: FormTexts,
  fields: FormFields,
  place: number,
  at = '',
): FormFault {
  const steps = [...fault.path.matchAll(/([A-Za-z_$][\w$]*)|\[(\d+)\]/g)].map(
    ([, name, i]) => name ?? Number(i),
  )
  const path = pathOf(steps, texts, fields, place, at)
  const mend = mendFor({ ...fault, path: `events[0].${fault.path}` })
  const meant = mend?.type === 'text' ? mend.suggestion : undefined
  return { path, found: texts[path] ?? '', why: fault, ...(meant === undefined ? {} : { meant }) }
}

type Steps = readonly (string | number)[]

function pathOf(steps: Steps, texts: FormTexts, fields: FormFields, place: number, at: string): string {
  if (steps[0] !== 'changes') return fieldPath(steps, texts, fields, at)
  const [, i, part, ...rest] = steps
  if (i !== place || part === undefined) return ''
  return part === 'set'
    ? fieldPath(rest, texts, fields, '')
    : fieldPath([part, ...rest], texts, CHANGE_FORM, `${CHANGE} `)
}

/** As deep as there are fields: what is wrong with a part of a text is wrong with the text. */
function fieldPath([name, ...rest]: Steps, texts: FormTexts, fields: FormFields, at: string): string {
  const spec: FieldSpec | undefined = typeof name === 'string' ? fields[name] : undefined
  if (!spec) return at.trim()
  const path = `${at}${name}`
  if (spec.kind === 'group' && rest.length > 0) return fieldPath(rest, texts, spec.fields, `${path} `)
  if (spec.kind !== 'list' || typeof rest[0] !== 'number') return path
  const key = keysIn(texts, path)[rest[0]]
  return key === undefined ? path : fieldPath(rest.slice(1), texts, spec.fields, `${path} ${key} `)
}

/** One fault a field, in the order of the fields on screen. */
export function inOrder(faults: readonly FormFault[], paths: readonly string[]): readonly FormFault[] {
  const first = new Map<string, FormFault>()
  for (const fault of faults) if (!first.has(fault.path)) first.set(fault.path, fault)
  const rank = new Map(paths.map((path, i) => [path, i]))
  return [...first.values()].toSorted((one, two) => (rank.get(one.path) ?? -1) - (rank.get(two.path) ?? -1))
}

/** The paths of all fields that stand in a form, in the order on screen. */
export function pathsIn(texts: FormTexts, fields: FormFields, at = ''): readonly string[] {
  return Object.entries(fields).flatMap(([name, spec]): readonly string[] => {
    const path = at + name
    if (spec.kind === 'group') return pathsIn(texts, spec.fields, `${path} `)
    if (spec.kind === 'list') {
      return [path, ...keysIn(texts, path).flatMap((key) => pathsIn(texts, spec.fields, `${path} ${key} `))]
    }
    const made = spec.kind === 'one' && spec.made && texts[path] === MADE_HERE ? spec.made : undefined
    return made ? [path, ...pathsIn(texts, made, `${path} `)] : [path]
  })
}
