import { describe, expect, it } from 'vitest'
import { exampleLanes, markOn } from '../../tests/pictures/lanesExample.ts'
import type { Lane } from './lanesInput.ts'
import { lanesLayout } from './lanesLayout.ts'

/** Lanes with so many events each. */
function lanesOf(...counts: readonly number[]): Lane[] {
  return counts.map((count, lane) => ({
    id: `${lane}`,
    title: `Issue ${lane}`,
    marks: Array.from({ length: count }, (_, i) => markOn(`${lane}-${i}`, '2021-01-01', 1)),
    upcoming: [],
  }))
}

function heights(...counts: readonly number[]): number[] {
  return lanesLayout(exampleLanes({ lanes: lanesOf(...counts) })).boxes.map(({ height }) => height)
}

describe('lanesLayout', () => {
  it('gives the busiest of many lanes up to 1.75 times the height of the others', () => {
    expect(heights(5, 4, 1, 4, 2, 2, 20)).toEqual([39, 39, 39, 39, 39, 39, 68])
    expect(heights(4, 4, 4, 4, 5, 4)).toEqual([49, 49, 49, 49, 61, 49])
  })

  it('gives few lanes the same height, whatever is in them', () => {
    expect(heights(22, 10, 6)).toEqual([102, 102, 102])
    expect(heights(1)).toEqual([102])
  })

  it('lays out whatever number of lanes', () => {
    const [lane] = lanesOf(0)
    const lanes = Array.from({ length: 200_000 }, () => lane!)
    expect(lanesLayout(exampleLanes({ lanes })).boxes).toHaveLength(200_000)
  })

  it('never makes a lane too low for its marks', () => {
    expect(Math.min(...heights(...Array.from({ length: 30 }, () => 3)))).toBe(36)
  })

  it('counts what is to come twice, since it is labelled', () => {
    const lanes = lanesOf(3, 3, 3, 3, 3)
    const upcoming = exampleLanes().lanes[4]!.upcoming
    const boxes = lanesLayout(
      exampleLanes({ lanes: lanes.map((lane, i) => (i ? lane : { ...lane, upcoming })) }),
    ).boxes
    expect(boxes[0]!.height).toBeGreaterThan(boxes[1]!.height)
  })

  it('piles the lanes without a gap, over axis, brush and key', () => {
    const { plot, boxes, axisY, brush, keyTop, height } = lanesLayout(exampleLanes())
    expect(boxes[0]!.top).toBe(plot.y)
    boxes.slice(1).forEach(({ top }, i) => expect(top).toBe(boxes[i]!.top + boxes[i]!.height))
    expect(axisY).toBe(plot.y + plot.height)
    expect([brush!.height, brush!.y > axisY, keyTop > brush!.y + brush!.height]).toEqual([22, true, true])
    expect(height).toBe(keyTop + 20)
  })

  it('keeps a stem of ten points and its glyph inside the lane', () => {
    for (const { top, height, baseline, half } of lanesLayout(exampleLanes()).boxes) {
      expect(baseline - half - 5).toBeGreaterThanOrEqual(top)
      expect(baseline + half + 5).toBeLessThanOrEqual(top + height)
    }
  })

  it('gives names as much as they need, up to a quarter of the width', () => {
    const short = lanesLayout(exampleLanes({ lanes: lanesOf(1) })).plot.x
    const long = lanesOf(1).map((lane) => ({
      ...lane,
      title: 'A title that goes on and on and on and on and on',
    }))
    expect(short).toBeLessThan(130)
    expect(lanesLayout(exampleLanes({ lanes: long })).plot.x).toBe(Math.ceil(984 * 0.24))
  })

  it('puts names inside the lanes on a small screen, where there is no brush', () => {
    const { plot, brush } = lanesLayout(exampleLanes({ width: 358, compact: true }))
    expect([plot.x, brush]).toEqual([6, null])
  })

  it('has no brush in a picture to keep, and fills the height that is wanted', () => {
    const still = lanesLayout(exampleLanes({ still: true }))
    expect(still.brush).toBeNull()
    for (const wanted of [still.height - 60, still.height, still.height + 40]) {
      const { height } = lanesLayout(exampleLanes({ still: true, height: wanted }))
      expect(height).toBeCloseTo(wanted, -1)
      expect(height).toBeLessThanOrEqual(wanted)
    }
  })

  it('does not squeeze its lanes into less than they need', () => {
    expect(lanesLayout(exampleLanes({ still: true, height: 50 })).height).toBeGreaterThan(200)
  })
})
