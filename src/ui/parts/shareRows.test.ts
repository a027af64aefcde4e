import { describe, expect, it } from 'vitest'
import { shareRows } from './shareRows.ts'

describe('shareRows', () => {
  it('gives everybody all where there is room', () => {
    expect(shareRows([2, 3, 1], 9, 1)).toEqual([2, 3, 1])
  })

  it('gives each one, the favoured three more, and the rest in turn', () => {
    expect(shareRows([1, 20, 5, 8], 9, 1)).toEqual([1, 5, 2, 1])
    expect(shareRows([0, 20, 0, 8], 9, 1)).toEqual([0, 6, 0, 3])
  })

  it('gives no more than there is room for', () => {
    expect(shareRows([3, 3, 3], 2, 0)).toEqual([1, 1, 0])
    expect(shareRows([50], 9, 0)).toEqual([9])
    expect(shareRows([], 9, 0)).toEqual([])
  })
})
