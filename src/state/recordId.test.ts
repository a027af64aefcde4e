import { isId } from '#dataset/schema/values.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordId } from './recordId.ts'

const free = (): boolean => false

describe('an id for a new record', () => {
  it('is made of what it is called', () => {
    expect(recordId(['ev', '2021-05-12', 'Lavrov: “Agreed!”'], free)).toBe('ev-2021-05-12-lavrov-agreed')
    expect(recordId(['ТАСС', '2021-05'], free)).toBe('тасс-2021-05')
  })

  it('ends after a whole number of characters, and not with a dash', () => {
    expect(recordId(['a'.repeat(47), 'bcd'], free)).toBe('a'.repeat(47))
    expect(Array.from(recordId(['𐐀'.repeat(60)], free))).toHaveLength(48)
  })

  it('is the first that is not taken', () => {
    const taken = new Set(['cgtn', 'cgtn-2'])
    expect(recordId(['CGTN'], (id) => taken.has(id))).toBe('cgtn-3')
  })

  it('is one that a file may hold, whatever it is made of', () => {
    expect(recordId([' ', '–'], free)).toBe('record')
    fc.assert(fc.property(fc.array(fc.string()), (parts) => isId(recordId(parts, free))))
  })
})
