import { describe, expect, it } from 'vitest'
import { gapNet } from '../../tests/pictures/netExample.ts'
import { spread } from './endLabels.ts'
import { netCooperation } from './netCooperation.ts'

describe('spread', () => {
  it('moves heights apart until they do not touch, within the room there is', () => {
    const places = spread([10, 12, 14, 95], 18, 0, 100)
    places.slice(1).forEach((at, i) => expect(at - places[i]!).toBeGreaterThanOrEqual(18 - 1e-9))
    expect(places.at(-1)).toBeLessThanOrEqual(91)
    expect(spread([50], 18, 0, 100)).toEqual([50])
    expect(spread([], 18, 0, 100)).toEqual([])
  })
})

describe('spots of periods', () => {
  it('lie side by side over the plot, without a ring where nobody monitored', () => {
    const input = gapNet()
    const { spots, plot } = netCooperation(input)
    expect(spots).toHaveLength(input.periods.length)
    spots.slice(1).forEach(({ box }, i) => {
      const before = spots[i]!.box
      expect(box.x).toBeCloseTo(before.x + before.width, 6)
    })
    expect(spots[0]!.box.x).toBeCloseTo(plot.x, 6)
    expect(spots.filter((_, i) => input.periods[i]!.blank).every(({ ring }) => ring === null)).toBe(true)
  })
})
