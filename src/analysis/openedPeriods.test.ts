import { describe, expect, it } from 'vitest'
import { GOLDSTEIN } from '#model/cameo/scoreTables.ts'
import { columnsOf } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import { dayNumber } from '#model/day.ts'
import { coverageSpans } from './coverage.ts'
import { cumulativeSeries } from './cumulativeScore.ts'
import type { EventFilter } from './eventFilter.ts'
import { activeParts, NO_FILTER } from './eventFilter.ts'
import { filteredItems, passingRows } from './filteredItems.ts'
import { indexAsThenKnown } from './indexAsThenKnown.ts'
import { issuePeriods } from './issuePeriods.ts'
import { itemMembersOf } from './itemMembers.ts'
import { itemsOf } from './items.ts'
import { membersOf } from './members.ts'
import type { NumberGround } from './numberParts.ts'
import { groundThenKnown, itemsFor, membersFor } from './numberParts.ts'
import type { FilteredQuestion } from './numberQuestion.ts'
import { openNumber } from './openNumber.ts'
import type { Period, PeriodUnit } from './periods.ts'
import { periodView } from './periodView.ts'
import { sampleDataset } from './sampleDataset.fixture.ts'
import { SHARE_DAYS, shareSeries } from './shareSeries.ts'

const asOf = dayNumber('2021-12-31')
const columns = { ...columnsOf(sampleDataset.events, sampleDataset.relationship), scores: GOLDSTEIN }
const coverage = coverageSpans(sampleDataset.relationship.coverage)
const ground: NumberGround = { columns, items: itemsOf(columns, { asOf }), asOf, halfLife: 30 }
/** The two issues that most events name. */
const [ISSUE = '', OTHER = ''] = sampleDataset.issues
  .map(({ id }) => ({ id, n: sampleDataset.events.filter(({ issueIds }) => issueIds.includes(id)).length }))
  .toSorted((one, other) => other.n - one.n)
  .map(({ id }) => id)

/** What charts are asked for. */
const FILTERS: Readonly<Record<string, Partial<EventFilter>>> = {
  'without a filter': {},
  'of one issue': { issue: [ISSUE] },
  'of two issues': { issue: [ISSUE, OTHER] },
  'of one direction': { direction: ['ba'] },
  'of what is mutual': { direction: ['mutual'] },
  'of material conflict': { class: [4] },
  'of verbal classes': { class: [1, 3] },
  'of scores below zero': { score: { min: -10, max: -0.5 } },
  'of an issue, a class and scores': { issue: [ISSUE], class: [3, 4], score: { min: -10, max: -1 } },
  // Its days cut what is shown, never what a period holds.
  'of some days': { period: { from: dayNumber('2021-04-10'), to: dayNumber('2021-04-20') } },
}
const UNITS: readonly PeriodUnit[] = ['week', 'month', 'quarter', 'year']

/** As the charts of periods make them. */
function charted(filter: EventFilter, unit: PeriodUnit) {
  const passes = passingRows(columns, { ...filter, period: NO_FILTER.period })
  const items = filteredItems(ground.items, itemMembersOf(columns, ground.items, { asOf }), passes)
  const members = membersOf(columns, { asOf }).filter((row) => passes[row] === 1)
  const question = { unit, against: 'none', asOf, coverage, wanted: NO_FILTER.period } as const
  return { items, members, ...periodView(columns, members, items, question) }
}

function seen({ first, last }: { readonly first: DayNumber; readonly last: DayNumber }) {
  return { first, last: Math.min(last, asOf) }
}

/** Value in the table of a chart beside the question that it opens with. */
function rowsOf(period: Period): readonly (readonly [number, PeriodQuestion])[] {
  const span = seen(period)
  const quads = period.quad.map((n, i): readonly [number, PeriodQuestion] => {
    const quad = ([1, 2, 3, 4] as const)[i]!
    return [n / period.events, { measure: 'quad', quad, ...span }]
  })
  return [
    [period.ab.net + period.ba.net, { measure: 'net', ...span }],
    [period.ab.net, { measure: 'net', way: 'ab', ...span }],
    [period.ba.net, { measure: 'net', way: 'ba', ...span }],
    [period.mean, { measure: 'mean', ...span }],
    [period.balance, { measure: 'balance', ...span }],
    [period.symmetry, { measure: 'reciprocity', ...span }],
    ...quads,
  ]
}

function same(one: number, other: number): void {
  if (Number.isNaN(other)) expect(one).toBeNaN()
  else expect(one).toBeCloseTo(other, 9)
}

type PeriodQuestion = Extract<FilteredQuestion, { readonly first: DayNumber }>

function asked(question: PeriodQuestion, filter: EventFilter): PeriodQuestion {
  return activeParts(filter).length === 0 ? question : { ...question, filter }
}

describe.each(Object.entries(FILTERS))('the number that a chart opens %s', (_, parts) => {
  const filter = { ...NO_FILTER, ...parts }

  it.each(UNITS)('is the one in its table, by %s', (unit) => {
    const { shown } = charted(filter, unit)
    const recorded = shown.filter(({ blank }) => !blank)
    expect(recorded.some(({ period }) => period.items > 0)).toBe(true)
    for (const { period } of recorded) {
      for (const [value, question] of rowsOf(period))
        same(openNumber(ground, asked(question, filter)).value, value)
    }
  })

  it('is the share of conflict of 90 days', () => {
    const { shown, items } = charted(filter, 'month')
    for (const { period } of shown) {
      const { last } = seen(period)
      const { conflict, nonNeutral } = shareSeries(items, [last], coverage)
      const question = { measure: 'conflictShare', first: last - SHARE_DAYS + 1, last } as const
      const { value } = openNumber(ground, asked(question, filter))
      same(value, conflict[0]! / nonNeutral[0]!)
    }
  })

  it('is the tone of an issue in the map of issues', () => {
    const { shown, items } = charted(filter, 'month')
    const spans = shown.map(({ period }) => ({ first: period.first, last: period.last }))
    const map = issuePeriods(columns, items, itemMembersOf(columns, items, { asOf }), spans)
    map.items.forEach((n, cell) => {
      const issue = map.issueIds[Math.floor(cell / map.periods)]!
      if (n === 0 || issue === '') return
      const question = { measure: 'mean', issue, ...seen(spans[cell % map.periods]!) } as const
      const opened = openNumber(ground, asked(question, filter))
      expect(opened.terms).toHaveLength(n)
      expect(opened.value).toBeCloseTo((map.netAb[cell]! + map.netBa[cell]!) / map.weight[cell]!, 9)
    })
  })

  it('rests on the rows and items that its interval is drawn from', () => {
    const { items, members } = charted(filter, 'month')
    const question = asked({ measure: 'net', first: 0, last: asOf }, filter)
    expect(membersFor(ground, question)).toEqual(members)
    expect(itemsFor(ground, question)).toEqual(items)
  })
})

describe.each(Object.entries(FILTERS))('the cumulative score that a chart opens %s', (_, parts) => {
  it.each([
    [0, 0.1],
    [-3.5, 0.4],
    [9, 10],
  ])('is the one of its day, from %d by %d', (start, scale) => {
    const filter = { ...NO_FILTER, ...parts }
    const { items } = charted(filter, 'month')
    const from = items.day[0]!
    const series = cumulativeSeries(items, { from, to: asOf, coverage: [], start, scale })
    const known = [...series.value.keys()].filter((i) => !Number.isNaN(series.value[i]!))
    expect(known.length > 0 || items.length < 20).toBe(true)
    for (const i of known) {
      const opened = openNumber(ground, {
        ...{ measure: 'cumulative', day: from + i, start, scale },
        ...(activeParts(filter).length === 0 ? {} : { filter }),
      })
      expect(opened).toMatchObject({ isSupported: true, base: start })
      same(opened.value, series.value[i]!)
    }
  })
})

it('opens the index as then known as it was known on that day', () => {
  const [from, to] = [dayNumber('2021-01-01'), asOf]
  const { value } = indexAsThenKnown(columns, { from, to, halfLife: 30, coverage: [] })
  let differ = 0
  value.forEach((index, i) => {
    const question = { measure: 'index', day: from + i } as const
    const opened = openNumber(groundThenKnown(ground, from + i), { ...question, asThenKnown: true })
    if (!Number.isNaN(index)) same(opened.value, index)
    if (Math.abs(opened.value - openNumber(ground, question).value) > 1e-9) differ++
  })
  expect(differ).toBeGreaterThan(0)
})

it('takes rows that only the details of events can tell from who asks', () => {
  const filter = { ...NO_FILTER, words: 'expelled' }
  const question = { measure: 'net', first: 0, last: asOf, filter } as const
  const among = membersOf(columns, { asOf }).slice(0, 3)
  expect(openNumber({ ...ground, among: new Int32Array() }, question).terms).toEqual([])
  expect([...membersFor({ ...ground, among }, question)]).toEqual([...among])
})
