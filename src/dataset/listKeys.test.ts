import { describe, expect, it } from 'vitest'
import { byContent, byId, bySource, eachCitation } from './listKeys.ts'

const [one, two] = [{ id: '1' }, { id: '2' }]
const [un, again, state] = [{ source: 'un' }, { source: 'un', quote: 'No' }, { source: 'state' }]

describe('byId', () => {
  it('keeps the order of the list', () => {
    expect([...byId([two, one])!]).toEqual([
      ['2', two],
      ['1', one],
    ])
  })

  it('is for lists in which each entry has an id of its own', () => {
    expect(byId([one, one])).toBeNull()
    expect(byId([one, {}])).toBeNull()
    expect(byId(['1'])).toBeNull()
  })
})

describe('bySource', () => {
  it('brings the citations of a source together', () => {
    expect([...bySource([un, state, again])!]).toEqual([
      ['un', [un, again]],
      ['state', [state]],
    ])
  })

  it('is for citations, which have no id', () => {
    expect(bySource([un, { ...state, id: '1' }])).toBeNull()
    expect(bySource([un, {}])).toBeNull()
  })
})

describe('eachCitation', () => {
  it('tells citations of one source apart by a number', () => {
    expect([...eachCitation([un, state, again])]).toEqual([
      ['un', un],
      ['state', state],
      ['un 2', again],
    ])
  })
})

describe('byContent', () => {
  it('finds what says the same, whatever the order of its fields', () => {
    const here = byContent([{ a: 1, b: 2 }, 'x', null])!
    const there = byContent([{ b: 2, a: 1 }, 'x', null])!
    expect([...here.keys()]).toEqual([...there.keys()])
  })

  it('S03 is not for long values, which would be compared with each other one by one', () => {
    const list = (length: number) => ['a', 'b'].map((sign) => sign.repeat(length))
    expect(byContent(list(9000))?.size).toBe(2)
    expect(byContent(list(20_000))).toBeNull()
  })

  it('is for values each of which stands there once and has no id', () => {
    expect(byContent(['x', 'x'])).toBeNull()
    expect(byContent([one])).toBeNull()
  })
})
