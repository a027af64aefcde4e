import { describe, expect, it } from 'vitest'
import type { Columns } from '#model/columns.ts'
import { dayNumber } from '#model/day.ts'
import type { Answer } from './answers.ts'
import { answersOf, daysToAnswer } from './answers.ts'
import type { Said } from './oracle/anEvent.ts'
import { columnsFor } from './oracle/anEvent.ts'

const asOf = dayNumber('2021-12-31')
const fromB = { initiator: 'RUS', target: 'USA' }

function answersAmong(
  events: readonly Said[],
  day = asOf,
): { columns: Columns; answers: Answer[]; told: string[] } {
  const columns = columnsFor(events)
  const answers = answersOf(columns, { asOf: day })
  const name = (row: number): string => columns.ids[columns.record[row]!]!
  return {
    columns,
    answers,
    told: answers.map((one) => `${name(one.row)} ${name(one.answered)} ${one.days}`),
  }
}

/** Expulsions in January and their answers so many days later. */
function answeredAfter(days: readonly number[]): Said[] {
  return days.flatMap((after, i) => [
    { id: `act${i}`, date: '2021-01-01' },
    {
      id: `answer${i}`,
      ...fromB,
      date: `2021-01-${String(1 + after).padStart(2, '0')}`,
      inResponseTo: `act${i}`,
    },
  ])
}

describe('answersOf', () => {
  it('gives the days between, also to what is context', () => {
    const { told } = answersAmong([
      { id: 'sanctions', date: '2021-04-15' },
      { id: 'poisoning', ...fromB, date: '2020-08-20', bilateral: false },
      { id: 'expulsion', ...fromB, date: '2021-04-16', inResponseTo: 'sanctions' },
      { id: 'listing', date: '2021-03-02', inResponseTo: 'poisoning' },
    ])
    // 20 August 2020 to 2 March 2021: 11 + 30 + 31 + 30 + 31 + 31 + 28 + 2 days
    expect(told).toEqual(['listing poisoning 194', 'expulsion sanctions 1'])
  })

  it('knows none before both are known, and none that is denied', () => {
    const events: Said[] = [
      { id: 'act', date: '2021-04-01', knownOn: '2021-05-01' },
      {
        id: 'answer',
        ...fromB,
        date: '2021-04-10',
        inResponseTo: 'act',
        changes: [{ id: 'c', on: '2021-06-01', set: { status: 'denied' }, citations: [] }],
      },
    ]
    const on = (day: string): number => answersAmong(events, dayNumber(day)).answers.length
    expect(['2021-04-30', '2021-05-01', '2021-05-31', '2021-06-01'].map(on)).toEqual([0, 1, 1, 0])
  })

  it('knows none to what is not there, to itself, or that still goes on', () => {
    const { told } = answersAmong([
      { id: 'lost', date: '2021-04-01', inResponseTo: 'nothing' },
      { id: 'self', date: '2021-04-01', inResponseTo: 'self' },
      { id: 'open', ...fromB, date: '2021-04-02/..', knownOn: '2021-04-02', inResponseTo: 'lost' },
    ])
    expect(told).toEqual([])
  })

  it('knows none of a side to its own act, which it goes on from, but one of both or to an act of both', () => {
    const { told } = answersAmong([
      { id: 'act', date: '2021-04-01' },
      { id: 'goes on', date: '2021-04-03', inResponseTo: 'act' },
      { id: 'call', date: '2021-04-05', mutual: true, inResponseTo: 'act' },
      { id: 'second call', date: '2021-04-06', mutual: true, inResponseTo: 'call' },
      { id: 'after the call', date: '2021-04-07', inResponseTo: 'call' },
    ])
    expect(told).toEqual(['call act 4', 'second call call 1', 'after the call call 2'])
  })

  it('becomes one on the day on which somebody said so', () => {
    const events: Said[] = [
      { id: 'act', date: '2021-04-01' },
      {
        id: 'answer',
        ...fromB,
        date: '2021-04-10',
        changes: [{ id: 'c', on: '2021-06-01', set: { inResponseTo: 'act' }, citations: [] }],
      },
    ]
    expect(answersAmong(events, dayNumber('2021-05-31')).told).toEqual([])
    expect(answersAmong(events).told).toEqual(['answer act 9'])
  })
})

describe('daysToAnswer', () => {
  it('by hand: the middle of 0, 1, 3, 9 and 20 days is 3, the quarters 1 and 9', () => {
    const { columns, answers } = answersAmong(answeredAfter([9, 0, 20, 1, 3]))
    expect(daysToAnswer(columns, answers, 'all')).toEqual({
      n: 5,
      median: 3,
      lower: 1,
      upper: 9,
      imprecise: 0,
    })
    expect(daysToAnswer(columns, answers, 'ba').n).toBe(5)
    expect(daysToAnswer(columns, answers, 'ab')).toEqual({
      n: 0,
      median: NaN,
      lower: NaN,
      upper: NaN,
      imprecise: 0,
    })
  })

  it('names no typical time of fewer than five', () => {
    const { columns, answers } = answersAmong(answeredAfter([9, 0, 20, 1]))
    expect(daysToAnswer(columns, answers, 'all')).toMatchObject({ n: 4, median: NaN })
  })

  it('leaves out what is not dated to the day, and what lies before what it answers, and counts it', () => {
    const more: Said[] = [
      { id: 'visit', date: '2021-02-01/2021-02-03' },
      { id: 'month', ...fromB, date: '2021-03', inResponseTo: 'act0' },
      { id: 'after', ...fromB, date: '2021-02-04', inResponseTo: 'visit' },
      { id: 'sooner', ...fromB, date: '2020-12-31', inResponseTo: 'act0' },
    ]
    const { columns, answers } = answersAmong([...answeredAfter([2, 2, 2, 2, 2]), ...more])
    expect(daysToAnswer(columns, answers, 'all')).toEqual({
      n: 5,
      median: 2,
      lower: 2,
      upper: 2,
      imprecise: 3,
    })
  })
})
