import { isoDay } from '../../src/model/day.ts'
import type { Content } from './datasets.ts'
import { sampleAs } from './datasets.ts'

/** Ids of the records that have most inside them. */
export const HEAVY = {
  event: 'call-0512',
  issue: 'detained-citizens',
  case: 'reed',
  meeting: 'm-reyk',
  person: 'p-blinken',
} as const

/** Where records stand, the heavy ones whole. */
export const PAGES = [
  ...['/', '/timeline', '/issues', '/cases', '/meetings', '/meetings?view=calendar', '/people'],
  ...[`/issues/${HEAVY.issue}`, `/cases/${HEAVY.case}`, `/people/${HEAVY.person}`],
  `/brief/${HEAVY.meeting}`,
  ...['/briefings', '/compare', '/data', '/your-data', '/settings', '/method'],
  ...['index', 'answers', 'issueStrip', 'meetingLanes', 'custody', 'ledger'].map(
    (chart) => `/charts/${chart}`,
  ),
  ...Object.entries({
    events: HEAVY.event,
    issues: HEAVY.issue,
    meetings: HEAVY.meeting,
    cases: HEAVY.case,
  }).map(([kind, id]) => `/settings?open=${kind}/${id}`),
]

interface Entry {
  readonly id: string
}

/** 2021-01-01, and how many days records are spread over from then on: all are known on the day the sample opens. */
const FIRST_DAY = 18_628
const DAYS = 130
const day = (n: number): string => isoDay(FIRST_DAY + (n % DAYS))
const ahead = (n: number): string => isoDay(FIRST_DAY + DAYS + 5 + (n % 200))
const kept = {
  changes: [],
  createdAt: '2021-05-13T08:00:00Z',
  updatedAt: '2021-05-13T08:00:00Z',
  updatedBy: 'desk',
}

function many<T>(count: number, entryAt: (n: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, n) => entryAt(n))
}

interface Heavy extends Entry {
  readonly positions?: readonly object[]
  readonly changes?: readonly object[]
}

function inside(list: unknown, id: string, more: (entry: Heavy) => object): readonly object[] {
  // A list of the sample.
  return (list as readonly Heavy[]).map((entry) => (entry.id === id ? { ...entry, ...more(entry) } : entry))
}

/**
 * The sample with thousands of each kind of record, and as many entries inside one of each.
 *
 * @param share of them that are made
 */
export function manyOfEach(share = 1): Content {
  const some = <T>(count: number, entryAt: (n: number) => T): readonly T[] => many(count * share, entryAt)
  const content = sampleAs('many')
  const source = (content['sources'] as readonly Entry[])[0]!.id
  const cited = (n: number): object => ({ source, quote: `The sentence that says so, number ${n}.` })
  const people = content.relationship['people'] as readonly Entry[]
  return {
    ...content,
    relationship: {
      ...content.relationship,
      people: [
        ...inside(people, HEAVY.person, () => ({
          roles: some(1000, (n) => ({ id: `r${n}`, title: `Office ${n}`, actor: 'USA', from: day(n) })),
        })),
        ...some(3000, (n) => ({
          id: `p${n}`,
          name: `Person Number${n}`,
          roles: [{ id: 'r', title: 'Envoy', actor: n % 2 ? 'USA' : 'RUS' }],
        })),
      ],
    },
    events: inside(content['events'], HEAVY.event, () => ({
      participants: people.map(({ id }) => id),
      citations: some(3000, cited),
      readouts: some(1000, (n) => ({
        ...{ id: `r${n}`, on: '2021-05-12', side: n % 2 ? 'a' : 'b', completeness: 'complete' },
        ...{ topics: [`Topic ${n}`], citations: [cited(n)] },
      })),
      claims: some(1000, (n) => ({
        ...{ id: `c${n}`, on: '2021-05-12', by: 'USA', text: `Claim ${n}`, citations: [] },
      })),
    })),
    issues: [
      ...inside(content['issues'], HEAVY.issue, ({ positions = [], changes = [] }) => ({
        positions: [
          ...positions,
          ...some(3000, (n) => ({
            ...{ id: `q${n}`, on: day(n), side: n % 2 ? 'a' : 'b', text: `Position ${n}` },
            ...{ verbatim: true, speaker: 'Antony Blinken', citations: [cited(n)] },
          })),
        ],
        lines: some(1000, (n) => ({ id: `l${n}`, on: day(n), text: `Cleared wording ${n}`, by: 'Desk' })),
        changes: [
          ...changes,
          ...some(1000, (n) => ({
            ...{ id: `s${n}`, on: day(n), set: { status: n % 2 ? 'contested' : 'in talks' } },
            citations: [cited(n)],
          })),
        ],
      })),
      ...some(3000, (n) => ({
        ...{ ...kept, id: `i${n}`, knownOn: day(n), title: `Issue ${n}`, kind: 'political' },
        ...{ raisedBy: 'both', status: 'contested', positions: [], lines: [], citations: [] },
      })),
    ],
    cases: [
      ...(content['cases'] as readonly object[]),
      ...some(3000, (n) => ({
        ...{
          ...kept,
          id: `c${n}`,
          knownOn: day(n),
          person: `Prisoner Number${n}`,
          since: isoDay(FIRST_DAY - n),
        },
        ...{ nationality: n % 2 ? 'a' : 'b', heldBy: n % 2 ? 'b' : 'a', issueId: HEAVY.issue },
        ...{ status: n % 3 ? 'detained' : 'sentenced', citations: [] },
      })),
    ],
    meetings: [
      ...inside(content['meetings'], HEAVY.meeting, () => ({
        attendees: people.map(({ id }) => id),
        agenda: some(1000, (n) => ({ id: `g${n}`, on: day(n), text: `Point ${n}`, issueId: HEAVY.issue })),
        commitments: some(1000, (n) => ({
          ...{ id: `k${n}`, on: day(n), side: n % 2 ? 'a' : 'b', text: `Commitment ${n}`, status: 'open' },
          citations: [],
        })),
      })),
      ...some(3000, (n) => ({
        ...{ ...kept, id: `m${n}`, knownOn: day(n), title: `Meeting ${n}`, level: 'officials' },
        ...{ format: 'in person', certainty: n % 2 ? 'held' : 'agreed', date: n % 2 ? day(n) : ahead(n) },
        ...{ attendees: [HEAVY.person], agenda: [], commitments: [], citations: [] },
      })),
    ],
    dates: [
      ...(content['dates'] as readonly object[]),
      ...some(3000, (n) => ({
        ...{ ...kept, id: `d${n}`, knownOn: day(n), date: ahead(n), kind: 'deadline', title: `Date ${n}` },
        ...{ issueIds: [HEAVY.issue], citations: [] },
      })),
    ],
    briefings: some(1000, (n) => ({
      ...{ ...kept, id: `b${n}`, knownOn: '2021-05-13', title: `Briefing ${n}`, seat: 'neutral', slides: [] },
    })),
  }
}

/** The same with thousands of events too. */
export function manyOfEachAndEvents(): Content {
  const content = manyOfEach()
  const none = {
    issueIds: [HEAVY.issue],
    participants: [],
    readouts: [],
    claims: [],
    citations: [],
    tags: [],
  }
  const said = { type: '042', initiator: 'USA', target: 'RUS', mutual: true, bilateral: true }
  const events = many(3000, (n) => ({
    ...{ ...kept, ...said, ...none, status: 'confirmed', credibility: 2 },
    ...{ id: `e${n}`, date: day(n), title: `Event ${n} of many` },
  }))
  return { ...content, events: [...(content['events'] as readonly object[]), ...events] }
}
