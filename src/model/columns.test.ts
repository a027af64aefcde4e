import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeIndex } from './cameo/codebook.ts'
import type { Columns } from './columns.ts'
import { FLAG, FLOW, NEVER, columnsOf, patchInSteps, sidesOf } from './columns.ts'
import { atOnce } from './steps.ts'
import { dayNumber, isoDay } from './day.ts'
import type { Change } from './records/base.ts'
import { blankEvent, blankRelationship } from './records/blank.ts'
import type { EventFields, EventRecord } from './records/event.ts'
import { EVENT_STATUSES } from './records/event.ts'
import { viewRecord } from './view.ts'

const relationship = {
  ...blankRelationship('USA', 'RUS'),
  actors: [
    { id: 'USAMIL', name: 'US forces', side: 'a' },
    { id: 'RUSJUD', name: 'Russian courts', side: 'b' },
    { id: 'UKR', name: 'Ukraine' },
  ],
} as const

function event(fields: Partial<EventRecord>): EventRecord {
  return blankEvent({ id: 'e', date: '2021-05-12', type: '036', initiator: 'USA', target: 'RUS', ...fields })
}

function change(id: string, on: string, set: Change<EventFields>['set']): Change<EventFields> {
  return { id, on, set, citations: [] }
}

/** A row in words: ids instead of places, days instead of numbers. */
function rowsIn(columns: Columns): object[] {
  const dayOf = (day: number) => (day === NEVER ? 'never' : isoDay(day))
  return Array.from(columns.record, (record, row) => ({
    id: columns.ids[record],
    from: dayOf(columns.from[row]!),
    until: dayOf(columns.until[row]!),
    first: dayOf(columns.first[row]!),
    last: dayOf(columns.last[row]!),
    code: columns.code[row],
    root: columns.root[row],
    own: columns.own[row],
    flow: columns.flow[row],
    flags: columns.flags[row],
    marking: columns.marking[row],
    parent: columns.ids[columns.parent[row]!],
    answers: columns.ids[columns.answers[row]!],
    quantity: columns.quantity[row],
    unit: columns.units[columns.unit[row]!],
    issues: [...columns.issues.subarray(columns.issueStart[row], columns.issueStart[row + 1])].map(
      (issue) => columns.issueIds[issue],
    ),
  }))
}

/** The rows in an order that only depends on what they say. */
function sorted(columns: Columns): string[] {
  return rowsIn(columns)
    .map((row) => JSON.stringify(row))
    .toSorted()
}

function rows(...events: readonly EventRecord[]): object[] {
  return rowsIn(columnsOf(events, relationship))
}

describe('a row', () => {
  it('says of an event all that charts and measures need', () => {
    const full = event({
      date: '2021-05-19/2021-05-20',
      knownOn: '2021-05-12',
      score: { value: -1.5, reason: 'a cold one' },
      marking: 'AMBER',
      partOf: 'summit',
      inResponseTo: 'expulsion',
      quantity: { n: 10, unit: 'diplomats' },
      issueIds: ['cyber', 'arms'],
    })
    expect(rows(full)).toEqual([
      {
        id: 'e',
        from: '2021-05-12',
        until: 'never',
        first: '2021-05-19',
        last: '2021-05-20',
        code: codeIndex('036'),
        root: 3,
        own: -1.5,
        flow: FLOW.ab,
        flags: FLAG.directed,
        marking: 2,
        parent: 'summit',
        answers: 'expulsion',
        quantity: 10,
        unit: 'diplomats',
        issues: ['cyber', 'arms'],
      },
    ])
  })

  it('has no own score, no parent, nothing answered or counted and no issue where the event has none', () => {
    expect(rows(event({}))).toMatchObject([
      { own: NaN, parent: undefined, answers: undefined, quantity: NaN, unit: undefined, issues: [] },
    ])
  })

  it('never counts while the date is open', () => {
    expect(rows(event({ date: '2021-05/..', knownOn: '2021-05-12' }))).toMatchObject([{ last: 'never' }])
  })

  it('is not there for an event that is never known', () => {
    expect(rows(event({ date: '2021-05/..' }))).toEqual([])
  })

  it('has code −1 and root 0 for a code that is not in the book', () => {
    expect(rows(event({ type: '999' }))).toMatchObject([{ code: -1, root: 0 }])
  })
})

describe('the rows of an event', () => {
  it('are one for each state, each true until the next begins', () => {
    const moved = event({
      changes: [
        change('c2', '2021-05-18', { date: '2021-05-13' }),
        change('c1', '2021-05-15', { type: '044', issueIds: ['cyber'] }),
      ],
    })
    expect(rows(moved)).toMatchObject([
      { from: '2021-05-12', until: '2021-05-15', root: 3, issues: [] },
      { from: '2021-05-15', until: '2021-05-18', root: 4, issues: ['cyber'], first: '2021-05-12' },
      { from: '2021-05-18', until: 'never', root: 4, issues: ['cyber'], first: '2021-05-13' },
    ])
  })

  it('are one where changes become known together, the later id last', () => {
    const twice = event({
      changes: [change('d', '2021-05-15', { type: '161' }), change('c', '2021-05-15', { type: '044' })],
    })
    expect(rows(twice)).toMatchObject([{ root: 3 }, { root: 16, until: 'never' }])
  })

  it('begin no earlier than the event is known', () => {
    const late = event({ knownOn: '2021-06-01', changes: [change('c', '2021-05-20', { type: '044' })] })
    expect(rows(late)).toMatchObject([{ from: '2021-06-01', until: 'never', root: 4 }])
  })

  it('are struck from the day on which it was denied or retracted, and not before', () => {
    for (const status of ['denied', 'retracted'] as const) {
      const struck = event({ changes: [change('c', '2021-05-20', { status })] })
      expect(rows(struck)).toMatchObject([
        { until: '2021-05-20', flags: FLAG.directed },
        { from: '2021-05-20', flags: FLAG.directed | FLAG.struck },
      ])
    }
    expect(rows(event({ status: 'disputed' }))).toMatchObject([{ flags: FLAG.directed }])
  })

  it('carry the flag of context, which a change may set', () => {
    const context = event({ changes: [change('c', '2021-05-20', { bilateral: false })] })
    expect(rows(context)).toMatchObject([{ flags: FLAG.directed }, { flags: FLAG.directed | FLAG.context }])
  })

  it('leave a package when the change says so', () => {
    const alone = event({ partOf: 'p', changes: [change('c', '2021-05-20', { partOf: null })] })
    expect(rows(alone)).toMatchObject([{ parent: 'p' }, { parent: undefined }])
  })
})

describe('an answer', () => {
  it('is one from the day on which the change that says so became known', () => {
    const answer = event({ changes: [change('c', '2021-05-20', { inResponseTo: 'expulsion' })] })
    expect(rows(answer)).toMatchObject([{ answers: undefined }, { answers: 'expulsion' }])
  })
})

describe('the flow', () => {
  const flow = (initiator: string, target: string, mutual = false) => {
    const columns = columnsOf([event({ initiator, target, mutual })], relationship)
    return columns.flow[0]
  }

  it('goes from side to side, and bodies count for theirs', () => {
    expect(flow('USA', 'RUS')).toBe(FLOW.ab)
    expect(flow('RUS', 'USA')).toBe(FLOW.ba)
    expect(flow('USAMIL', 'RUS')).toBe(FLOW.ab)
    expect(flow('RUSJUD', 'USAMIL')).toBe(FLOW.ba)
  })

  it('of a mutual event goes both ways, whoever is named first', () => {
    expect(flow('USA', 'RUS', true)).toBe(FLOW.mutual)
    expect(flow('RUSJUD', 'USA', true)).toBe(FLOW.mutual)
    expect(FLOW.mutual).toBe(FLOW.ab | FLOW.ba)
  })

  it('is none with a third party, an unknown one or within one side, mutual or not', () => {
    for (const mutual of [true, false]) {
      expect(flow('USA', 'UKR', mutual)).toBe(FLOW.none)
      expect(flow('USA', 'NOBODY', mutual)).toBe(FLOW.none)
      expect(flow('USAMIL', 'USA', mutual)).toBe(FLOW.none)
    }
  })
})

describe('sidesOf', () => {
  it('knows the pair even where it is no actor, and no third country', () => {
    const sides = sidesOf(relationship)
    expect(['USA', 'RUS', 'USAMIL', 'UKR'].map((id) => sides.get(id))).toEqual(['a', 'b', 'a', undefined])
  })
})

describe('any events', () => {
  const day = fc.integer({ min: dayNumber('2021-01-01'), max: dayNumber('2021-01-20') }).map(isoDay)
  const date = fc.oneof(day, fc.constantFrom('2021-01', '2021-01-05/2021-01-09', '2021-01-03/..'))
  const fields = fc.record(
    {
      date,
      type: fc.constantFrom('036', '044', '161', '999'),
      status: fc.constantFrom(...EVENT_STATUSES),
      bilateral: fc.boolean(),
      mutual: fc.boolean(),
      initiator: fc.constantFrom('USA', 'RUS', 'USAMIL', 'UKR'),
      issueIds: fc.subarray(['i1', 'i2', 'i3']),
      partOf: fc.constantFrom('e1', 'e2'),
      inResponseTo: fc.constantFrom('e3', 'e4'),
      quantity: fc.record({ n: fc.constantFrom(1, 10), unit: fc.constantFrom('diplomats', 'ships') }),
      score: fc.record({ value: fc.constantFrom(-1, 0, 2.5), reason: fc.constant('own') }),
    },
    { requiredKeys: [] },
  )
  const changes = fc
    .array(fc.tuple(date, fields), { maxLength: 4 })
    .map((list) => list.map(([on, set], i) => change(`c${i}`, on, set)))
  const known = fc.record({ knownOn: day }, { requiredKeys: [] })
  const anEvent = fc
    .tuple(fc.constantFrom('e1', 'e2', 'e3', 'e4', 'e5'), fields, known, changes)
    .map(([id, given, when, list]) => event({ id, ...given, ...when, changes: list }))
  const events = fc.uniqueArray(anEvent, { maxLength: 5, selector: ({ id }) => id })

  it('give on each day the row of what the view shows on that day', () => {
    fc.assert(
      fc.property(anEvent, day, (given, on) => {
        const asOf = dayNumber(on)
        const view = viewRecord(given, { asOf, upTo: 'RED', hides: () => false })
        const all = columnsOf([given], relationship)
        const inForce = rowsIn(all).filter((_, row) => all.from[row]! <= asOf && asOf < all.until[row]!)
        const { changes: _folded, ...state } = view ?? event({})
        const expected = view === null ? [] : rows({ ...state, knownOn: on, changes: [] })
        expect(inForce.map((row) => ({ ...row, from: on, until: 'never' }))).toEqual(expected)
      }),
    )
  })

  it('give the same rows when patched as when built anew, up to their order', () => {
    fc.assert(
      fc.property(events, events, fc.subarray(['e1', 'e2', 'e3', 'e4', 'e5']), (before, changed, removed) => {
        const gone = removed.filter((id) => !changed.some((one) => one.id === id))
        const untouched = before.filter(
          ({ id }) => !gone.includes(id) && !changed.some((one) => one.id === id),
        )
        const patched = atOnce(patchInSteps(columnsOf(before, relationship), changed, gone, relationship))
        expect(sorted(patched)).toEqual(sorted(columnsOf([...untouched, ...changed], relationship)))
      }),
    )
  })

  it('are not touched by a patch', () => {
    const columns = columnsOf([event({ id: 'e1', issueIds: ['i1'] })], relationship)
    const before = sorted(columns)
    atOnce(patchInSteps(columns, [event({ id: 'e2', issueIds: ['i2'] })], ['e1'], relationship))
    expect(sorted(columns)).toEqual(before)
    expect(columns.ids).toEqual(['e1'])
  })
})
