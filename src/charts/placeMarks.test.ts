import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { manyLanes, markOn } from '../../tests/pictures/lanesExample.ts'
import type { LaneMark } from './lanesInput.ts'
import type { MarkGround } from './placeMarks.ts'
import { countBetween, middleOf, placeMarks, signOf, tracksOf } from './placeMarks.ts'

const START = dayNumber('2021-01-01')

/** Two pixels a day from 1 January on. */
const ground: MarkGround = {
  x: (day) => (day - START) * 2,
  from: START,
  to: START + 200,
  asOf: START + 100,
  apart: false,
  measure: (content) => content.length * 6,
  count: String,
}

/** A mark so many days after 1 January. */
function at(day: number, more: Partial<LaneMark> = {}): LaneMark {
  return { ...markOn(`d${day}`, '2021-01-01', 4), first: START + day, last: START + day, ...more }
}

/** Where marks above the line come to stand, and how many there are in each place. */
function places(marks: readonly LaneMark[], more: Partial<MarkGround> = {}): [number, number][] {
  const [above] = tracksOf(marks)
  return placeMarks(above!, { ...ground, ...more }).map(({ x, marks: { length } }) => [x, length])
}

describe('tracksOf', () => {
  it('divides by sign, and puts each part in the order of days', () => {
    const marks = [at(9), at(3), at(5, { score: -2 }), at(4, { score: 0.4 }), at(6, { score: -0.5 })]
    expect(tracksOf(marks).map(({ sign, marks: own }) => [sign, own.map(({ id }) => id)])).toEqual([
      [1, ['d3', 'd9']],
      [-1, ['d5', 'd6']],
      [0, ['d4']],
    ])
  })

  it('does not depend on the order it was given', () => {
    const marks = [at(1), at(1, { id: 'a' }), at(1, { id: 'b' })]
    expect(tracksOf(marks)).toEqual(tracksOf(marks.toReversed()))
  })
})

describe('a mark', () => {
  it('is neutral within half a point', () => {
    expect([0.5, 0.49, 0, -0.49, -0.5, NaN].map(signOf)).toEqual([1, 0, 0, 0, -1, 0])
  })

  it('stands in the middle of its date, an open one at its first day', () => {
    expect(middleOf(at(10, { last: START + 19 }))).toBe(START + 14.5)
    expect(middleOf(at(10, { last: null }))).toBe(START + 10)
  })
})

describe('placeMarks', () => {
  it('places whatever number of marks, each for itself where that is wanted', () => {
    const marks = Array.from({ length: 200_000 }, () => at(50))
    expect(places(marks)).toEqual([[100, 200_000]])
    expect(places(marks, { apart: true })).toHaveLength(200_000)
  })

  it('leaves marks on their days that are ten pixels apart', () => {
    expect(places([at(10), at(15), at(20)])).toEqual([
      [20, 1],
      [30, 1],
      [40, 1],
    ])
  })

  it('moves a mark left that is closer than ten pixels to the next', () => {
    expect(places([at(18), at(20)])).toEqual([
      [30, 1],
      [40, 1],
    ])
  })

  it('moves a mark that is closer to a moved one, and none beyond', () => {
    expect(places([at(5), at(16), at(18), at(20)])).toEqual([
      [10, 1],
      [20, 1],
      [30, 1],
      [40, 1],
    ])
  })

  it('never moves a mark past the as-of date, nor one that is known to lie ahead', () => {
    expect(places([at(98), at(99), at(100)])).toEqual([
      [180, 1],
      [190, 1],
      [200, 1],
    ])
    expect(places([at(100), at(110)])).toEqual([
      [200, 1],
      [220, 1],
    ])
  })

  it('makes one of what would have to move too far', () => {
    const crowd = [10, 10, 10, 11, 12, 12].map((day, i) => at(day, { id: `c${i}` }))
    expect(places(crowd)).toEqual([[22, 6]])
  })

  it('keeps a cluster left of the as-of line, with all of its number', () => {
    const crowd = Array.from({ length: 12 }, (_, i) => at(100, { id: `c${i}` }))
    const [spot] = placeMarks(tracksOf(crowd)[0]!, ground)
    expect(spot!.x + spot!.half).toBe(205)
    expect(spot!.half).toBe(11)
  })

  it('leaves what stands apart from a crowd for itself', () => {
    const crowd = [40, 40, 40, 40, 40].map((day, i) => at(day, { id: `c${i}` }))
    expect(places([at(10), ...crowd, at(60)])).toEqual([
      [20, 1],
      [80, 5],
      [120, 1],
    ])
  })

  it('loses no mark and lets none lie on another, however dense', () => {
    const [lane] = manyLanes(6000).lanes
    const wide = {
      ...ground,
      from: 0,
      to: 40_000,
      asOf: dayNumber('2021-05-13'),
      x: (day: number) => day / 4,
    }
    for (const track of tracksOf(lane!.marks)) {
      const spots = placeMarks(track, wide)
      expect(spots.reduce((sum, { marks }) => sum + marks.length, 0)).toBe(track.marks.length)
      spots.slice(1).forEach((spot, i) => {
        const before = spots[i]!
        expect(spot.x - spot.half).toBeGreaterThanOrEqual(before.x + before.half)
      })
    }
  })

  it('places what is in sight and a little beyond, and nothing else', () => {
    const marks = Array.from({ length: 100 }, (_, i) => at(i * 10))
    const spots = places(marks, { from: START + 200, to: START + 300, asOf: START + 1000 })
    expect(spots[0]![0]).toBeGreaterThanOrEqual(400 - 60)
    expect(spots.at(-1)![0]).toBeLessThanOrEqual(600 + 60)
    expect(spots.length).toBeGreaterThanOrEqual(11)
  })

  it('makes no cluster in a picture to keep: each mark stays near its day', () => {
    const crowd = Array.from({ length: 12 }, (_, i) => at(50, { id: `c${i}` }))
    const spots = places(crowd, { apart: true })
    expect(spots).toHaveLength(12)
    for (const [x, count] of spots) {
      expect(count).toBe(1)
      expect(x).toBeGreaterThanOrEqual(100 - 24)
      expect(x).toBeLessThanOrEqual(100)
    }
  })

  it('finds places for 50,000 marks within a frame', () => {
    const tracks = manyLanes(50_000).lanes.map(({ marks }) => tracksOf(marks))
    const wide = {
      ...ground,
      from: 0,
      to: 40_000,
      asOf: dayNumber('2021-05-13'),
      x: (day: number) => day / 4,
    }
    const spots = tracks.flat().flatMap((track) => placeMarks(track, wide))
    expect(spots.reduce((sum, { marks }) => sum + marks.length, 0)).toBeGreaterThanOrEqual(50_000)
    expect(spots.length).toBeLessThan(1500)
  })
})

describe('countBetween', () => {
  it('counts both ends', () => {
    const tracks = tracksOf([at(1), at(2), at(3, { score: -4 }), at(4, { score: 0 })])
    expect(countBetween(tracks, START + 2, START + 4)).toBe(3)
    expect(countBetween(tracks, START + 9, START + 12)).toBe(0)
  })
})
