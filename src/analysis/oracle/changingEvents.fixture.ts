import fc from 'fast-check'
import { dayNumber, isoDay } from '#model/day.ts'
import type { EventRecord } from '#model/records/event.ts'
import type { Said } from './anEvent.ts'

/** Events of 2020 and 2021 that become known late, are parts of others, last, change and are retracted. */
export const FIRST = dayNumber('2020-11-01')
export const LAST = dayNumber('2021-12-31')
const dayIn = fc.integer({ min: FIRST, max: LAST })
const issue = fc.constantFrom('arms', 'cyber', 'embassies', 'gas')

/** What one event may say; `part` names another by its number. */
export const anyEvent = fc.record({
  day: dayIn,
  length: fc.constantFrom(0, 0, 0, 3, 40),
  type: fc.constantFrom('010', '040', '041', '111', '172', '190', '999'),
  flow: fc.constantFrom('ab', 'ba', 'mutual', 'none'),
  score: fc.option(fc.integer({ min: -10, max: 10 })),
  bilateral: fc.constantFrom(true, true, true, false),
  late: fc.constantFrom(0, 0, 0, 5, 90),
  part: fc.nat(30),
  issueIds: fc.uniqueArray(issue, { maxLength: 3 }),
  change: fc.option(
    fc.record({
      after: fc.integer({ min: 1, max: 200 }),
      struck: fc.boolean(),
      score: fc.integer({ min: -10, max: 10 }),
    }),
  ),
})
type MadeUp = typeof anyEvent extends fc.Arbitrary<infer T> ? T : never

/** The event number i of a list. Scores are whole points, so that their sums are exact in any order. */
export function eventOf(made: MadeUp, i: number): Said | EventRecord {
  const known = made.day + made.length + made.late
  const ends = {
    ...{ ab: { initiator: 'USA', target: 'RUS' }, ba: { initiator: 'RUS', target: 'USA' } },
    ...{ mutual: { initiator: 'USA', target: 'RUS' }, none: { initiator: 'UKR', target: 'RUS' } },
  }[made.flow]
  return {
    ...ends,
    ...{ id: `e${i}`, type: made.type, mutual: made.flow === 'mutual', bilateral: made.bilateral },
    date: made.length === 0 ? isoDay(made.day) : `${isoDay(made.day)}/${isoDay(made.day + made.length)}`,
    issueIds: made.issueIds,
    ...(made.late > 0 ? { knownOn: isoDay(known) } : {}),
    ...(made.score === null ? {} : { score: { value: made.score, reason: 'test' } }),
    ...(made.part < i ? { partOf: `e${made.part}` } : {}),
    changes: made.change
      ? [
          {
            id: `c${i}`,
            on: isoDay(known + made.change.after),
            set: made.change.struck
              ? { status: 'retracted' as const }
              : { score: { value: made.change.score, reason: 'test' } },
            citations: [],
          },
        ]
      : [],
  }
}
