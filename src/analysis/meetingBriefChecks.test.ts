import { dayNumber } from '#model/day.ts'
import type { BriefFields } from '#model/records/briefing.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { viewDataset } from '#model/view.ts'
import { describe, expect, it } from 'vitest'
import { meetingBrief } from './meetingBrief.ts'
import type { BriefCheck, CheckedPart } from './meetingBriefChecks.ts'
import { briefChecks, briefMarking } from './meetingBriefChecks.ts'
import { removalReport } from './removalReport.ts'
import { sampleDataset } from './sampleDataset.fixture.ts'

const asOf = dayNumber('2021-05-13')
const ALL: readonly CheckedPart[] = ['agenda', 'cases', 'dates']

function checksOf(whole: Dataset, parts = ALL, upTo: 'RED' | 'GREEN' = 'RED'): readonly BriefCheck[] {
  const facts = meetingBrief(whole, 'm-reyk', { asOf, upTo })!
  return briefChecks(whole, facts, new Set(parts), removalReport(viewDataset(whole, asOf), upTo))
}

function named(checks: readonly BriefCheck[], kind: BriefCheck['kind']): string[] {
  return checks.flatMap((check) => (check.kind === kind && 'of' in check ? check.of.id : []))
}

describe('the checks of a brief', () => {
  const checks = checksOf(sampleDataset)

  it('name the positions of either side that are older than half a year, with their age', () => {
    expect(checks).toContainEqual({
      kind: 'stale',
      of: { kind: 'issues', id: 'detained-citizens', title: 'Detained citizens' },
      side: 'b',
      days: 332,
    })
    expect(checks.every((check) => check.kind !== 'stale' || check.days > 180)).toBe(true)
  })

  it('name facts without a source, each record once', () => {
    const found = named(checks, 'unsourced')
    expect(found).toEqual([...new Set(found)])
    expect(found).toContain('d-g7')
    expect(found).toContain('arms-control')
  })

  it('look at what is switched on too: a meeting, its commitments, statements, changes of wording', () => {
    const bare = sampleDataset.meetings.map((one) =>
      one.id === 'm-reyk' ? { ...one, citations: [], changes: one.changes.slice(0, 1) } : one,
    )
    expect(named(checksOf({ ...sampleDataset, meetings: bare }, []), 'unsourced')).toEqual(['m-reyk'])
    expect(named(checksOf(sampleDataset, ['occasion']), 'unsourced')).toEqual(['ukraine'])
    expect(named(checksOf(sampleDataset, ['formula']), 'unsourced')).toEqual(['ukraine'])
    const undertaken = { id: 'c', on: '2021-04-13', side: 'a', text: 'To answer', status: 'open' } as const
    const meetings = sampleDataset.meetings.map((one) =>
      one.certainty === 'held' && one.changes.length === 0
        ? { ...one, commitments: [{ ...undertaken, citations: [] }] }
        : one,
    )
    const holders = meetings.filter(({ commitments }) => commitments.length > 0).map(({ id }) => id)
    const found = named(checksOf({ ...sampleDataset, meetings }, ['commitments']), 'unsourced')
    expect(found.length).toBeGreaterThan(0)
    expect(holders).toEqual(expect.arrayContaining(found))
  })

  it('name a last move that is disputed', () => {
    expect(named(checks, 'disputed')).toEqual([])
    const events = sampleDataset.events.map((event) => ({
      ...event,
      status: 'disputed' as const,
      changes: [],
    }))
    expect(named(checksOf({ ...sampleDataset, events }), 'disputed').length).toBeGreaterThan(0)
  })

  it('count what the day leaves out, and what the marking does', () => {
    expect(checks.find(({ kind }) => kind === 'later')).toHaveProperty('n')
    expect(checks.find(({ kind }) => kind === 'marked')).toBeUndefined()
    const cases = sampleDataset.cases.map((one) => ({ ...one, marking: 'AMBER' as const }))
    const known = meetingBrief(sampleDataset, 'm-reyk', { asOf, upTo: 'RED' })!.view.cases.length
    const marked = checksOf({ ...sampleDataset, cases }, ALL, 'GREEN').find(({ kind }) => kind === 'marked')
    expect(marked).toEqual({ kind: 'marked', n: known })
    const [first, ...others] = sampleDataset.sources
    const sources = [{ ...first!, marking: 'AMBER' as const }, ...others]
    const one = checksOf({ ...sampleDataset, sources }, ALL, 'GREEN').find(({ kind }) => kind === 'marked')
    expect(one).toEqual({ kind: 'marked', n: 1 })
  })

  it('say nothing of what is not on the page', () => {
    expect(checksOf(sampleDataset, []).map(({ kind }) => kind)).toEqual(['later'])
  })
})

describe('the marking of a brief', () => {
  it('is the highest of what it rests on, entries of lists and own sentences included', () => {
    const blank: BriefFields = { meetingId: 'm-reyk', notes: [] }
    const marking = (whole: Dataset, brief = blank) =>
      briefMarking(meetingBrief(whole, 'm-reyk', { asOf, upTo: 'RED' })!, brief)
    expect(marking(sampleDataset)).toBe('CLEAR')
    const issues = sampleDataset.issues.map((issue) => ({
      ...issue,
      positions: issue.positions.map((position) => ({ ...position, marking: 'AMBER' as const })),
    }))
    const amber = { ...sampleDataset, issues }
    expect(marking(amber)).toBe('AMBER')
    const note = { id: 'points-1', part: 'points', text: 'For us' } as const
    expect(marking(amber, { ...blank, notes: [{ ...note, marking: 'RED' }] })).toBe('RED')
    expect(marking(amber, { ...blank, notes: [{ ...note, marking: 'GREEN' }] })).toBe('AMBER')
  })
})
