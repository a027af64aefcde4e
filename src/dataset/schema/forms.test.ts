import type { FieldSpec, FormFields } from '#model/forms/field.ts'
import { CHANGE_FORM } from '#model/forms/changeForm.ts'
import { RECORD_FORMS } from '#model/forms/recordForms.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { CONTENT, RECORDS } from './dataset.ts'

/** What the schema says of a field, in the words of a form. */
interface Said {
  readonly kind: string
  readonly required: boolean
  readonly of?: unknown
  readonly options?: readonly unknown[]
  readonly fields?: Readonly<Record<string, Said>>
}

type Loose = v.LooseObjectSchema<Readonly<Record<string, v.GenericSchema>>, undefined>

function last(schema: v.GenericSchema): v.GenericSchema {
  if (!('pipe' in schema)) return schema
  const pipe = schema.pipe as readonly { readonly kind: string }[]
  return pipe.findLast((item): item is v.GenericSchema => item.kind === 'schema') ?? schema
}

function saidBy(schema: v.GenericSchema, required = true): Said {
  if (v.isOfType('exact_optional', schema)) {
    return saidBy((schema as unknown as { wrapped: v.GenericSchema }).wrapped, false)
  }
  const { references: of, jsonSchema } = v.getMetadata(schema) as {
    references?: string
    jsonSchema?: { description?: string }
  }
  if (of !== undefined) return { kind: 'one', of, required }
  if (jsonSchema?.description?.startsWith('A date')) return { kind: 'date', required }
  if (jsonSchema?.description?.startsWith('A CAMEO')) return { kind: 'code', required }
  const inner = last(schema)
  if (inner.type === 'array') return saidByList((inner as unknown as { item: v.GenericSchema }).item)
  if (inner.type === 'picklist') {
    return {
      kind: 'choice',
      required,
      options: (inner as unknown as { options: readonly unknown[] }).options,
    }
  }
  if (inner.type === 'loose_object')
    return { kind: 'group', required, fields: fieldsSaid(inner as unknown as Loose) }
  return { kind: inner.type === 'boolean' ? 'check' : inner.type === 'number' ? 'number' : 'text', required }
}

function saidByList(item: v.GenericSchema): Said {
  const said = saidBy(item)
  if (said.kind === 'one') return { ...said, kind: 'many', required: false }
  return said.fields
    ? { kind: 'list', required: false, fields: said.fields }
    : { kind: 'texts', required: false }
}

function fieldsSaid({ entries }: Loose, but: readonly string[] = []): Readonly<Record<string, Said>> {
  const own = Object.entries(entries).filter(([name]) => !but.includes(name))
  return Object.fromEntries(own.map(([name, schema]) => [name, saidBy(schema)]))
}

/** What a form says of its fields, in the same words. */
function fieldsShown(fields: FormFields): Readonly<Record<string, Said>> {
  return Object.fromEntries(Object.entries(fields).map(([name, spec]) => [name, shown(spec)]))
}

const TEXTS = new Set(['text', 'long', 'quote'])

function shown(spec: FieldSpec): Said {
  const required = spec.required === true || spec.kind === 'check'
  if (TEXTS.has(spec.kind)) return { kind: 'text', required }
  if (spec.kind === 'one') return { kind: 'one', of: spec.of, required }
  if (spec.kind === 'many') return { kind: 'many', of: spec.of, required: false }
  if (spec.kind === 'choice') return { kind: 'choice', required, options: spec.options }
  if (spec.kind === 'group') return { kind: 'group', required, fields: fieldsShown(spec.fields) }
  if (spec.kind !== 'list') return { kind: spec.kind, required }
  const fields = fieldsShown(spec.fields)
  // An id is made for what has one.
  return {
    kind: 'list',
    required: false,
    fields: spec.keyed ? { id: { kind: 'text', required: true }, ...fields } : fields,
  }
}

/** Made by the program: nobody enters it. */
const KEPT = ['id', 'changes', 'createdAt', 'updatedAt', 'updatedBy']

describe('the form of', () => {
  const lists = LIST_NAMES.filter((list) => list !== 'briefings')
  it.each(lists)('%s has a field of its kind for every field of the schema, and no other', (list) => {
    const schema = last(RECORDS[list]) as unknown as Loose
    expect(fieldsShown(RECORD_FORMS[list])).toEqual(fieldsSaid(schema, KEPT))
  })

  it('people and actors has what the relationship holds of them', () => {
    const { entries } = last(CONTENT.relationship) as unknown as Loose
    const entry = (list: string) => {
      const { item } = last(entries[list]!) as unknown as { item: v.GenericSchema }
      return last(item) as unknown as Loose
    }
    expect(fieldsShown(RECORD_FORMS.people)).toEqual(fieldsSaid(entry('people'), KEPT))
    expect(fieldsShown(RECORD_FORMS.actors)).toEqual(fieldsSaid(entry('actors')))
  })

  it('a change has its day, its note and its citations', () => {
    const { entries } = last(RECORDS.events) as unknown as Loose
    const { item } = last(entries['changes']!) as unknown as { item: v.GenericSchema }
    expect(fieldsShown(CHANGE_FORM)).toEqual(fieldsSaid(last(item) as unknown as Loose, ['id', 'set']))
  })
})
