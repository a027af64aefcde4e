import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { exampleLanes, manyLanes, markOn } from '../../tests/pictures/lanesExample.ts'
import type { LaneMark, LanesInput } from './lanesInput.ts'
import { lanesLayout } from './lanesLayout.ts'
import type { PlacedSpot } from './placeLanes.ts'
import { laneTracks, placeLanes } from './placeLanes.ts'

/** The places in the input's window. */
function placed(input: LanesInput): PlacedSpot[] {
  const layout = lanesLayout(input)
  const { plot } = layout
  const { window: shown } = input
  const perDay = plot.width / (shown.to - shown.from)
  return placeLanes({ shown, x: (day) => plot.x + (day - shown.from) * perDay }, input, layout)
}

function oneLane(...marks: LaneMark[]): LanesInput {
  return exampleLanes({ lanes: [{ id: 'l', title: 'L', marks, upcoming: [] }] })
}

describe('placeLanes', () => {
  it('makes a stem as long as its score: half the lane, less a glyph, for ten points', () => {
    const input = oneLane(
      markOn('up', '2021-01-10', 10),
      markOn('down', '2021-02-10', -5),
      markOn('none', '2021-03-10', 0.2),
      markOn('own', '2021-04-10', 25),
    )
    const { baseline, half } = lanesLayout(input).boxes[0]!
    expect(placed(input).map(({ y }) => y)).toEqual([
      baseline - half,
      baseline + half / 2,
      baseline,
      baseline - half,
    ])
  })

  it('puts what has no score on the line', () => {
    const input = oneLane(markOn('unscored', '2021-01-10', NaN))
    expect(placed(input)).toMatchObject([{ sign: 0, y: lanesLayout(input).boxes[0]!.baseline }])
  })

  it('goes lane by lane, in each from left to right', () => {
    const spots = placed(exampleLanes())
    const order = spots.toSorted((one, other) => one.lane - other.lane || one.x - other.x)
    expect(spots).toEqual(order)
    expect(new Set(spots.map(({ key }) => key)).size).toBe(spots.length)
  })

  it('holds every event of the window, and no other', () => {
    const input = exampleLanes({ window: { from: dayNumber('2021-04-01'), to: dayNumber('2021-04-30') } })
    const days = placed(input).flatMap(({ marks }) => marks.map(({ first }) => first))
    expect(days.length).toBe(13)
    expect(days.every((day) => day >= input.window.from && day <= input.window.to)).toBe(true)
  })

  it('puts marks of different signs beside one another where they would lie on one another', () => {
    const spots = placed(oneLane(markOn('a', '2021-02-04', 1), markOn('b', '2021-02-04', -0.3)))
    expect(spots[1]!.x - spots[0]!.x).toBeCloseTo(10)
  })

  it('keeps three of one day apart, one of each sign', () => {
    const day = '2021-02-04'
    const xs = placed(oneLane(markOn('a', day, 1), markOn('b', day, -0.3), markOn('c', day, -1))).map(
      ({ x }) => x,
    )
    expect([xs[1]! - xs[0]!, xs[2]! - xs[1]!].every((gap) => gap > 9.9)).toBe(true)
  })

  it('shows what lies on the very first day of the window', () => {
    const input = oneLane(markOn('a', '2020-12-01', 4))
    expect(placed(input).map(({ x }) => x)).toEqual([lanesLayout(input).plot.x])
  })

  it('leaves them on their day where their heights differ', () => {
    const spots = placed(oneLane(markOn('a', '2021-02-04', 5), markOn('b', '2021-02-04', -5)))
    expect(spots[1]!.x).toBe(spots[0]!.x)
  })

  it('lets nothing that is known by the day stand right of its line', () => {
    const input = exampleLanes()
    const { plot } = lanesLayout(input)
    const { from, to } = input.window
    const line = plot.x + ((input.asOf - from) * plot.width) / (to - from)
    expect(Math.max(...placed(input).map(({ x }) => x))).toBeLessThanOrEqual(line)
  })

  it('loses none of 50,000', () => {
    const spots = placed(manyLanes(50_000))
    expect(spots.reduce((sum, { marks }) => sum + marks.length, 0)).toBe(50_004)
    expect(spots.length).toBeLessThan(1500)
  })
})

describe('laneTracks', () => {
  it('sorts the marks of a lane once', () => {
    const [box] = lanesLayout(exampleLanes()).boxes
    expect(laneTracks(box!)).toBe(laneTracks({ ...box!, top: 0 }))
  })
})
