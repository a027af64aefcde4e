import { describe, expect, it } from 'vitest'
import { excerpt, faultAt, FaultList, MAX_LISTED, pathTo } from './faultList.ts'

describe('FaultList', () => {
  it('counts all faults and keeps the first 200', () => {
    const list = new FaultList()
    for (let i = 0; i < 1000; i++) list.add(faultAt(`events[${i}].title`, 'missing', {}))
    expect(list.total).toBe(1000)
    expect(list.faults).toHaveLength(MAX_LISTED)
    expect(list.faults.at(-1)?.path).toBe('events[199].title')
  })
})

describe('faultAt', () => {
  it('says what was found, as JSON', () => {
    expect(faultAt('events[41].date', 'bad-date', { reason: 'month', part: '13' }, '2021-13-02')).toEqual({
      path: 'events[41].date',
      code: 'bad-date',
      details: { reason: 'month', part: '13' },
      found: '"2021-13-02"',
    })
  })

  it('has no value where there is none', () => {
    expect(faultAt('title', 'missing', {})).not.toHaveProperty('found')
  })
})

describe('pathTo', () => {
  it('writes fields with dots and places with brackets', () => {
    expect(pathTo('', 'events', 41, 'date')).toBe('events[41].date')
    expect(pathTo('events[41]', 'changes', 0, 'set')).toBe('events[41].changes[0].set')
  })

  it('quotes keys that are no names', () => {
    expect(pathTo('', 'a b')).toBe('["a b"]')
    expect(pathTo('events[0]', '')).toBe('events[0][""]')
    expect(pathTo('', '0')).toBe('["0"]')
    expect(pathTo('', '"]<b>')).toBe('["\\"]<b>"]')
  })

  it('cuts keys that are too long to read', () => {
    expect(pathTo('', 'k'.repeat(1000))).toHaveLength(85)
  })
})

describe('excerpt', () => {
  it('shows small values whole', () => {
    expect([null, true, 1.5, -0, 'Юта', [], [1], {}].map(excerpt)).toEqual([
      'null',
      'true',
      '1.5',
      '-0',
      '"Юта"',
      '[]',
      '[…]',
      '{…}',
    ])
  })

  it('cuts long text between characters, and writes half characters as escapes', () => {
    expect(excerpt('🕊'.repeat(1000))).toBe(`"${'🕊'.repeat(80)}…"`)
    expect(excerpt('\ud83d')).toBe('"\\ud83d"')
  })
})
