import * as v from 'valibot'
import type { Target } from './schema/values.ts'

/** What the schema says about the build of a value, for those who walk along it. */
export interface Outline {
  /** The known fields of an object, in the order of the file. */
  readonly fields?: ReadonlyMap<string, Outline>
  /** The entries of a list. */
  readonly item?: Outline
  /** Where the id that stands here leads. */
  readonly target?: Target
}

/** The schemas that have others inside them, as far as a file uses them. */
type Composite =
  | v.ExactOptionalSchema<v.GenericSchema, undefined>
  | v.NullableSchema<v.GenericSchema, undefined>
  | v.ArraySchema<v.GenericSchema, undefined>
  | v.LooseObjectSchema<Readonly<Record<string, v.GenericSchema>>, undefined>

/** The build of what a schema accepts: objects, lists and references. All other values have empty outlines. */
export function outlineOf(schema: v.GenericSchema): Outline {
  // The union is told apart by `type`, and every other type of schema falls to the default.
  const composite = last(schema) as Composite
  switch (composite.type) {
    case 'exact_optional':
    case 'nullable':
      return outlineOf(composite.wrapped)
    case 'array':
      return { item: outlineOf(composite.item) }
    case 'loose_object':
      return { fields: outlinesOf(composite.entries) }
    default:
      return leaf(schema)
  }
}

/** The outline of each field. */
export function outlinesOf(entries: Readonly<Record<string, v.GenericSchema>>): ReadonlyMap<string, Outline> {
  return new Map(Object.entries(entries).map(([field, schema]) => [field, outlineOf(schema)]))
}

function leaf(schema: v.GenericSchema): Outline {
  const { references } = v.getMetadata(schema) as { readonly references?: Target } // set in values.ts only
  return references ? { target: references } : {}
}

/** A pipe's last schema is the one that says how its output is built. */
function last(schema: v.GenericSchema): v.GenericSchema {
  if (!('pipe' in schema)) return schema
  const pipe = schema.pipe as readonly v.PipeItem<unknown, unknown, v.BaseIssue<unknown>>[] // every pipe is one
  return pipe.findLast((item): item is v.GenericSchema => item.kind === 'schema') ?? schema
}
