import { GOLDSTEIN } from '#model/cameo/scoreTables.ts'
import { dayNumber } from '#model/day.ts'
import { blankCase, blankDataset, blankEvent, blankRelationship } from '#model/records/blank.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { viewDataset } from '#model/view.ts'
import { describe, expect, it } from 'vitest'
import { comparedHalfLife, measuredSide } from './comparedMeasures.ts'

const DAY = dayNumber('2021-05-13')
const by = { day: DAY, upTo: 'RED', scores: GOLDSTEIN } as const

/** As many events, one a day, back from a day. */
function events(n: number, last = DAY) {
  const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)
  return Array.from({ length: n }, (_, i) =>
    blankEvent({
      ...{ id: `e${i}`, date: iso(last - i), title: 'Act', type: i % 2 ? '173' : '040' },
      ...{ initiator: 'USA', target: 'RUS' },
    }),
  )
}
function dataset(parts: Partial<Dataset>): Dataset {
  return { ...blankDataset(blankRelationship('USA', 'RUS')), ...parts }
}
function measured(parts: Partial<Dataset>, halfLife = 30) {
  return measuredSide({ ...by, view: viewDataset(dataset(parts), DAY), halfLife })
}

describe('a measured side', () => {
  it('has the index, the conflict share, its events and who is in custody', () => {
    const reed = blankCase({ id: 'reed', person: 'Reed', since: '2019-08-16' })
    const found = measured({ events: events(40), cases: [reed] })
    expect(found.index).toBeGreaterThan(-10)
    expect(found.index).toBeLessThan(10)
    expect(found.share).toMatchObject({ conflict: 20, nonNeutral: 40 })
    expect(found.events).toBe(40)
    expect(found.custody.a.map((row) => row.case.person)).toEqual(['Reed'])
    expect(found.custody.b).toEqual([])
    expect(found.items).toHaveLength(40)
  })

  it('has no index of less than five items, or where too little of late is recorded', () => {
    expect(measured({ events: events(4) }).index).toBeNaN()
    expect(measured({ events: events(40, DAY - 400) }).index).toBeNaN()
    expect(measured({}).share.share).toBeNaN()
  })

  it('has none where nobody monitored', () => {
    const relationship = {
      ...blankRelationship('USA', 'RUS'),
      coverage: [{ id: 'c', date: '2020-01-01/2020-12-31' }],
    }
    expect(measured({ relationship, events: events(40) }).index).toBeNaN()
  })

  it('is by the table that is asked for', () => {
    const values = GOLDSTEIN.values.map(() => 1)
    const flat = { ...GOLDSTEIN, values } as typeof GOLDSTEIN
    const view = viewDataset(dataset({ events: events(40) }), DAY)
    expect(measuredSide({ ...by, view, halfLife: 30, scores: flat }).index).toBeCloseTo(1)
  })

  it('takes a longer half-life where less is recorded', () => {
    const days = (parts: Partial<Dataset>) =>
      comparedHalfLife({ ...by, view: viewDataset(dataset(parts), DAY) })
    expect(days({ events: events(200) })).toBe(14)
    expect(days({})).toBe(180)
  })
})
