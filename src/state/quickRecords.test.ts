import type { LineValues } from '#analysis/lineParts.ts'
import type { Mentions } from '#analysis/mentions.ts'
import { dayNumber } from '#model/day.ts'
import { describe, expect, it } from 'vitest'
import type { OwnFields, QuickField } from './quickFields.ts'
import { quickFields } from './quickFields.ts'
import { GOLDSTEIN, ICEWS } from '#model/cameo/scoreTables.ts'
import { ownScore, quickFaults, quickRecords } from './quickRecords.ts'

const CONTEXT = { near: dayNumber('2021-05-13'), locale: 'en' }
const START = { day: '2021-05-13', mutual: 'USA = RUS' }
const NOTHING: LineValues = { issueIds: [], unknownIssues: [], title: '' }
const NO_LINKS: Mentions = { participants: [], issueIds: [], meetingId: null }
const IDS = { event: 'ev-1', source: 'src-1' }

/** An event in which nothing is wrong. */
const GOOD: OwnFields = {
  date: '2021-05-12',
  direction: 'USA > RUS',
  title: 'US demands release',
  code: '1053',
}

function made(own: OwnFields, links = NO_LINKS, line = NOTHING) {
  const fields = quickFields(line, own, START)
  const records = quickRecords(fields, links, IDS, CONTEXT, GOLDSTEIN)
  return { ...records, faults: quickFaults(fields, records, line, own) }
}

/** Field and rule of everything wrong. */
function wrong(own: OwnFields, line = NOTHING): string[] {
  return made({ ...GOOD, ...own }, NO_LINKS, line).faults.map(
    ({ field, why }) => `${field}: ${typeof why === 'string' ? why : why.code}`,
  )
}

describe('the records of the quick add', () => {
  it('are an event and nothing else where no source is named', () => {
    const { event, source, faults } = made(GOOD)
    expect(faults).toEqual([])
    expect(source).toBeNull()
    expect(event).toEqual({
      ...{ id: 'ev-1', date: '2021-05-12', title: 'US demands release', type: '1053', mutual: false },
      ...{ initiator: 'USA', target: 'RUS', status: 'reported', bilateral: true, credibility: 6 },
      ...{ issueIds: [], participants: [], readouts: [], claims: [], citations: [], tags: [], changes: [] },
      ...{ createdAt: '', updatedAt: '', updatedBy: '' },
    })
  })

  it('hold what was filled in, and the links', () => {
    const links = { participants: ['p-1'], issueIds: ['i-2', 'i-1'], meetingId: 'm-1' }
    const own = {
      ...GOOD,
      date: '12 may',
      issue: 'i-1',
      credibility: '2',
      knownOn: '14 may',
      marking: 'AMBER',
    }
    const { event, faults } = made({ ...own, status: 'disputed', score: '−4', reason: 'Milder' }, links)
    expect(faults).toEqual([])
    expect(event).toMatchObject({
      ...{ date: '2021-05-12', knownOn: '2021-05-14', marking: 'AMBER', status: 'disputed', credibility: 2 },
      ...{ issueIds: ['i-1', 'i-2'], participants: ['p-1'], meetingId: 'm-1' },
      score: { value: -4, reason: 'Milder' },
    })
  })

  it('cite a source that is there, with the quote', () => {
    expect(made({ ...GOOD, source: 's-1', quote: ' They “said” ' }).event.citations).toEqual([
      { source: 's-1', quote: 'They “said”' },
    ])
    expect(made({ ...GOOD, source: 's-1' }).event.citations).toEqual([{ source: 's-1' }])
  })

  it('bring a new source with as much as is known of it', () => {
    const own = {
      ...GOOD,
      source: '+',
      publisher: ' CGTN ',
      published: '13 may',
      tier: 'agency',
      owner: 'state',
    }
    const { event, source, faults } = made({ ...own, url: 'https://a.b/c', reliability: 'C' })
    expect(faults).toEqual([])
    expect(event.citations).toEqual([{ source: 'src-1' }])
    expect(source).toEqual({
      ...{ id: 'src-1', publisher: 'CGTN', published: '2021-05-13', url: 'https://a.b/c' },
      ...{ tier: 'agency', owner: 'state', reliability: 'C' },
      ...{ changes: [], createdAt: '', updatedAt: '', updatedBy: '' },
    })
  })

  it('have a score of their own only where it is another than the usual one', () => {
    expect(made({ ...GOOD, score: '-5' }).event.score).toBeUndefined()
    expect(ownScore({ score: '', code: '1053' }, GOLDSTEIN)).toBeUndefined()
    expect(ownScore({ score: '-5.0', code: '1053' }, GOLDSTEIN)).toBeUndefined()
    expect(ownScore({ score: '0', code: '1053' }, GOLDSTEIN)).toBe(0)
  })

  it('have it by the table that is chosen', () => {
    expect(ownScore({ score: '-5', code: '016' }, ICEWS)).toBeUndefined()
    expect(ownScore({ score: '-5', code: '016' }, GOLDSTEIN)).toBe(-5)
  })
})

describe('what is wrong with', () => {
  const TABLE: readonly (readonly [OwnFields, string])[] = [
    [{ date: '' }, 'date: missing'],
    [{ date: '2021-13-05' }, 'date: bad-date'],
    [{ date: '31 june' }, 'date: bad-date'],
    [{ date: 'soon' }, 'date: bad-date'],
    [{ date: '2021-05-12T10:00' }, 'date: bad-date'],
    [{ date: '2021-06/..' }, 'knownOn: known-on-missing'],
    [{ direction: '' }, 'direction: missing'],
    [{ title: '  ' }, 'title: missing'],
    [{ title: 'a\u0007b' }, 'title: control-character'],
    [{ score: '-15', reason: 'Worse' }, 'score: out-of-range'],
    [{ score: 'much', reason: 'Worse' }, 'score: wrong-kind'],
    [{ score: '-3' }, 'reason: missing'],
    [{ score: '-3', reason: 'a\u0007' }, 'reason: control-character'],
    [{ code: '' }, 'code: missing'],
    [{ code: '04' }, 'code: bad-event-type'],
    [{ code: '999' }, 'code: bad-event-type'],
    [{ quote: 'They said' }, 'source: missing'],
    [{ source: 's-1', quote: 'a\u0000b' }, 'quote: control-character'],
    [{ source: '+' }, 'publisher: missing'],
    [{ source: '+', publisher: 'A', sourceTitle: '\u001b' }, 'sourceTitle: control-character'],
    [{ source: '+', publisher: 'A', url: 'javascript:alert(1)' }, 'url: bad-url'],
    [{ source: '+', publisher: 'A', url: 'example.org' }, 'url: bad-url'],
    [{ source: '+', publisher: 'A', published: '2021-02-30' }, 'published: bad-date'],
    [{ source: '+', publisher: 'A', published: '2021/..' }, 'published: known-on-missing'],
    [{ source: '+', publisher: 'A', tier: 'rumour' }, 'tier: not-allowed'],
    [{ source: '+', publisher: 'A', owner: 'me' }, 'owner: not-allowed'],
    [{ source: '+', publisher: 'A', reliability: 'G' }, 'reliability: not-allowed'],
    [{ credibility: '7' }, 'credibility: not-allowed'],
    [{ knownOn: 'later' }, 'knownOn: bad-date'],
    [{ knownOn: '2021-06/..' }, 'knownOn: open-date'],
    [{ status: 'so so' }, 'status: not-allowed'],
    [{ marking: 'WHITE' }, 'marking: not-allowed'],
  ]
  it.each(TABLE)('%j is one thing, and said beside its field: %s', (own, rule) => {
    expect(wrong(own)).toEqual([rule])
  })

  it('every field that is typed into or chosen from stands in the table', () => {
    const tried = new Set(TABLE.flatMap(([own]) => Object.keys(own)))
    const fields = Object.keys(quickFields(NOTHING, {}, START)) as QuickField[]
    expect(fields.filter((field) => !tried.has(field))).toEqual(['issue', 'unlinked'])
  })

  it('the line is said until the field has been edited', () => {
    const line = { ...NOTHING, unknownIssues: ['fish'], unknownDirection: 'us>cn' }
    const { direction: _edited, ...own } = GOOD
    const { faults } = made(own, NO_LINKS, line)
    expect(faults.map(({ field, why }) => `${field}: ${typeof why === 'string' ? why : why.code}`)).toEqual([
      'direction: unknown',
      'issue: unknown',
    ])
    expect(wrong({ issue: '' }, line)).toEqual([])
    expect(made(GOOD, NO_LINKS, line).event.issueIds).toEqual([])
  })

  it('several fields is said in the order of the screen', () => {
    expect(wrong({ date: '', title: '', code: '', quote: 'They' })).toEqual([
      ...['date: missing', 'title: missing', 'code: missing', 'source: missing'],
    ])
  })

  it('a date comes with the one that was evidently meant', () => {
    const { faults } = made({ ...GOOD, date: '2021-13-05' })
    expect(faults).toMatchObject([{ field: 'date', found: '2021-13-05', meant: '2021-05-13' }])
    expect(made({ ...GOOD, date: 'soon' }).faults[0]).not.toHaveProperty('meant')
  })
})
