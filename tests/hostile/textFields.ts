import * as v from 'valibot'
import { CONTENT } from '../../src/dataset/schema/dataset.ts'
import * as values from '../../src/dataset/schema/values.ts'

/** The schemas that have others inside them, as far as a file uses them. */
type Composite =
  | v.ExactOptionalSchema<v.GenericSchema, undefined>
  | v.NullableSchema<v.GenericSchema, undefined>
  | v.ArraySchema<v.GenericSchema, undefined>
  | v.LooseObjectSchema<Readonly<Record<string, v.GenericSchema>>, undefined>

/** What a field is to those who fill it. */
export type FieldKind = 'text' | 'id' | 'reference' | 'url' | 'closed'

/** A field of the format: `events.citations.quote`. */
export interface Field {
  readonly path: string
  readonly kind: FieldKind
  /** Of what stands there, whether it may be missing or not. */
  readonly schema: v.GenericSchema
}

/** Strings whose form lets nothing hostile in, and why. */
const CLOSED = new Map<v.GenericSchema, string>([
  [values.date, 'digits, signs and dots'],
  [values.knownDay, 'digits and signs'],
  [values.instant, 'digits and signs'],
  [values.language, 'letters, digits and hyphens'],
  [values.country, 'three capital letters'],
  [values.clockTime, 'digits and a colon'],
  [values.zone, 'letters, digits, strokes and slashes'],
  [values.eventType, 'a code of the codebook'],
  [values.revision, 'hexadecimal digits'],
])

/** The schema inside what is optional, may be cleared or is checked further. */
export function bare(schema: v.GenericSchema): Composite {
  const found = 'pipe' in schema ? lastOf(schema) : schema
  const composite = found as Composite // told apart by `type`; every other type is a leaf
  return composite.type === 'exact_optional' || composite.type === 'nullable'
    ? bare(composite.wrapped)
    : composite
}

function lastOf(schema: v.GenericSchema & { readonly pipe: unknown }): v.GenericSchema {
  const pipe = schema.pipe as readonly v.PipeItem<unknown, unknown, v.BaseIssue<unknown>>[] // every pipe is one
  return pipe.findLast((item): item is v.GenericSchema => item.kind === 'schema') ?? schema
}

/** The schema of a value, whether it may be missing or cleared or not. */
export function required(schema: v.GenericSchema): v.GenericSchema {
  const composite = schema as Composite // as above
  return composite.type === 'exact_optional' || composite.type === 'nullable'
    ? required(composite.wrapped)
    : schema
}

/** @throws where a string is none of the kinds that are known here */
export function kindOf(schema: v.GenericSchema, path: string): FieldKind {
  const own = required(schema)
  if (own === values.text || own === values.shortText || own === values.name) return 'text'
  if (own === values.id) return 'id'
  if (own === values.url) return 'url'
  if (referenceOf(own) !== undefined) return 'reference'
  const { type } = bare(own) as v.GenericSchema
  if (CLOSED.has(own) || ['picklist', 'boolean', 'number', 'literal'].includes(type)) return 'closed'
  throw new Error(`${path} is a ${type} that nobody has sorted: may it hold a hostile text?`)
}

export function referenceOf(schema: v.GenericSchema): string | undefined {
  const { references } = v.getMetadata(schema) as { readonly references?: string } // set in values.ts only
  return references
}

/** All fields below a schema, those of a change's `set` too. */
function fieldsOf(schema: v.GenericSchema, path: string): Field[] {
  const composite = bare(schema)
  if (composite.type === 'array') return fieldsOf(composite.item, path)
  if (composite.type !== 'loose_object')
    return [{ path, kind: kindOf(schema, path), schema: required(schema) }]
  return Object.entries(composite.entries).flatMap(([name, inner]) => fieldsOf(inner, `${path}.${name}`))
}

/** All fields of a dataset. */
export const FIELDS: readonly Field[] = Object.entries(CONTENT).flatMap(([name, schema]) =>
  fieldsOf(schema, name),
)

/** Those that hold whatever somebody writes. */
export const TEXT_FIELDS: readonly string[] = FIELDS.flatMap(({ path, kind }) =>
  kind === 'text' ? path : [],
)
