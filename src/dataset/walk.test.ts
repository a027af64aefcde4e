import { describe, expect, it } from 'vitest'
import type { Outline } from './outline.ts'
import { entriesOf, isObject, walk } from './walk.ts'

const outline: Outline = {
  fields: new Map<string, Outline>([
    ['id', {}],
    ['parts', { item: { fields: new Map([['of', { target: 'events' }]]) } }],
  ]),
}

function visited(value: unknown): string[] {
  const paths: string[] = []
  walk(value, outline, ['x', 3], (_value, _outline, steps) => paths.push(steps.join('.')))
  return paths
}

describe('walk', () => {
  it('visits what the schema knows, parents first', () => {
    expect(visited({ parts: [{ of: 'a' }, {}], id: 'i', other: [1] })).toEqual([
      'x.3',
      'x.3.id',
      'x.3.parts',
      'x.3.parts.0',
      'x.3.parts.0.of',
      'x.3.parts.1',
    ])
  })

  it('passes by what is of another kind than it should be, and what objects inherit', () => {
    expect(visited(null)).toEqual(['x.3'])
    expect(visited([{ id: 1 }])).toEqual(['x.3'])
    expect(visited({ parts: { 0: { of: 'a' } } })).toEqual(['x.3', 'x.3.parts'])
    expect(visited(Object.create({ id: 'inherited' }))).toEqual(['x.3'])
  })
})

describe('isObject and entriesOf', () => {
  it('tell objects from lists', () => {
    expect([{}, [], null, 'x'].map(isObject)).toEqual([true, false, false, false])
    expect([[1], { 0: 1 }, null, 'x'].map(entriesOf)).toEqual([[1], [], [], []])
  })
})
