import { LIST_NAMES } from '#model/records/dataset.ts'
import { REFERENCE_FIELDS } from '#model/references.ts'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Outline } from './outline.ts'
import { outlineOf } from './outline.ts'
import { FILE, RECORD, RELATIONSHIP } from './outlines.ts'
import { shape } from './schema/shape.ts'
import { eventId, text } from './schema/values.ts'

/** The fields that are references, or lists of them, with what they lead to. */
function references(outline: Outline, field = ''): [string, string][] {
  const own: [string, string][] = outline.target ? [[field, outline.target]] : []
  const items = outline.item ? references(outline.item, field) : []
  return [
    ...own,
    ...items,
    ...[...(outline.fields ?? [])].flatMap(([name, inner]) => references(inner, name)),
  ]
}

describe('outlineOf', () => {
  it('sees through what is optional, cleared or checked, down to lists, fields and references', () => {
    const schema = shape({
      title: v.exactOptional(text),
      parts: v.nullable(v.array(shape({ of: v.exactOptional(eventId) }))),
    })
    expect(outlineOf(schema)).toEqual({
      fields: new Map([
        ['title', {}],
        ['parts', { item: { fields: new Map([['of', { target: 'events' }]]) } }],
      ]),
    })
  })

  it('has the keys of a file in the order of the format', () => {
    const header = ['format', 'version', 'revision', 'ancestors', 'counts', 'asOf', 'upTo']
    expect([...(FILE.fields?.keys() ?? [])]).toEqual([...header, 'relationship', ...LIST_NAMES, 'deleted'])
  })

  it('knows the same references as the model, and those that only a file has', () => {
    const found = Object.fromEntries(
      [...RECORD.values(), RELATIONSHIP].flatMap((outline) => references(outline)),
    )
    const { by, actor, supersededBy, ...shared } = found
    expect({ by, actor, supersededBy }).toEqual({ by: 'actors', actor: 'actors', supersededBy: 'lines' })
    expect(shared).toEqual(REFERENCE_FIELDS)
  })
})
