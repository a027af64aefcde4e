import { dayNumber } from '#model/day.ts'
import type { Lens } from '#model/lens.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import { viewRecord } from '#model/view.ts'
import { describe, expect, it } from 'vitest'
import { meeting } from './example/meetings.fixture.ts'
import { correctAsOf } from './correctAsOf.ts'

const lens = (day: string, ...hidden: readonly string[]): Lens => ({
  asOf: dayNumber(day),
  upTo: 'RED',
  hides: (id) => hidden.includes(id),
})

/** The meeting after a state of it is said to have been otherwise. */
function corrected(
  day: string,
  said: Readonly<Record<string, unknown>>,
  ...hidden: readonly string[]
): MeetingRecord {
  const record: MeetingRecord = meeting
  const shown = viewRecord(record, lens(day, ...hidden))
  if (!shown) throw new Error('not visible')
  return correctAsOf(record, shown, new Map(Object.entries(said)), dayNumber(day))
}

describe('a correction of a state', () => {
  it('is nothing where all is as shown', () => {
    expect(corrected('2021-05-13', { certainty: 'agreed', title: 'Blinken – Lavrov' })).toBe(meeting)
    expect(corrected('2021-05-19', { certainty: 'held', date: '2021-05-19' })).toBe(meeting)
    expect(corrected('2021-05-13', { unheardOf: undefined, tags: [] })).toBe(meeting)
  })

  it('rewrites a field where it was set by that day', () => {
    const early = corrected('2021-05-13', { certainty: 'confirmed', place: undefined })
    expect(early).toEqual({ ...meeting, certainty: 'confirmed', place: undefined })
    expect('place' in early).toBe(false)
    const late = corrected('2021-05-19', { certainty: 'postponed', date: undefined, level: 'leaders' })
    expect(late.certainty).toBe('agreed')
    expect(late.level).toBe('leaders')
    expect(late.changes).toEqual([{ ...meeting.changes[0], set: { certainty: 'postponed', date: null } }])
  })

  it('shows as it was said on that day, and leaves other days alone', () => {
    const late = corrected('2021-05-19', { certainty: 'postponed' })
    expect(viewRecord(late, lens('2021-05-19'))?.certainty).toBe('postponed')
    expect(viewRecord(late, lens('2021-05-13'))?.certainty).toBe('agreed')
  })

  it('keeps the entries of a list that were not shown', () => {
    const [cited] = meeting.citations
    const without = corrected('2021-05-13', { citations: [{ source: 'src-new' }] }, cited!.source)
    expect(without.citations).toEqual([{ source: 'src-new' }, cited])
    const shown = corrected('2021-05-13', { citations: [{ source: 'src-new' }] })
    expect(shown.citations).toEqual([{ source: 'src-new' }])
    expect(corrected('2021-05-13', { attendees: [] }).attendees).toEqual([])
  })
})
