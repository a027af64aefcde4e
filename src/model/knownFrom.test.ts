import { describe, expect, it } from 'vitest'
import { knownFrom } from './knownFrom.ts'

describe('knownFrom', () => {
  it('is knownOn, else the own date of the record', () => {
    expect(knownFrom({ knownOn: '2021-05-12', date: '2021-05-20' })).toBe('2021-05-12')
    expect(knownFrom({ date: '2021-06/..' })).toBe('2021-06/..')
    expect(knownFrom({ since: '2019-08' })).toBe('2019-08')
    expect(knownFrom({ published: '2021-05-13' })).toBe('2021-05-13')
    expect(knownFrom({})).toBeUndefined()
  })

  it('passes by what is no date', () => {
    expect(knownFrom({ date: 'soon', since: { year: 2021 }, published: '2021-05-13' })).toBe('2021-05-13')
    expect(knownFrom({ date: ['2021'], since: null, published: 2021 })).toBeUndefined()
  })
})
