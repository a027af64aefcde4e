import { isoDay } from '#model/day.ts'
import { blankEvent } from '#model/records/blank.ts'
import type { EventRecord } from '#model/records/event.ts'
import { EVENT_STATUSES } from '#model/records/event.ts'
import fc from 'fast-check'
import { anyDate, anyName, anyText, withoutNothing } from './meetings.fixture.ts'

const id = fc.stringMatching(/^[!-~]{1,20}$/).map((text) => `e-${text}`)

/** Events as they may be stored, of whatever names them: the two sides, one issue, one source. */
export const anyEvent: fc.Arbitrary<EventRecord> = fc
  .record({
    id,
    date: anyDate,
    title: anyName,
    summary: fc.option(anyText, { nil: undefined }),
    type: fc.constantFrom('010', '036', '057', '1011', '172'),
    initiator: fc.constantFrom('USA', 'RUS'),
    target: fc.constantFrom('USA', 'RUS', 'NATO'),
    mutual: fc.boolean(),
    bilateral: fc.boolean(),
    score: fc.option(
      fc.record({ value: fc.double({ min: -10, max: 10, noNaN: true }).map((n) => n + 0), reason: anyText }),
      { nil: undefined },
    ),
    quantity: fc.option(fc.record({ n: fc.integer(), unit: anyName }), { nil: undefined }),
    status: fc.constantFrom(...EVENT_STATUSES),
    credibility: fc.constantFrom(1, 2, 3, 4, 5, 6),
    issueIds: fc.constantFrom([], ['iss-1']),
    place: fc.option(anyText, { nil: undefined }),
    citations: fc.array(
      fc
        .record({ source: fc.constant('src-1'), quote: fc.option(anyText, { nil: undefined }) })
        .map((citation) => withoutNothing(citation)),
      { maxLength: 2 },
    ),
    tags: fc.array(anyText, { maxLength: 3 }),
    note: fc.option(anyText, { nil: undefined }),
    knownOn: fc.option(fc.integer({ min: 0, max: 20_000 }).map(isoDay), { nil: undefined }),
    updatedAt: fc.constant('2021-05-12T09:30:00.000Z'),
  })
  .map((fields) => blankEvent(withoutNothing(fields)))
