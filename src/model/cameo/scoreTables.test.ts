import { describe, expect, it } from 'vitest'
import { CODEBOOK, codeIndex } from './codebook.ts'
import { GOLDSTEIN, ICEWS, codeScore, ownTable, tableOf } from './scoreTables.ts'

function differing(): string[] {
  return CODEBOOK.filter((_, i) => GOLDSTEIN.values[i] !== ICEWS.values[i]).map(({ code }) => code)
}

describe('the score tables', () => {
  it('hold one score for every code of the codebook, within −10 and +10', () => {
    for (const table of [GOLDSTEIN, ICEWS]) {
      expect(table.values).toHaveLength(317)
      expect([...table.values].filter((score) => !(score >= -10 && score <= 10))).toEqual([])
    }
  })

  it('stand in the order of the codebook', () => {
    expect(GOLDSTEIN.values[codeIndex('036')]).toBe(4)
    expect(GOLDSTEIN.values[codeIndex('161')]).toBe(-4)
    expect(GOLDSTEIN.values[codeIndex('0874')]).toBe(10)
    expect(GOLDSTEIN.values[codeIndex('010')]).toBe(0)
  })

  it('differ in four codes only', () => {
    expect(differing()).toEqual(['016', '022', '164', '165'])
    const pairs = differing().map((code) => [
      GOLDSTEIN.values[codeIndex(code)],
      ICEWS.values[codeIndex(code)],
    ])
    expect(pairs).toEqual([
      [-2, -5],
      [3.2, 3.4],
      [-7, -6.5],
      [-6.5, -7],
    ])
  })

  it('let a table of one’s own leave a code without a score', () => {
    const own = tableOf('own', ({ code }) => (code === '057' ? 10 : NaN))
    expect(own.values[codeIndex('057')]).toBe(10)
    expect(own.values[codeIndex('056')]).toBeNaN()
  })

  it('follow one’s own scores where they are set, and Goldstein’s elsewhere', () => {
    const own = ownTable([{ id: '036', score: { value: 2, reason: 'said every week' } }])
    expect(own.id).toBe('own')
    expect(codeScore(own, '036')).toBe(2)
    const others = CODEBOOK.filter(({ code }) => code !== '036')
    expect(others.filter(({ code, goldstein }) => codeScore(own, code) !== goldstein)).toEqual([])
  })

  it('give no score for what is no code', () => {
    expect(codeScore(GOLDSTEIN, '999')).toBeUndefined()
    expect(codeScore(GOLDSTEIN, '36')).toBeUndefined()
  })
})
