import type { Change, Kept } from '#model/records/base.ts'
import * as v from 'valibot'
import { citations, marking } from './citation.ts'
import type { Entries, Shape } from './shape.ts'
import { shape } from './shape.ts'
import { id, instant, knownDay, shortText, text } from './values.ts'

/**
 * The fields of a record as a change sets them. Each may be absent; null clears a field that its record can
 * lack, and empties a list.
 */
export type Settable<F extends v.ObjectEntries> = {
  readonly [K in keyof F]: v.ExactOptionalSchema<Clearable<F[K]>, undefined>
}

type Clearable<S extends v.ObjectEntries[string]> =
  S extends v.ExactOptionalSchema<infer W, undefined>
    ? v.NullableSchema<W, undefined>
    : S extends v.ArraySchema<v.GenericSchema, undefined>
      ? v.NullableSchema<S, undefined>
      : S

type ChangeEntries<F extends v.ObjectEntries> = typeof before & {
  readonly set: Shape<Settable<F>>
} & typeof after

/** A record of the fields `F`: its id, the fields, then what every record carries. */
export type RecordEntries<F extends v.ObjectEntries> = typeof head &
  F & { readonly changes: v.ArraySchema<Shape<ChangeEntries<F>>, undefined> } & typeof tail

/** The schema of a kind of record, with the changes that may be made to it. */
export function recordOf<F extends v.ObjectEntries>(fields: F): Shape<RecordEntries<F>> {
  const changes = v.array(shape({ ...before, set: shape(settable(fields)), ...after }))
  return shape({ ...head, ...fields, changes, ...tail })
}

const head = { id, knownOn: v.exactOptional(knownDay) }
const tail = {
  marking: v.exactOptional(marking),
  createdAt: instant,
  updatedAt: instant,
  updatedBy: shortText,
} satisfies Entries<Omit<Kept<object>, keyof typeof head | 'changes'>>

const before = { id, on: knownDay }
const after = { note: v.exactOptional(text), citations } satisfies Entries<
  Omit<Change<object>, keyof typeof before | 'set'>
>

function settable<F extends v.ObjectEntries>(fields: F): Settable<F> {
  const entries = Object.entries(fields).map(([field, schema]) => [field, v.exactOptional(clearable(schema))])
  return Object.fromEntries(entries) as Settable<F> // one entry for each field, made by the rule of the type
}

function clearable(schema: v.ObjectEntries[string]): v.ObjectEntries[string] {
  if (v.isOfType('exact_optional', schema)) return v.nullable(schema.wrapped)
  return schema.type === 'array' ? v.nullable(schema) : schema
}
