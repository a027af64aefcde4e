import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MEASURE_IDS, MEASURES } from './measureRules.ts'

describe('the rules of measures', () => {
  it('name a note that lies beside the code', () => {
    const there = readdirSync(import.meta.dirname)
    for (const id of MEASURE_IDS) expect(there).toContain(MEASURES[id].note)
  })

  it('have a version, a formula and something that is needed', () => {
    for (const id of MEASURE_IDS) {
      const { version, formula, fewest } = MEASURES[id]
      expect(Number.isInteger(version) && version > 0).toBe(true)
      expect(formula.length).toBeGreaterThan(5)
      expect(fewest).toBeGreaterThanOrEqual(5)
    }
    expect(Object.keys(MEASURES)).toEqual([...MEASURE_IDS])
  })

  it('are those that the domain sets: 24 pairs, 24 periods, −9 … +9', () => {
    expect(MEASURES.lagged).toMatchObject({ fewest: 24, of: 'pairs of periods', range: [-1, 1] })
    expect(MEASURES.changePoints).toMatchObject({ fewest: 24, of: 'periods' })
    expect(MEASURES.cumulative.range).toEqual([-9, 9])
  })
})
