import { describe, expect, it } from 'vitest'
import { QUANTITIES } from './quantities.ts'
import { FIELD, FIELDS } from './windowCells.ts'

function sums(given: Partial<Record<keyof typeof FIELD, number>>): Float64Array {
  const out = new Float64Array(FIELDS)
  for (const [name, value] of Object.entries(given)) out[FIELD[name as keyof typeof FIELD]] = value // its own names
  return out
}

const march = sums({
  ...{ aboveAb: 2, belowAb: -8, aboveBa: 2, weightAb: 1.5, weightBa: 0.5, itemsAb: 2, itemsBa: 1 },
  ...{ quad1: 3, quad2: 1, quad3: 0, quad4: 4, conflict: 1, nonNeutral: 3 },
})

describe('quantities', () => {
  it('by hand, of a month of sanctions (−8) and talks (+4, half each way)', () => {
    const found = Object.fromEntries(Object.entries(QUANTITIES).map(([name, rule]) => [name, rule.of(march)]))
    expect(found).toEqual({
      ...{ net: -4, netAb: -6, netBa: 2, netApart: -8, mean: -2, meanAb: -4, meanBa: 4, symmetry: 0 },
      ...{ quad1: 3 / 8, quad2: 1 / 8, quad3: 0, quad4: 0.5, balance: 0, conflictShare: 1 / 3 },
    })
  })

  it('rest on so many items, events or items that are not neutral', () => {
    const sizes = (['net', 'netAb', 'meanBa', 'symmetry', 'quad3', 'balance', 'conflictShare'] as const).map(
      (name) => QUANTITIES[name].size(march),
    )
    expect(sizes).toEqual([3, 2, 1, 3, 8, 8, 3])
  })

  it('read no more than the fields that they name', () => {
    for (const rule of Object.values(QUANTITIES)) {
      const only = march.map((value, field) => (rule.fields.includes(field) ? value : NaN))
      expect([rule.of(only), rule.size(only)]).toEqual([rule.of(march), rule.size(march)])
    }
  })

  it('are no number of nothing, sums apart', () => {
    const nothing = Object.values(QUANTITIES).map((rule) => rule.of(sums({})))
    expect(nothing.filter((value) => value === 0)).toHaveLength(4)
    expect(nothing.filter((value) => Number.isNaN(value))).toHaveLength(10)
  })
})
