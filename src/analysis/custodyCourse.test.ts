import { dayNumber } from '#model/day.ts'
import { blankCase } from '#model/records/blank.ts'
import type { CaseFields, CaseRecord } from '#model/records/case.ts'
import { describe, expect, it } from 'vitest'
import { courseDays, custodyCourse } from './custodyCourse.ts'

const ASOF = dayNumber('2021-05-13')

function aCase(
  fields: Partial<CaseRecord>,
  ...changes: [on: string, set: Partial<CaseFields>][]
): CaseRecord {
  const all = changes.map(([on, set]) => ({ id: on, on, set, citations: [] }))
  return blankCase({ id: 'c', ...fields, changes: all })
}

const day = (iso: string) => ({ first: dayNumber(iso), last: dayNumber(iso) })

describe('custodyCourse', () => {
  it('goes from detention over the sentence to the day, while custody goes on', () => {
    const whelan = aCase({ since: '2018-12-28', status: 'sentenced' }, [
      '2020-06-15',
      { status: 'sentenced' },
    ])
    expect(custodyCourse(whelan, 'detained', ASOF)).toEqual({
      start: day('2018-12-28'),
      verdict: day('2020-06-15'),
      end: day('2021-05-13'),
      goesOn: true,
    })
  })

  it('takes the first sentence, whatever became of it on appeal', () => {
    const reed = aCase(
      { since: '2019-08', status: 'sentenced' },
      ['2020-07-30', { status: 'sentenced' }],
      ['2021-01-02', { status: 'appealed' }],
      ['2021-02-03', { status: 'sentenced' }],
    )
    const { start, verdict } = custodyCourse(reed, 'detained', ASOF)
    expect(start).toEqual({ first: dayNumber('2019-08-01'), last: dayNumber('2019-08-31') })
    expect(verdict).toEqual(day('2020-07-30'))
  })

  it('has no verdict before one is known', () => {
    expect(custodyCourse(aCase({ since: '2021-03-01' }), 'detained', ASOF).verdict).toBeNull()
  })

  it('says that the day of the verdict is not recorded where the case began with it', () => {
    const known = aCase({ since: '2010', status: 'sentenced' })
    expect(custodyCourse(known, 'sentenced', ASOF).verdict).toBe('unrecorded')
    const appealed = aCase({ since: '2010', status: 'appealed' }, ['2021-01-01', { status: 'appealed' }])
    expect(custodyCourse(appealed, 'detained', ASOF).verdict).toBe('unrecorded')
  })

  it('ends on the last day of custody, or on the day that says so', () => {
    const dated = aCase({ since: '2021-01-01', until: '2021-02', status: 'released' })
    expect(custodyCourse(dated, 'detained', ASOF)).toMatchObject({
      end: { first: dayNumber('2021-02-01'), last: dayNumber('2021-02-28') },
      goesOn: false,
    })
    const told = aCase({ since: '2021-01-01', status: 'exchanged' }, ['2021-04-27', { status: 'exchanged' }])
    expect(custodyCourse(told, 'detained', ASOF).end).toEqual(day('2021-04-27'))
  })

  it('never reaches beyond the day', () => {
    const ahead = aCase({ since: '2021-05', until: '2021-12-31' })
    expect(custodyCourse(ahead, 'detained', ASOF)).toEqual({
      start: { first: dayNumber('2021-05-01'), last: ASOF },
      verdict: null,
      end: day('2021-05-13'),
      goesOn: true,
    })
  })

  it('counts the days from the start to the end, a range where either is not exact', () => {
    const open = aCase({ since: '2019-08' })
    expect(courseDays(custodyCourse(open, 'detained', ASOF))).toEqual({ min: 621, max: 651 })
    const told = aCase({ since: '2021-01-01', status: 'released' }, ['2021-01-03', { status: 'released' }])
    expect(courseDays(custodyCourse(told, 'detained', ASOF))).toEqual({ min: 2, max: 2 })
  })
})
