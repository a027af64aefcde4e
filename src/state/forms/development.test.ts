import { dayNumber } from '#model/day.ts'
import { RECORD_FORMS } from '#model/forms/recordForms.ts'
import type { AnyRecord } from '#model/records/dataset.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import { exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { describe, expect, it } from 'vitest'
import type { ChangeHead } from './development.ts'
import { corrected, developed, stateFor, stateUnder, withoutChange } from './development.ts'
import { contentOf } from './formTexts.ts'

const summit = exampleDataset().meetings.find(({ id }) => id === 'summit')!
const fields = RECORD_FORMS.meetings
const DAY = dayNumber('2021-02-25')
const head: ChangeHead = { on: '2021-02-26', note: 'Told', citations: [] }
const point = { id: 'g2', on: '2021-02-26', text: 'Ice' }

function develop(base: MeetingRecord, set: Partial<MeetingRecord>, id = 'new') {
  const as = base.changes.some((change) => change.id === id) ? { change: id } : 'development'
  const shown = contentOf(stateFor(base, as, DAY))
  const after = { ...shown, ...set }
  return developed(base, { after, shown, under: contentOf(stateUnder(base, as, DAY)) }, fields, { id, head })
}

describe('the state that a form shows', () => {
  const certainty = (record: AnyRecord) => (record as MeetingRecord).certainty
  it('is what was first known for a correction, and what was known on the day for a development', () => {
    expect(certainty(stateFor(summit, 'correction', DAY))).toBe('proposed')
    expect(certainty(stateFor(summit, 'development', DAY))).toBe('agreed')
    expect(certainty(stateFor(summit, 'development', dayNumber('2021-03-10')))).toBe('held')
  })

  it('is that of a change for the change, and under it that of those before', () => {
    expect(certainty(stateFor(summit, { change: 'c2' }, DAY))).toBe('held')
    expect(certainty(stateUnder(summit, { change: 'c2' }, DAY))).toBe('agreed')
    expect(certainty(stateUnder(summit, { change: 'c1' }, DAY))).toBe('proposed')
  })
})

describe('a development', () => {
  it('sets the fields that differ from the state under it, and nothing else', () => {
    const { record, place } = develop(summit, { certainty: 'confirmed', level: 'ministers' })
    expect(place).toBe(2)
    expect(record.changes[2]).toEqual({ id: 'new', ...head, set: { certainty: 'confirmed' } })
    expect({ ...record, changes: summit.changes }).toEqual(summit)
  })

  it('holds over those that were recorded before it on the same day', () => {
    const on = summit.changes[0]!.on
    const first = developed(
      summit,
      {
        after: { ...contentOf(summit), place: 'Vienna' },
        shown: contentOf(summit),
        under: contentOf(summit),
      },
      fields,
      { id: 'a', head: { ...head, on } },
    )
    const day = dayNumber(on)
    expect((stateFor(first.record, 'development', day) as MeetingRecord).place).toBe('Vienna')
    const shown = contentOf(stateFor(first.record, 'development', day))
    const second = developed(
      first.record,
      { after: { ...shown, place: 'Bern', certainty: 'confirmed' }, shown, under: shown },
      fields,
      { id: '0', head: { ...head, on } },
    )
    expect(stateFor(second.record, 'development', day)).toMatchObject({
      place: 'Bern',
      certainty: 'confirmed',
    })
    const under = contentOf(stateFor(second.record, 'development', day))
    const again = developed(
      second.record,
      { after: { ...under, place: 'Oslo' }, shown: under, under: shown },
      fields,
      { id: '0', head: { ...head, on } },
    )
    expect(again.record.changes).toHaveLength(second.record.changes.length)
  })

  it('is put together with a day that is none, for that to be refused', () => {
    const shown = contentOf(stateFor(summit, 'development', DAY))
    const states = { after: { ...shown, place: 'Bern' }, shown, under: shown }
    for (const on of ['', '2021-02-33']) {
      const made = developed(summit, states, fields, { id: 'new', head: { ...head, on } })
      expect(made.record.changes[made.place]).toMatchObject({ id: 'new', on, set: { place: 'Bern' } })
    }
  })

  it('clears what is taken away', () => {
    const { place: _place, ...gone } = stateFor(summit, 'development', DAY) as MeetingRecord
    const shown = contentOf(stateFor(summit, 'development', DAY))
    const made = developed(summit, { after: contentOf(gone), shown, under: shown }, fields, {
      id: 'new',
      head,
    })
    expect(made.record.changes[2]?.set).toEqual({ place: null })
    expect(develop(summit, { attendees: [] }).record.changes[2]?.set).toEqual({ attendees: [] })
  })

  it('is no change where nothing differs', () => {
    expect(develop(summit, {})).toEqual({ record: summit, place: -1 })
  })

  it('adds entries to the record, for they have a day of their own', () => {
    const { record, place } = develop(summit, { agenda: [...summit.agenda, point] })
    expect(place).toBe(-1)
    expect((record as MeetingRecord).agenda).toEqual([...summit.agenda, point])
  })

  it('adds them wherever a change sets their list, too', () => {
    const set = { agenda: [{ ...summit.agenda[0]!, text: 'Herring' }] }
    const base = { ...summit, changes: [{ ...summit.changes[0]!, set }] }
    const { record } = develop(base, { agenda: [...set.agenda, point] })
    expect((record as MeetingRecord).agenda).toEqual([...summit.agenda, point])
    expect(record.changes[0]?.set).toEqual({ agenda: [...set.agenda, point] })
  })

  it('sets the list where an entry is otherwise than it was', () => {
    const agenda = [{ ...summit.agenda[0]!, text: 'Herring' }]
    const { record } = develop(summit, { agenda })
    expect((record as MeetingRecord).agenda).toEqual(summit.agenda)
    expect(record.changes[2]?.set).toEqual({ agenda })
  })

  it('that is recorded already is rewritten in its place, with what no form shows of it', () => {
    const set = { ...summit.changes[0]!.set, citations: [], unknown: 1 }
    const base = { ...summit, changes: [{ ...summit.changes[0]!, set }, summit.changes[1]!] }
    const { record, place } = develop(base, { certainty: 'proposed', place: 'Elsewhere' }, 'c1')
    expect(place).toBe(0)
    expect(record.changes).toHaveLength(2)
    expect(record.changes[0]?.set).toEqual({
      date: '2021-03-10',
      place: 'Elsewhere',
      citations: [],
      unknown: 1,
    })
  })
})

describe('a correction', () => {
  it('rewrites the record, and leaves its changes', () => {
    const after = { ...contentOf(summit), title: 'Summit' }
    expect(corrected(summit, after, fields)).toEqual({ ...summit, title: 'Summit' })
  })

  it('adds entries wherever a change sets their list, too', () => {
    const base = { ...summit, changes: [{ ...summit.changes[0]!, set: { agenda: [] } }] }
    const after = { ...contentOf(base), agenda: [...summit.agenda, point] }
    expect(corrected(base, after, fields).changes[0]?.set).toEqual({ agenda: [point] })
  })
})

it('a record loses one change and keeps the others', () => {
  expect(withoutChange(summit, 'c1')).toEqual({ ...summit, changes: [summit.changes[1]] })
})
