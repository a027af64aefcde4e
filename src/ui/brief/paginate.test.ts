import { describe, expect, it } from 'vitest'
import { paginate } from './paginate.ts'

const of = (...heights: readonly number[]) => heights.map((height) => ({ height }))

describe('blocks on pages', () => {
  it('stay on the first page while there is room, to the pixel', () => {
    expect(paginate(of(40, 60), 100, 200)).toEqual([2])
    expect(paginate(of(40, 60.4), 100, 200)).toEqual([2])
    expect(paginate([], 100, 200)).toEqual([0])
  })

  it('go on on the next page, which has a room of its own', () => {
    expect(paginate(of(40, 61, 139, 1), 100, 200)).toEqual([1, 3, 4])
  })

  it('bring the head of their table along', () => {
    const rows = [{ height: 90 }, { height: 90, repeats: 20 }, { height: 91, repeats: 20 }]
    expect(paginate(rows, 100, 200)).toEqual([1, 2, 3])
  })

  it('are never lost: one that is too high has a page of its own', () => {
    expect(paginate(of(500, 10), 100, 200)).toEqual([1, 2])
  })
})
