import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { exampleLanes, markOn } from '../../tests/pictures/lanesExample.ts'
import type { MarkPlace } from './laneSteps.ts'
import { firstPlace, placeAfterKey, spotOf } from './laneSteps.ts'
import { lanesLayout } from './lanesLayout.ts'
import type { PlacedSpot } from './placeLanes.ts'

const asOf = dayNumber('2021-05-13')
const marks = {
  one: [markOn('a', '2021-01-10', 1), markOn('b', '2021-02-10', -4), markOn('c', '2021-03-10', 2)],
  three: [markOn('d', '2021-02-20', 4), markOn('e', '2021-06-01', 4)],
}
const layout = lanesLayout(
  exampleLanes({
    lanes: [
      { id: '1', title: 'One', marks: marks.one, upcoming: [] },
      { id: '2', title: 'Two', marks: [], upcoming: [] },
      { id: '3', title: 'Three', marks: marks.three, upcoming: [] },
    ],
  }),
)

const boxes = layout.boxes.map(({ lane }) => lane)

function after(key: string, at: MarkPlace, together: readonly string[] = [at.id]): MarkPlace | undefined {
  return placeAfterKey(key, at, boxes, new Set(together))
}

describe('placeAfterKey', () => {
  it('goes to the next and the previous mark of the lane, whatever its sign', () => {
    expect(after('ArrowRight', { lane: 0, id: 'a' })).toEqual({ lane: 0, id: 'b' })
    expect(after('ArrowLeft', { lane: 0, id: 'c' })).toEqual({ lane: 0, id: 'b' })
  })

  it('stays at the ends', () => {
    expect(after('ArrowRight', { lane: 0, id: 'c' })).toBeUndefined()
    expect(after('ArrowLeft', { lane: 0, id: 'a' })).toBeUndefined()
  })

  it('passes over what is drawn as one with the mark', () => {
    expect(after('ArrowRight', { lane: 0, id: 'a' }, ['a', 'b'])).toEqual({ lane: 0, id: 'c' })
  })

  it('goes to the nearest day of the next lane that has a mark', () => {
    expect(after('ArrowDown', { lane: 0, id: 'c' })).toEqual({ lane: 2, id: 'd' })
    expect(after('ArrowUp', { lane: 2, id: 'd' })).toEqual({ lane: 0, id: 'b' })
    expect(after('ArrowUp', { lane: 0, id: 'a' })).toBeUndefined()
  })

  it('goes to the ends of the lane', () => {
    expect(after('Home', { lane: 0, id: 'c' })).toEqual({ lane: 0, id: 'a' })
    expect(after('End', { lane: 2, id: 'd' })).toEqual({ lane: 2, id: 'e' })
  })

  it('knows no other key, and no mark that is no more', () => {
    expect(after('x', { lane: 0, id: 'a' })).toBeUndefined()
    expect(after('ArrowRight', { lane: 0, id: 'gone' })).toBeUndefined()
    expect(after('ArrowRight', { lane: 9, id: 'a' })).toBeUndefined()
  })
})

describe('firstPlace', () => {
  it('is the chosen event', () => {
    expect(firstPlace(boxes, asOf, 'd')).toEqual({ lane: 2, id: 'd' })
  })

  it('is the mark nearest to the day in the first lane that has any', () => {
    expect(firstPlace(boxes, asOf, null)).toEqual({ lane: 0, id: 'c' })
    expect(firstPlace(boxes.slice(1), asOf, 'none')).toMatchObject({ lane: 1 })
  })

  it('is nowhere without a mark', () => {
    expect(firstPlace(boxes.slice(1, 2), asOf, null)).toBeUndefined()
  })
})

const spots: PlacedSpot[] = [
  { key: '1', lane: 0, sign: 1, x: 100, y: 50, baseline: 60, half: 5, marks: [marks.one[0]!] },
  { key: '2', lane: 0, sign: 1, x: 108, y: 50, baseline: 60, half: 5, marks: [marks.one[1]!] },
  { key: '3', lane: 2, sign: 1, x: 300, y: 50, baseline: 60, half: 20, marks: marks.three },
]

describe('spotOf', () => {
  it('finds a mark in its own lane only', () => {
    expect(spotOf(spots, { lane: 2, id: 'e' })?.key).toBe('3')
    expect(spotOf(spots, { lane: 0, id: 'e' })).toBeUndefined()
  })
})
