import { describe, expect, it } from 'vitest'
import { exampleLanes, markOn } from '../../tests/pictures/lanesExample.ts'
import { fittingLanes, MOST_LANES } from './fittingLanes.ts'
import type { Lane, LanesInput } from './lanesInput.ts'
import { lanesLayout } from './lanesLayout.ts'

/** As many lanes; each has one event more than the one before it, and none names no issue. */
function lanesOf(count: number): Lane[] {
  return Array.from({ length: count }, (_, lane) => ({
    id: lane === 0 ? '' : `${lane}`,
    title: `Issue ${lane}`,
    marks: [
      ...Array.from({ length: lane }, (_event, i) => markOn(`${lane}-${i}`, '2021-01-01', 1)),
      // Before the window, where nobody sees them.
      ...Array.from({ length: 20 - lane }, (_event, i) => markOn(`${lane}-old-${i}`, '2019-01-01', 1)),
    ],
    upcoming: [],
  }))
}

function fitted(count: number, height?: number): LanesInput {
  const given = exampleLanes({ lanes: lanesOf(count), still: true })
  return fittingLanes(height === undefined ? given : { ...given, height })
}

const keyOf = ({ labels }: LanesInput): string => labels.key.at(-1)!.parts[0]!.text

describe('fittingLanes', () => {
  it('keeps every lane where there is room, or no height is wanted', () => {
    expect(fitted(14).lanes).toHaveLength(14)
    expect(fitted(5, 320).lanes).toHaveLength(5)
    expect(keyOf(fitted(5, 320))).not.toContain('more issues')
  })

  it('leaves out those with the fewest events in sight, names them below, and then is no higher than wanted', () => {
    const input = fitted(14, 320)
    const [first, second] = input.lanes
    expect(first!.id).toBe('')
    const left = 14 - input.lanes.length
    expect(left).toBeGreaterThan(1)
    expect(second!.title).toBe(`Issue ${left + 1}`)
    const names = Array.from({ length: left }, (_, i) => `Issue ${i + 1}`).join(', ')
    expect(keyOf(input)).toBe(`And ${left} more issues: ${names}`)
    expect(lanesLayout(input).height).toBeLessThanOrEqual(320)
  })

  it('S03 are a hundred at most, however many issues there are and whatever height is wanted', () => {
    const many = Array.from({ length: 5000 }, (_, lane) => ({
      ...{ id: lane === 0 ? '' : `${lane}`, title: `Issue ${lane}`, upcoming: [] },
      marks: [
        markOn(`${lane}`, '2021-01-01', 1),
        ...(lane > 4950 ? [markOn(`b${lane}`, '2021-01-02', 1)] : []),
      ],
    }))
    const given = exampleLanes({ lanes: many, still: true })
    const { lanes } = fittingLanes(given)
    expect(lanes).toHaveLength(MOST_LANES)
    expect(lanes.filter(({ marks }) => marks.length > 1)).toHaveLength(49)
    expect(fittingLanes({ ...given, height: 320 }).lanes.length).toBeLessThan(20)
  })

  it('leaves out no more than it must', () => {
    const left = 14 - fitted(14, 320).lanes.length
    expect(14 - fitted(14, 320 + 24).lanes.length).toBeLessThan(left)
  })

  it('keeps the busiest, however low', () => {
    expect(fitted(6, 10).lanes.map(({ title }) => title)).toEqual(['Issue 0', 'Issue 5'])
  })
})
