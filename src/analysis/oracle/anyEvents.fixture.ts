import fc from 'fast-check'
import { dayNumber, isoDay } from '#model/day.ts'
import type { Said } from './anEvent.ts'

/** First day, and length in days, of the span in which generated events happen and become known. */
export const ANY_DAYS = { first: dayNumber('2021-03-01'), length: 30 } as const

const day = fc.integer({ min: ANY_DAYS.first, max: ANY_DAYS.first + ANY_DAYS.length }).map(isoDay)
const id = fc.integer({ min: 0, max: 7 }).map((i) => `e${i}`)
const changed = fc.record(
  {
    partOf: fc.oneof(id, fc.constant(null)),
    status: fc.constantFrom('confirmed' as const, 'denied' as const),
    date: day,
    type: fc.constantFrom('041', '111', '057'),
    bilateral: fc.boolean(),
  },
  { requiredKeys: [] },
)
const ends = fc.constantFrom(
  { initiator: 'USA', target: 'RUS' },
  { initiator: 'RUS', target: 'USA' },
  { initiator: 'USA', target: 'CHE' },
)
const said = fc
  .record(
    {
      date: day,
      knownOn: day,
      type: fc.constantFrom('041', '0253', '111', '163', '057'),
      mutual: fc.boolean(),
      ends,
      bilateral: fc.boolean(),
      partOf: id,
      marking: fc.constantFrom('CLEAR' as const, 'AMBER' as const),
      changes: fc.array(
        fc.tuple(day, changed).map(([on, set]) => ({ id: `on-${on}`, on, set, citations: [] })),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: ['date'] },
  )
  .map(({ ends: between, ...one }) => ({ ...one, ...between }))

/**
 * Two to eight events, `e0` and on: acts and consultations of either side, mutual ones, packages over some steps and
 * in circles, denials, context, other days than those on which they became known, and a marking.
 */
export const anyEvents: fc.Arbitrary<Said[]> = fc
  .array(said, { minLength: 2, maxLength: 8 })
  .map((list) => list.map((one, i): Said => ({ id: `e${i}`, ...one })))
