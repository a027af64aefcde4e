import { dayNumber } from '#model/day.ts'
import type { Marking, Side } from '#model/records/base.ts'
import { MARKINGS } from '#model/records/base.ts'
import { blankIssue } from '#model/records/blank.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { hiddenIds } from '#model/view.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BriefFacts } from './meetingBrief.ts'
import { meetingBrief } from './meetingBrief.ts'
import { briefChecks } from './meetingBriefChecks.ts'
import { sampleDataset } from './sampleDataset.fixture.ts'

const MEETING = 'm-reyk'
const DAY = '2021-05-13'

function briefOn(day: string, whole: Dataset = sampleDataset, upTo: Marking = 'RED'): BriefFacts {
  const facts = meetingBrief(whole, MEETING, { asOf: dayNumber(day), upTo })
  if (!facts) throw new Error('not known')
  return facts
}

const other: Readonly<Record<Side, Side>> = { a: 'b', b: 'a' }

/** The sample with whatever belongs to one side given to the other. */
function mirrored(whole: Dataset): Dataset {
  return {
    ...whole,
    issues: whole.issues.map((issue) => ({
      ...issue,
      positions: issue.positions.map((position) => ({ ...position, side: other[position.side] })),
    })),
    cases: whole.cases.map((one) => ({
      ...one,
      nationality: other[one.nationality],
      heldBy: other[one.heldBy],
    })),
  }
}

describe('the brief of a meeting', () => {
  const facts = briefOn(DAY)

  it('is not there before the meeting is known, nor above the marking', () => {
    const lens = { asOf: dayNumber('2021-05-11'), upTo: 'RED' } as const
    expect(meetingBrief(sampleDataset, MEETING, lens)).toBeNull()
    const meetings = sampleDataset.meetings.map((one) => ({ ...one, marking: 'AMBER' as const }))
    expect(
      meetingBrief({ ...sampleDataset, meetings }, MEETING, { asOf: dayNumber(DAY), upTo: 'GREEN' }),
    ).toBeNull()
  })

  it('has the open issues, the one that moved last first, with what both sides last said', () => {
    const titles = facts.agenda.map(({ issue }) => issue.title)
    expect(titles).toContain('Ukraine')
    expect(titles).not.toContain('Afghanistan')
    const days = facts.agenda.map(({ move }) => dayNumber(move!.date))
    expect(days).toEqual(days.toSorted((one, two) => two - one))
    const ukraine = facts.agenda.find(({ issue }) => issue.id === 'ukraine')!
    expect(ukraine.positions.a?.position.on).toBe('2021-05-06')
    expect(ukraine.positions.b).toMatchObject({ position: { on: '2021-04-22' }, age: 21 })
  })

  it('begins with the issues of the meeting’s own agenda, in its order, closed ones too', () => {
    const agenda = ['climate', 'arms-control', 'climate'].map((issueId, i) => ({
      ...{ id: `${i}`, on: '2021-05-12', text: issueId, issueId },
    }))
    const meetings = sampleDataset.meetings.map((one) => (one.id === MEETING ? { ...one, agenda } : one))
    const [first, second, ...rest] = briefOn(DAY, { ...sampleDataset, meetings }).agenda
    expect([first?.issue.id, second?.issue.id]).toEqual(['climate', 'arms-control'])
    expect(rest.map(({ issue }) => issue.id)).not.toContain('climate')
  })

  it('says of the level, of leaders and of custody what the record says', () => {
    const { lead } = facts
    expect(lead.summit?.certainty).toBe('proposed')
    expect(lead.custody).toEqual({ a: facts.custody.a.length, b: facts.custody.b.length })
    expect(lead.custody.a).toBeGreaterThan(0)
    expect(lead.custody.b).toBeGreaterThan(0)
    expect(lead.clause.kind).toBe('stands')
    expect(lead.openIssues).toBe(facts.agenda.length)
    expect(lead.lastOfLevel).toBeNull()
    const { since } = lead.clause as Extract<typeof lead.clause, { readonly kind: 'stands' }>
    expect(lead.change).toMatchObject({ from: since?.day, to: dayNumber(DAY) })
  })

  it('looks past the meeting itself for dates and for the last contact', () => {
    expect(facts.dates.map(({ record }) => record.id)).not.toContain(MEETING)
    expect(facts.dates.map(({ record }) => record.id)).toContain('d-g7')
    expect(facts.people.isOfPair).toBe(true)
    expect(facts.people.people.map(({ side }) => side)).toEqual(['a', 'b'])
    const held = facts.view.meetings.filter((one) => one.certainty === 'held')
    expect(facts.people.people.map(({ contacts }) => contacts)).toEqual(
      ['p-blinken', 'p-lavrov'].map((id) => held.filter((one) => one.attendees.includes(id)).length),
    )
    expect(briefOn('2021-05-26').people.occasion.last?.id).not.toBe(MEETING)
  })

  it('takes cleared lines that stand, open commitments, and the last two wordings of each side', () => {
    const lines = [
      { id: 'l1', on: '2021-05-01', text: 'Old', by: 'Desk', supersededBy: 'l2' },
      { id: 'l2', on: '2021-05-02', text: 'New', by: 'Desk' },
    ]
    const issues = sampleDataset.issues.map((one) => (one.id === 'ukraine' ? { ...one, lines } : one))
    const found = briefOn(DAY, { ...sampleDataset, issues })
    expect(found.lines.map(({ line }) => line.text)).toEqual(['New'])
    expect(found.commitments.every(({ commitment }) => commitment.status === 'open')).toBe(true)
    const formula = found.formulas.find(({ issue, side }) => issue.id === 'ukraine' && side === 'a')!
    expect(formula.before.on).toBe('2021-04-13')
    expect(formula.now.on).toBe('2021-05-06')
  })

  it('is there at once for hundreds of issues with long wordings', () => {
    const text = (word: string): string => `${word} ${', ; '.repeat(700)}`
    const positions = (['a', 'b'] as const).flatMap((side) =>
      ['2021-04-01', '2021-05-01'].map((on) => ({
        ...{ id: `${side}${on}`, on, side, text: text(on), verbatim: true, citations: [] },
      })),
    )
    const many = Array.from({ length: 300 }, (_, i) =>
      blankIssue({ id: `i${i}`, title: `Issue ${i}`, positions }),
    )
    const start = performance.now()
    const { formulas } = briefOn(DAY, { ...sampleDataset, issues: many })
    expect(performance.now() - start).toBeLessThan(4000)
    expect(formulas).toHaveLength(600)
  })

  it('is there at once for an agenda of thousands of points among many more issues', () => {
    const position = {
      id: 'p',
      on: '2021-05-01',
      side: 'a',
      text: 'x',
      verbatim: false,
      citations: [],
    } as const
    const issues = Array.from({ length: 100_000 }, (_, i) =>
      blankIssue({ id: `i${i}`, title: `Issue ${i}`, positions: [position] }),
    )
    const agenda = issues.slice(-10_000).map(({ id }) => ({ id, on: '2021-05-12', text: id, issueId: id }))
    const meetings = sampleDataset.meetings.map((one) => (one.id === MEETING ? { ...one, agenda } : one))
    const start = performance.now()
    expect(briefOn(DAY, { ...sampleDataset, issues, meetings }).agenda).toHaveLength(100_000)
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('gives both sides by the same rule: mirrored, everything stands on the other side', () => {
    const swapped = briefOn(DAY, mirrored(sampleDataset))
    expect(
      swapped.agenda.map(({ positions }) => [positions.b?.position.id, positions.a?.position.id]),
    ).toEqual(facts.agenda.map(({ positions }) => [positions.a?.position.id, positions.b?.position.id]))
    expect(swapped.lead.custody).toEqual({ a: facts.lead.custody.b, b: facts.lead.custody.a })
    const parts = new Set(['agenda', 'cases', 'dates'] as const)
    const sorted = (checks: readonly unknown[]) => checks.map((one) => JSON.stringify(one)).toSorted()
    const back = briefChecks(mirrored(sampleDataset), swapped, parts, []).map((check) =>
      check.kind === 'stale' ? { ...check, side: other[check.side] } : check,
    )
    expect(sorted(back)).toEqual(sorted(briefChecks(sampleDataset, facts, parts, [])))
  })
})

describe('whatever the day and the marking', () => {
  const firstDay = dayNumber('2021-05-12')

  /** Markings by the place of each record, as drawn. */
  function marked(markings: readonly Marking[]): Dataset {
    let at = 0
    const mark = <R extends object>(records: readonly R[]): R[] =>
      records.map((record) => ({ ...record, marking: markings[at++ % markings.length]! }))
    const { events, issues, cases, meetings, dates, sources } = sampleDataset
    const own = mark(meetings).map((one) =>
      one.id === MEETING ? { ...one, marking: 'CLEAR' as const } : one,
    )
    return {
      ...sampleDataset,
      ...{ events: mark(events), issues: mark(issues), cases: mark(cases), meetings: own },
      ...{ dates: mark(dates), sources: mark(sources) },
    }
  }

  it('nothing later than the day or above the marking is in the brief', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 230 }),
        fc.constantFrom(...MARKINGS),
        fc.array(fc.constantFrom(...MARKINGS), { minLength: 1, maxLength: 7 }),
        (after, upTo, markings) => {
          const whole = marked(markings)
          const asOf = firstDay + after
          const facts = meetingBrief(whole, MEETING, { asOf, upTo })!
          const text = JSON.stringify({ ...facts, lead: { ...facts.lead, series: null, change: null } })
          // Behind a colon it is the name of a field.
          const named = new Set(Array.from(text.matchAll(/"([^"\\s]+)"(?!:)/g), ([, id]) => id!))
          expect([...hiddenIds(whole, { asOf, upTo })].filter((id) => named.has(id))).toEqual([])
          expect(MARKINGS.indexOf(facts.level)).toBeLessThanOrEqual(MARKINGS.indexOf(upTo))
        },
      ),
      { numRuns: 40 },
    )
  })

  it('what is hidden changes nothing: without it the brief is the same', () => {
    const asOf = dayNumber(DAY)
    const hidden = hiddenIds(sampleDataset, { asOf, upTo: 'RED' })
    const shown = <R extends { readonly id: string }>(records: readonly R[]): R[] =>
      records.filter(({ id }) => !hidden.has(id))
    const less: Dataset = {
      ...sampleDataset,
      events: shown(sampleDataset.events),
      issues: shown(sampleDataset.issues),
      cases: shown(sampleDataset.cases),
      meetings: shown(sampleDataset.meetings),
      dates: shown(sampleDataset.dates),
    }
    // Items name their events by their place in the record.
    const told = ({ view: _all, lead: { change, ...lead }, ...facts }: BriefFacts) => ({
      ...facts,
      lead: { ...lead, change: change && { ...change, items: [...change.items.g] } },
    })
    expect(told(briefOn(DAY, less))).toEqual(told(briefOn(DAY)))
  })
})
