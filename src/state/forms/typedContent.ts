import type { DateContext } from '#analysis/typedDate.ts'
import { readTyped } from '#analysis/typedDate.ts'
import type { FieldSpec, FormFields } from '#model/forms/field.ts'
import { MADE_HERE } from '#model/forms/field.ts'
import { numberIn } from '../quickFields.ts'
import type { Content, FormTexts } from './formTexts.ts'
import { contentOf, entriesIn, keyOf, keysIn, TICKED, textsOf } from './formTexts.ts'

/** How texts are read. */
export interface Reading {
  readonly dates: DateContext
  /** Takes a record that is made in the place of a reference; gives its id. */
  readonly make: (content: Content, path: string) => string
}

/**
 * The content of a record with other texts in its fields. What has not been typed over stays as it was, with all that
 * no form knows of it; a field that is left empty goes. Faulty texts are read too, so that a check can say what is
 * wrong: a number that is none is NaN, and all else is text.
 *
 * @param before the record that the fields were filled with; undefined for a new one
 * @returns `before` itself where nothing differs
 */
export function contentWith(
  texts: FormTexts,
  fields: FormFields,
  before: Content | undefined,
  reading: Reading,
): Content {
  const reader: Reader = { texts, were: before ? textsOf(before, fields) : {}, ...reading }
  return readFields(reader, fields, before, '')
}

interface Reader extends Reading {
  readonly texts: FormTexts
  /** As they stood before anything was typed. */
  readonly were: FormTexts
}

function readFields(reader: Reader, fields: FormFields, before: Content | undefined, at: string): Content {
  const next = new Map<string, unknown>(Object.entries(before ?? {}))
  let same = before !== undefined
  for (const [name, spec] of Object.entries(fields)) {
    const was = before?.[name]
    const value = readField(reader, spec, was, at + name)
    if (value === was) continue
    same = false
    if (value === undefined) next.delete(name)
    else next.set(name, value)
  }
  return same && before ? before : Object.fromEntries(next)
}

function readField(reader: Reader, spec: FieldSpec, was: unknown, path: string): unknown {
  if (spec.kind === 'group') return readGroup(reader, spec.fields, was, path)
  if (spec.kind === 'list') return readList(reader, spec.fields, was, path)
  const text = reader.texts[path] ?? ''
  if (spec.kind === 'one' && spec.made && text === MADE_HERE) {
    return reader.make(readFields(reader, spec.made, undefined, `${path} `), path)
  }
  if (was !== undefined && text === (reader.were[path] ?? '')) return was
  return valueOf(spec, text, reader.dates)
}

function readGroup(reader: Reader, fields: FormFields, was: unknown, path: string): unknown {
  const isEmpty = Object.keys(fields).every((name) => (reader.texts[`${path} ${name}`] ?? '').trim() === '')
  if (isEmpty) return undefined
  return readFields(reader, fields, was === undefined ? undefined : contentOf(was), `${path} `)
}

function readList(reader: Reader, fields: FormFields, was: unknown, path: string): unknown {
  const before = entriesIn(was).map(contentOf)
  const byKey = new Map(before.map((entry, i) => [keyOf(entry, i), entry]))
  const entries = keysIn(reader.texts, path).map((key) => {
    const entry = readFields(reader, fields, byKey.get(key), `${path} ${key} `)
    // What has an id has it as its key.
    return byKey.has(key) || !isKeyed(key) ? entry : { id: key, ...entry }
  })
  const isSame = entries.length === before.length && entries.every((entry, i) => entry === before[i])
  return isSame && was !== undefined ? was : entries
}

/** Begins the key of an entry that is new and has no id; ids that are made begin otherwise. */
export const UNKEYED = '+'

function isKeyed(key: string): boolean {
  return !key.startsWith(UNKEYED)
}

/** Undefined where nothing stands in a field whose value can be absent. */
function valueOf(spec: FieldSpec, text: string, dates: DateContext): unknown {
  const typed = text.trim()
  switch (spec.kind) {
    case 'check':
      return text === TICKED
    case 'many':
      return typed === '' ? [] : typed.split(' ')
    case 'texts':
      return linesIn(text)
    case 'number':
      return typed === '' ? undefined : finite(numberIn(typed))
    case 'choice':
      if (typed === '') return undefined
      return spec.options.every((option) => typeof option === 'number') ? finite(numberIn(typed)) : typed
    case 'date':
      return typed === '' ? undefined : readTyped(typed, dates)
    default:
      return typed === '' ? undefined : typed
  }
}

function linesIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function finite(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : Number.NaN
}
