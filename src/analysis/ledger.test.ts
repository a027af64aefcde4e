import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '#model/columns.ts'
import { dayNumber, isoDay } from '#model/day.ts'
import type { CaseRecord } from '#model/records/case.ts'
import { blankEvent } from '#model/records/blank.ts'
import { viewDataset } from '#model/view.ts'
import type { Ledger, LedgerEntry } from './ledger.ts'
import { LEDGER_CODES, ledgerOf, unitOf } from './ledger.ts'
import type { Said } from './oracle/anEvent.ts'
import { columnsFor } from './oracle/anEvent.ts'
import { sampleDataset } from './sampleDataset.fixture.ts'

const d = dayNumber
const may13 = d('2021-05-13')
const diplomats = (n: number) => ({ n, unit: 'diplomats' })

function ledger(events: readonly Said[], cases: readonly CaseRecord[] = [], asOf = may13): Ledger {
  return ledgerOf({ columns: columnsFor(events), cases, asOf })
}

/** "relations a 2021-04-15 10 diplomats [us-expels]" */
function said({ kind, side, days, quantity, ids }: LedgerEntry): string {
  const number = quantity ? `${quantity.n} ${quantity.unit}` : 'no number'
  return `${kind} ${side} ${isoDay(days.first)} ${number} [${ids.join(' ')}]`
}

function aCase(id: string, heldBy: 'a' | 'b', since: string): CaseRecord {
  const kept = { changes: [], createdAt: '', updatedAt: '', updatedBy: '' }
  const nationality = heldBy === 'a' ? 'b' : 'a'
  return { id, person: id, nationality, heldBy, status: 'detained', since, citations: [], ...kept }
}

const expels = (id: string, date: string, more: Partial<Said> = {}): Said => ({
  id,
  date,
  type: '161',
  ...more,
})
const answer = { initiator: 'RUS', target: 'USA' }

describe('ledgerOf', () => {
  it('enters what a side did with its number', () => {
    const { entries, totals } = ledger([
      expels('us', '2021-04-15', { quantity: diplomats(10) }),
      expels('ru', '2021-04-16', { ...answer, quantity: diplomats(7) }),
      { id: 'list', date: '2021-03-02', type: '163', quantity: { n: 38, unit: 'designations' } },
    ])
    expect(entries.map(said)).toEqual([
      'sanctions a 2021-03-02 38 designations [list]',
      'relations a 2021-04-15 10 diplomats [us]',
      'relations b 2021-04-16 7 diplomats [ru]',
    ])
    expect(totals.relations).toEqual({
      a: { acts: 1, sums: [diplomats(10)], unrecorded: 0 },
      b: { acts: 1, sums: [diplomats(7)], unrecorded: 0 },
    })
    expect(totals.sanctions.b).toEqual({ acts: 0, sums: [], unrecorded: 0 })
  })

  it('says that a number is not recorded rather than taking it for one', () => {
    const { entries, totals } = ledger([expels('us', '2021-04-15'), expels('more', '2021-05-01')])
    expect(entries.map(said)).toEqual([
      'relations a 2021-04-15 no number [us]',
      'relations a 2021-05-01 no number [more]',
    ])
    expect(totals.relations.a).toEqual({ acts: 2, sums: [], unrecorded: 2 })
  })

  it('takes a package for one act, whose numbers speak for its other events', () => {
    const { entries, totals } = ledger([
      expels('ru', '2021-04-16', { ...answer, quantity: diplomats(10) }),
      expels('note', '2021-04-21', { ...answer, partOf: 'ru' }),
      expels('list', '2021-05-01'),
      expels('more', '2021-05-02', { partOf: 'list' }),
    ])
    expect(entries.map(said)).toEqual([
      'relations b 2021-04-16 10 diplomats [ru]',
      'relations a 2021-05-01 no number [list more]',
    ])
    expect(totals.relations.a.acts).toBe(1)
  })

  it('never adds unlike things', () => {
    const { totals } = ledger([
      expels('one', '2021-04-15', { quantity: diplomats(10) }),
      expels('two', '2021-04-16', { quantity: diplomats(24) }),
      expels('staff', '2021-04-17', { quantity: { n: 182, unit: 'local employees' } }),
    ])
    expect(totals.relations.a.sums).toEqual([{ n: 182, unit: 'local employees' }, diplomats(34)])
  })

  it('enters a mutual event for both sides', () => {
    const { totals } = ledger([expels('both', '2021-04-15', { mutual: true, quantity: diplomats(3) })])
    expect([totals.relations.a.sums, totals.relations.b.sums]).toEqual([[diplomats(3)], [diplomats(3)]])
  })

  it('leaves out context, what was denied, what goes on, and what became known later', () => {
    const { entries } = ledger([
      expels('context', '2021-04-15', { bilateral: false }),
      expels('denied', '2021-04-15', { status: 'denied' }),
      expels('open', '2021-04-15/..', { knownOn: '2021-04-15' }),
      expels('later', '2021-04-15', { knownOn: '2021-05-14' }),
      expels('third', '2021-04-15', { target: 'UKR' }),
    ])
    expect(entries).toEqual([])
  })

  it('takes a number that became known later from the day on which it did', () => {
    const change = { id: 'c', on: '2021-05-14', set: { quantity: diplomats(12) }, citations: [] }
    const events = [expels('us', '2021-04-15', { changes: [change] })]
    expect(ledger(events).entries.map(said)).toEqual(['relations a 2021-04-15 no number [us]'])
    expect(ledger(events, [], d('2021-05-14')).entries.map(said)).toEqual([
      'relations a 2021-04-15 12 diplomats [us]',
    ])
  })

  it('keeps the days that an inexact date may mean', () => {
    const { entries } = ledger([expels('us', '2021-03')])
    expect(entries[0]!.days).toEqual({ first: d('2021-03-01'), last: d('2021-03-31') })
  })

  it('enters a case for the side that holds the person, as exactly as its day is known', () => {
    const { entries, totals } = ledger([], [aCase('reed', 'b', '2019-08'), aCase('new', 'a', '2021-05')])
    expect(entries.map(said)).toEqual([
      'detentions b 2019-08-01 1  [reed]',
      'detentions a 2021-05-01 1  [new]',
    ])
    expect(entries.map(({ days }) => isoDay(days.last))).toEqual(['2019-08-31', '2021-05-13'])
    expect([totals.detentions.a.acts, totals.detentions.b.acts]).toEqual([1, 1])
  })

  it('reads no code for an expulsion or a sanction that is not on its list', () => {
    const others = ['111', '162', '164', '171', '173', '190'].map((type) => ({
      id: type,
      date: '2021-04-15',
      type,
    }))
    expect(ledger(others).entries).toEqual([])
    const all = Object.values(LEDGER_CODES).flat()
    const entered = ledger(all.map((type) => ({ id: `e${type}`, date: '2021-04-15', type }))).entries
    expect(entered.flatMap(({ ids }) => ids).toSorted()).toEqual(all.map((code) => `e${code}`).toSorted())
  })
})

describe('any ledger', () => {
  const event = fc.record({
    date: fc.constantFrom('2021-01-02', '2021-03', '2021-05-13'),
    type: fc.constantFrom('161', '163', '172', '111'),
    flow: fc.constantFrom('ab', 'ba', 'mutual'),
    part: fc.option(fc.nat(5)),
    n: fc.option(fc.integer({ min: 1, max: 50 })),
  })
  const made = fc.array(event, { maxLength: 8 }).map((all) =>
    all.map(({ date, type, flow, part, n }, i) => ({
      id: `e${i}`,
      date,
      type,
      mutual: flow === 'mutual',
      ...(flow === 'ba' ? answer : {}),
      ...(part === null || part >= i ? {} : { partOf: `e${part}` }),
      ...(n === null ? {} : { quantity: diplomats(n) }),
    })),
  )

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(made, (events) => {
        expect(ledger(events.toReversed())).toEqual(ledger(events))
      }),
    )
  })

  it('is the same with what became known after the day', () => {
    fc.assert(
      fc.property(made, made, (events, more) => {
        const later = more.map((one) => ({ ...one, id: `later-${one.id}`, knownOn: '2021-05-14' }))
        const linked = later.map(({ partOf, ...one }) =>
          partOf ? { ...one, partOf: `later-${partOf}` } : one,
        )
        expect(ledger([...events, ...linked])).toEqual(ledger(events))
      }),
    )
  })

  it('mirrors when the sides change places', () => {
    fc.assert(
      fc.property(made, (events) => {
        const turned = events.map((one) => ({
          ...one,
          ...('initiator' in one ? { initiator: 'USA', target: 'RUS' } : answer),
        }))
        const { relations } = ledger(events).totals
        expect(ledger(turned).totals.relations).toEqual({ a: relations.b, b: relations.a })
      }),
    )
  })
})

describe('unitOf', () => {
  it('leaves out what a number is made up of', () => {
    expect(
      [
        'designations (16 persons, 22 entities)',
        'officials designated; 14 entities besides',
        'diplomats',
        '(x)',
      ].map(unitOf),
    ).toEqual(['designations', 'officials designated', 'diplomats', '(x)'])
  })
})

describe('the ledger of the sample', () => {
  const columns = columnsOf(sampleDataset.events, sampleDataset.relationship)
  const totalsOn = (day: string) => {
    const { cases } = viewDataset(sampleDataset, d(day))
    return ledgerOf({ columns, cases, asOf: d(day) }).totals
  }

  it('holds on 13 May 2021 what had become known by then', () => {
    expect(totalsOn('2021-05-13')).toEqual({
      relations: {
        a: { acts: 3, sums: [diplomats(10)], unrecorded: 2 },
        b: { acts: 4, sums: [diplomats(10), { n: 8, unit: 'officials barred' }], unrecorded: 3 },
      },
      sanctions: {
        a: {
          acts: 2,
          sums: [
            { n: 38, unit: 'designations' },
            { n: 7, unit: 'officials designated' },
          ],
          unrecorded: 0,
        },
        b: { acts: 0, sums: [], unrecorded: 0 },
      },
      detentions: {
        a: { acts: 2, sums: [{ n: 2, unit: '' }], unrecorded: 0 },
        b: { acts: 2, sums: [{ n: 2, unit: '' }], unrecorded: 0 },
      },
    })
  })

  it('holds at the end of the year 61 diplomats expelled by one side and 10 by the other', () => {
    const { relations, detentions } = totalsOn('2021-12-31')
    expect(relations.a.sums).toEqual([diplomats(61)])
    expect(relations.b.sums).toEqual([
      { n: 182, unit: 'local employees' },
      diplomats(10),
      { n: 8, unit: 'officials barred' },
    ])
    expect([detentions.a.acts, detentions.b.acts]).toEqual([3, 2])
  })

  it('is not changed by an event that is added with a later day', () => {
    const later = blankEvent({
      id: 'x',
      date: '2021-03-01',
      knownOn: '2021-05-14',
      type: '161',
      initiator: 'USA',
      target: 'RUS',
    })
    const more = columnsOf([...sampleDataset.events, later], sampleDataset.relationship)
    const { cases } = viewDataset(sampleDataset, may13)
    expect(ledgerOf({ columns: more, cases, asOf: may13 })).toEqual(ledgerOf({ columns, cases, asOf: may13 }))
  })
})
