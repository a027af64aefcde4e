import { describe, expect, it } from 'vitest'
import { addCitedIds, citedIds } from './citedIds.ts'

describe('citedIds', () => {
  it('finds what is cited in a record, in its changes and in its inner entries, each once', () => {
    const record = {
      source: 's2',
      citations: [{ source: 's3' }, { source: 's1' }],
      changes: [{ set: { claims: [{ citations: [{ source: 's1' }] }] }, citations: [] }],
    }
    expect(citedIds([record, record])).toEqual(['s1', 's2', 's3'])
  })

  it('finds nothing in what has no parts, and passes by a field of that name that names nothing', () => {
    expect([null, 'source', 3, { source: { deep: true } }].flatMap(citedIds)).toEqual([])
  })
})

describe('addCitedIds', () => {
  it('adds to what has been found', () => {
    const found = new Set(['s9'])
    addCitedIds({ citations: [{ source: 's1' }] }, found)
    expect([...found]).toEqual(['s9', 's1'])
  })
})
