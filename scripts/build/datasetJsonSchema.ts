import { MAX_NOTED, MAX_WORD } from '#dataset/limits.ts'
import { citation, marking, side } from '#dataset/schema/citation.ts'
import { CONTENT, file, RECORDS, tombstone } from '#dataset/schema/dataset.ts'
import * as values from '#dataset/schema/values.ts'
import type { JsonSchema, OverrideActionContext } from '@valibot/to-json-schema'
import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'

const DESCRIPTION = `One relationship and all it holds. Unknown fields may stand in every object, and survive. \
What a JSON Schema cannot say is checked by the program: ids are unique, and references lead to a record or to one \
that was deleted; the sides differ; no event is part of itself; changes set fields of their record; days exist; counts \
and revision are those of the content; no key stands twice in an object, and none is named like one that objects \
inherit; numbers keep all their digits; the notes of a brief have at most \
${MAX_NOTED} characters together; no text has more than ${MAX_WORD} characters in \
a row without a space at which a line may break, where Chinese and Japanese signs each stand by themselves; lists and objects lie at most 100 deep.`

/** What stands in the schema once, under a name: the values, and each kind of record. */
const definitions: Record<string, v.GenericSchema> = {
  ...valueSchemas(),
  marking,
  side,
  citation,
  relationship: CONTENT.relationship,
  event: RECORDS.events,
  issue: RECORDS.issues,
  case: RECORDS.cases,
  meeting: RECORDS.meetings,
  dateToWatch: RECORDS.dates,
  source: RECORDS.sources,
  briefing: RECORDS.briefings,
  tombstone,
}

/** For the records that have one: the field whose last day stands for a missing `knownOn`. */
const OWN_DATES: ReadonlyMap<string, string> = new Map([
  ['event', 'date'],
  ['case', 'since'],
  ['meeting', 'date'],
  ['dateToWatch', 'date'],
  ['source', 'published'],
])

/**
 * The JSON Schema (2020-12) of a dataset file, for programs that write or check one without this one. Whatever
 * it refuses, the reader refuses too; the description says what it cannot see.
 */
export function datasetJsonSchema(): JsonSchema {
  const {
    $schema,
    $defs = {},
    ...root
  } = toJsonSchema(file, {
    target: 'draft-2020-12',
    typeMode: 'output',
    definitions,
    overrideAction,
  })
  const named = Object.entries($defs).map(([name, schema]): [string, typeof schema] => {
    const own = OWN_DATES.get(name)
    return own === undefined || typeof schema === 'boolean'
      ? [name, schema]
      : // Of all that may lack a date of their own, only a meeting is then known from no other day on.
        [name, { ...schema, anyOf: knownFromSomeDay(own, name === 'meeting') }]
  })
  return {
    ...($schema === undefined ? {} : { $schema }),
    title: 'Bilat dataset, version 1',
    description: DESCRIPTION,
    ...root,
    $defs: Object.fromEntries(named),
  }
}

/** A check is a function: as far as a schema can say what it checks, the metadata beside it do. */
function overrideAction({ valibotAction, jsonSchema }: OverrideActionContext): JsonSchema | null {
  if (valibotAction.type === 'check' || valibotAction.type === 'raw_check') return jsonSchema
  if (!('metadata' in valibotAction)) return null
  const { jsonSchema: said } = valibotAction.metadata as { readonly jsonSchema?: JsonSchema } // set in values.ts only
  return { ...jsonSchema, ...said }
}

function knownFromSomeDay(own: string, isNeeded: boolean): JsonSchema[] {
  const dated: JsonSchema = { type: 'object', properties: { [own]: { $ref: '#/$defs/knownDay' } } }
  return [
    { type: 'object', properties: { knownOn: true }, required: ['knownOn'] },
    isNeeded ? { ...dated, required: [own] } : dated,
  ]
}

function valueSchemas(): Record<string, v.GenericSchema> {
  const named = Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'object' ? [[name, value] as const] : [],
  )
  // Not every loader lists what a module exports in the same order.
  return Object.fromEntries(named.sort(([one], [two]) => (one < two ? -1 : 1)))
}
