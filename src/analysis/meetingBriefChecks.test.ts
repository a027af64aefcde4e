import { dayNumber } from '#model/day.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { describe, expect, it } from 'vitest'
import { meetingBrief } from './meetingBrief.ts'
import type { BriefCheck, CheckedPart } from './meetingBriefChecks.ts'
import { briefChecks, briefMarking } from './meetingBriefChecks.ts'
import { sampleDataset } from './sampleDataset.fixture.ts'

const asOf = dayNumber('2021-05-13')
const ALL: readonly CheckedPart[] = ['agenda', 'cases', 'dates']

function checksOf(whole: Dataset, parts = ALL, upTo: 'RED' | 'GREEN' = 'RED'): readonly BriefCheck[] {
  return briefChecks(whole, meetingBrief(whole, 'm-reyk', { asOf, upTo })!, new Set(parts), upTo)
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
  })

  it('say nothing of what is not on the page', () => {
    expect(checksOf(sampleDataset, []).map(({ kind }) => kind)).toEqual(['later'])
  })
})

describe('the marking of a brief', () => {
  it('is the highest of what it shows, entries of lists included', () => {
    const marking = (whole: Dataset) => briefMarking(meetingBrief(whole, 'm-reyk', { asOf, upTo: 'RED' })!)
    expect(marking(sampleDataset)).toBe('CLEAR')
    const issues = sampleDataset.issues.map((issue) => ({
      ...issue,
      positions: issue.positions.map((position) => ({ ...position, marking: 'AMBER' as const })),
    }))
    expect(marking({ ...sampleDataset, issues })).toBe('AMBER')
  })
})
