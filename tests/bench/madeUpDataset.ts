import { CODEBOOK, isEventCode } from '#model/cameo/codebook.ts'
import { dayNumber, isoDay } from '#model/day.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { EventRecord } from '#model/records/event.ts'
import type { IssueRecord } from '#model/records/issue.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import type { SourceRecord } from '#model/records/source.ts'

/** Ten years of made-up events, however many: what grows is how densely they lie. */
const FIRST_DAY = dayNumber('2012-01-01')
const LAST_DAY = dayNumber('2021-12-31')
const ISSUES = 12
const EVENTS_A_SOURCE = 5
const CODES = CODEBOOK.map(({ code }) => code).filter(isEventCode)

const KEPT = {
  changes: [],
  createdAt: '2022-01-01T00:00:00Z',
  updatedAt: '2022-01-01T00:00:00Z',
  updatedBy: 'bench',
} as const

/**
 * A relationship of two made-up countries, the same for the same count.
 *
 * @param count events; each about 0.8 kB as JSON, a tenth of them parts of the event before
 */
export function madeUpDataset(count: number): Dataset {
  const random = randomFrom(count)
  return {
    relationship: {
      id: `made-up-${count}`,
      a: 'AAA',
      b: 'BBB',
      nameA: 'Aland',
      nameB: 'Beland',
      title: 'Aland – Beland',
      opensAsOf: isoDay(LAST_DAY),
      actors: [
        { id: 'AAA', name: 'Aland', side: 'a' },
        { id: 'BBB', name: 'Beland', side: 'b' },
      ],
      people: [],
      coverage: [{ id: 'c1', date: `${isoDay(FIRST_DAY)}/${isoDay(LAST_DAY)}` }],
      createdAt: KEPT.createdAt,
      updatedAt: KEPT.updatedAt,
      updatedBy: KEPT.updatedBy,
    },
    events: Array.from({ length: count }, (_, index) => eventAt(index, count, random)),
    issues: Array.from({ length: ISSUES }, (_, index) => issueAt(index)),
    cases: [],
    meetings: Array.from({ length: 6 }, (_, index) => meetingAt(index)),
    dates: [],
    sources: Array.from({ length: Math.ceil(count / EVENTS_A_SOURCE) }, (_, index) => sourceAt(index)),
    briefings: [],
    deleted: [],
  }
}

function eventAt(index: number, count: number, random: () => number): EventRecord {
  const isPart = index % 10 === 9
  const day = FIRST_DAY + Math.floor((index / count) * (LAST_DAY - FIRST_DAY + 1))
  const isFromA = random() < 0.5
  return {
    ...KEPT,
    id: `e${index}`,
    date: isoDay(day),
    title: `Made-up event number ${index} of ${count}, with a title of usual length`,
    summary: 'What happened, told in two sentences as an analyst would. '.repeat(4).trim(),
    type: CODES[Math.floor(random() * CODES.length)] ?? '010',
    initiator: isFromA ? 'AAA' : 'BBB',
    target: isFromA ? 'BBB' : 'AAA',
    mutual: random() < 0.15,
    status: 'confirmed',
    bilateral: random() < 0.95,
    ...(isPart ? { partOf: `e${index - 1}` } : {}),
    issueIds: [`i${Math.floor(random() * ISSUES)}`],
    participants: [],
    readouts: [],
    claims: [],
    citations: [{ source: `s${Math.floor(index / EVENTS_A_SOURCE)}`, quote: 'The sentence that says so.' }],
    credibility: 2,
    tags: [],
  }
}

function issueAt(index: number): IssueRecord {
  return {
    ...KEPT,
    id: `i${index}`,
    title: `Issue ${index}`,
    kind: 'political',
    raisedBy: 'both',
    status: 'contested',
    knownOn: isoDay(FIRST_DAY),
    positions: [],
    lines: [],
    citations: [],
  }
}

function meetingAt(index: number): MeetingRecord {
  return {
    ...KEPT,
    id: `m${index}`,
    title: `Meeting ${index}`,
    level: 'ministers',
    format: 'in person',
    certainty: 'agreed',
    knownOn: isoDay(LAST_DAY - 20),
    date: isoDay(LAST_DAY + 5 + 11 * index),
    attendees: [],
    agenda: [],
    commitments: [],
    citations: [],
  }
}

function sourceAt(index: number): SourceRecord {
  return { ...KEPT, id: `s${index}`, publisher: `Paper ${index % 40}`, tier: 'press', reliability: 'B' }
}

/** Mulberry32: the same numbers, 0 ≤ x < 1, from the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
