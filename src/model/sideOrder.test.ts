import { describe, expect, it } from 'vitest'
import { FLOW } from './columns.ts'
import { KEPT_ORDER, SWAPPED_ORDER, actingSide, inOrder, titleInOrder } from './sideOrder.ts'

const names = { a: 'United States', b: 'Russia' }

describe('actingSide', () => {
  it.each([
    [FLOW.ab, 'a'],
    [FLOW.ba, 'b'],
    [FLOW.mutual, 'both'],
    [FLOW.none, 'both'],
  ] as const)('of flow %i is %s', (flow, side) => {
    expect(actingSide(flow)).toBe(side)
  })
})

describe('the order of the sides', () => {
  it('puts what there is of each side first and second', () => {
    expect(inOrder(KEPT_ORDER, names)).toEqual(['United States', 'Russia'])
    expect(inOrder(SWAPPED_ORDER, { a: 2, b: 0 })).toEqual([0, 2])
  })

  it('turns a title round that is made of the two names', () => {
    expect(titleInOrder('United States – Russia', names, SWAPPED_ORDER)).toBe('Russia – United States')
    expect(titleInOrder('United States – Russia', names, KEPT_ORDER)).toBe('United States – Russia')
  })

  it('leaves a title in words of one’s own', () => {
    for (const title of ['Two powers', 'Russia – United States', 'United States – Russia, 2021', 'A – B']) {
      expect(titleInOrder(title, names, SWAPPED_ORDER)).toBe(title)
    }
  })
})
