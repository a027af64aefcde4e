import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DayNumber } from './day.ts'
import { dayNumber, isoDay } from './day.ts'
import { markingRank } from './lens.ts'
import type { Marking } from './records/base.ts'
import { MARKINGS } from './records/base.ts'
import { blankDataset, blankEvent, blankIssue, blankRelationship, blankSource } from './records/blank.ts'
import type { Dataset } from './records/dataset.ts'
import type { EventRecord } from './records/event.ts'
import type { IssueRecord } from './records/issue.ts'
import type { SourceRecord } from './records/source.ts'
import { viewDataset } from './view.ts'

/** From when on, and from which marking up, something may be seen. */
interface Secret {
  readonly day: DayNumber
  readonly marking: Marking
}

/** A word that says itself when it may be seen: wherever it turns up, it can be judged. */
function word(...secrets: readonly Secret[]): string {
  const day = Math.max(...secrets.map((secret) => secret.day))
  const rank = Math.max(...secrets.map(({ marking }) => markingRank(marking)))
  return `«${day}:${rank}»`
}

function wordsIn(data: Dataset): { readonly day: number; readonly rank: number }[] {
  const found = JSON.stringify(data).matchAll(/«(\d+):(\d)»/g)
  return Array.from(found, ([, day, rank]) => ({ day: Number(day), rank: Number(rank) }))
}

const FIRST = dayNumber('2021-05-01')
const LAST = FIRST + 9
const anyDay = fc.integer({ min: FIRST, max: LAST })
const anyMarking = fc.constantFrom(...MARKINGS)
const aSecret: fc.Arbitrary<Secret> = fc.record({ day: anyDay, marking: anyMarking })
const aClearSecret: fc.Arbitrary<Secret> = anyDay.map((day) => ({ day, marking: 'CLEAR' }))

function known(secret: Secret): { readonly knownOn: string; readonly marking: Marking } {
  return { knownOn: isoDay(secret.day), marking: secret.marking }
}

function sourceOf(secret: Secret): SourceRecord {
  const { marking } = secret
  return blankSource({ id: 's', title: word(secret), published: isoDay(secret.day), marking })
}

/** An event that cites the source, with changes that cite it too, and says a word in each of its texts. */
function eventOf(self: Secret, source: Secret, changes: readonly Secret[]): EventRecord {
  return blankEvent({
    id: 'e',
    ...known(self),
    date: '2021-04-01',
    title: word(self),
    citations: [{ source: 's', quote: word(self, source) }],
    changes: changes.map((change, i) => ({
      id: `c${i}`,
      on: isoDay(change.day),
      set: { summary: word(self, change) },
      note: word(self, change),
      citations: [{ source: 's', quote: word(self, change, source) }],
    })),
  })
}

/** An issue with positions of their own day and marking, in itself and in what a change sets. */
function issueOf(self: Secret, source: Secret, entries: readonly Secret[], change: Secret): IssueRecord {
  const positions = (...above: readonly Secret[]) =>
    entries.map((entry, i) => ({
      id: `p${i}`,
      on: isoDay(entry.day),
      marking: entry.marking,
      side: 'a' as const,
      text: word(self, entry, ...above),
      verbatim: false,
      citations: [{ source: 's', quote: word(self, entry, source, ...above) }],
    }))
  const set = { positions: positions(change) }
  return blankIssue({
    id: 'i',
    ...known(self),
    title: word(self),
    positions: positions(),
    changes: [{ id: 'c', on: isoDay(change.day), set, citations: [] }],
  })
}

const aDataset = fc
  .record({
    source: aSecret,
    event: aSecret,
    eventChanges: fc.array(aClearSecret, { maxLength: 3 }),
    issue: aSecret,
    entries: fc.array(aSecret, { maxLength: 3 }),
    issueChange: aClearSecret,
  })
  .map(({ source, event, eventChanges, issue, entries, issueChange }) => ({
    ...blankDataset(blankRelationship('USA', 'RUS')),
    sources: [sourceOf(source)],
    events: [eventOf(event, source, eventChanges)],
    issues: [issueOf(issue, source, entries, issueChange)],
  }))

describe('a view of any dataset', () => {
  it('says nothing that became known later or is marked higher, in no field, citation or prose', () => {
    fc.assert(
      fc.property(aDataset, anyDay, anyMarking, (data, asOf, upTo) => {
        const leaked = wordsIn(viewDataset(data, asOf, upTo)).filter(
          ({ day, rank }) => day > asOf || rank > markingRank(upTo),
        )
        expect(leaked).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('keeps back nothing else: on the last day, up to RED, it is the whole', () => {
    fc.assert(
      fc.property(aDataset, (data) => {
        // Without the issue: the list that its change sets takes the place of the first one, words and all.
        const plain = { ...data, issues: [] }
        const said = new Set(wordsIn(viewDataset(plain, LAST, 'RED')).map((found) => JSON.stringify(found)))
        const kept = new Set(wordsIn(plain).map((found) => JSON.stringify(found)))
        expect(said).toEqual(kept)
      }),
    )
  })

  it('only ever grows more talkative about an event, from day to day and marking to marking', () => {
    const count = (data: Dataset, asOf: DayNumber, upTo: Marking) =>
      wordsIn({ ...viewDataset(data, asOf, upTo), issues: [] }).length
    fc.assert(
      fc.property(aDataset, anyMarking, (data, upTo) => {
        const plain = { ...data, events: data.events.map((event) => ({ ...event, changes: [] })) }
        const counts = Array.from({ length: LAST - FIRST + 1 }, (_, i) => count(plain, FIRST + i, upTo))
        expect(counts).toEqual(counts.toSorted((one, two) => one - two))
        expect(count(plain, LAST, upTo)).toBeLessThanOrEqual(count(plain, LAST, 'RED'))
      }),
    )
  })

  it('of a view is the view: nothing more is lost by looking twice', () => {
    fc.assert(
      fc.property(aDataset, anyDay, anyMarking, (data, asOf, upTo) => {
        const once = viewDataset(data, asOf, upTo)
        expect(viewDataset(once, asOf, upTo)).toEqual(once)
      }),
    )
  })
})
