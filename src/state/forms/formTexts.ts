import type { FieldSpec, FormFields } from '#model/forms/field.ts'
import { MADE_HERE } from '#model/forms/field.ts'

/**
 * What stands in each field of a form, as text, by its path: names and keys with blanks between, `positions p1 side`.
 * A field that is not named is empty. A list holds the keys of its entries, blanks between; ids hold none.
 */
export type FormTexts = Readonly<Record<string, string>>

/** What stands in a box that is ticked. */
export const TICKED = 'yes'

/** Whatever is filled into a form: a record, or some of its fields. */
export type Content = Readonly<Record<string, unknown>>

/** What the fields hold of a record; what is not in it is left out. */
export function textsOf(content: Content, fields: FormFields, at = ''): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const [name, spec] of Object.entries(fields)) {
    const value = content[name]
    if (value !== undefined && value !== null) Object.assign(texts, textsAt(value, spec, at + name))
  }
  return texts
}

function textsAt(value: unknown, spec: FieldSpec, path: string): Record<string, string> {
  switch (spec.kind) {
    case 'group':
      return textsOf(contentOf(value), spec.fields, `${path} `)
    case 'list':
      return listTexts(entriesIn(value), spec.fields, path)
    case 'many':
      return { [path]: entriesIn(value).join(' ') }
    case 'texts':
      return { [path]: entriesIn(value).join('\n') }
    case 'check':
      return { [path]: value === true ? TICKED : '' }
    case 'one':
      // A record that is yet to be made comes with its fields in the place of its id.
      return spec.made && typeof value === 'object'
        ? { [path]: MADE_HERE, ...textsOf(contentOf(value), spec.made, `${path} `) }
        : { [path]: String(value) }
    default:
      return { [path]: String(value) }
  }
}

function listTexts(entries: readonly unknown[], fields: FormFields, path: string): Record<string, string> {
  const contents = entries.map(contentOf)
  const keys = contents.map(keyOf)
  return Object.assign(
    { [path]: keys.join(' ') },
    ...contents.map((entry, i) => textsOf(entry, fields, `${path} ${keys[i]} `)),
  ) as Record<string, string> // texts alone are assigned
}

/** The key of an entry of a list: its id, or its place where it has none. */
export function keyOf(entry: Content, place: number): string {
  return typeof entry['id'] === 'string' ? entry['id'] : String(place)
}

/** The keys of the entries of a list, in their order. */
export function keysIn(texts: FormTexts, path: string): readonly string[] {
  const keys = texts[path] ?? ''
  return keys === '' ? [] : keys.split(' ')
}

/** What stands at first in the fields of something new. @param day the day on screen */
export function presetTexts(fields: FormFields, day: string, at = ''): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const [name, { preset }] of Object.entries(fields)) {
    if (preset !== undefined) texts[at + name] = typeof preset === 'string' ? preset : day
  }
  return texts
}

/** The description of the field at a path; undefined where there is none. */
export function specAt(fields: FormFields, path: string): FieldSpec | undefined {
  const [name = '', ...rest] = path.split(' ')
  const spec = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (!spec || rest.length === 0) return spec
  if (spec.kind === 'list')
    return rest.length === 1 ? undefined : specAt(spec.fields, rest.slice(1).join(' '))
  if (spec.kind === 'group') return specAt(spec.fields, rest.join(' '))
  return spec.kind === 'one' && spec.made ? specAt(spec.made, rest.join(' ')) : undefined
}

export function contentOf(value: unknown): Content {
  return typeof value === 'object' && value !== null ? (value as Content) : {} // any object has fields by name
}

export function entriesIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
