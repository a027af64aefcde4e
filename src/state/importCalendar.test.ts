import type { MergeEntry } from '#dataset/mergeDatasets.ts'
import { writeCalendar } from '#exchange/icsOut.ts'
import { readWhole } from '#storage/read.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { calendarOf } from './calendarOf.ts'
import type { Preview } from './preview.ts'
import { useRelationships } from './relationships.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, NOW, testApp, testAppWithExample } from './testApp.fixture.ts'
import { useTransfer } from './transfer.ts'

const REL = 'aaa-bbb'
const LATE = '2030-01-01'
const words = {
  asOf: '',
  date: '',
  time: '',
  setting: '',
  attendees: '',
  outcome: '',
  sources: '',
  notSourced: '',
}

let app: TestApp
afterEach(() => app.end())

async function opened(asOf = LATE) {
  app = await testAppWithExample({ asOf })
  const transfer = useTransfer()
  await eventually(() => useRelationships().current !== null)
  const check = async (text: string, name = 'a.ics'): Promise<void> =>
    transfer.check({ name, text: () => Promise.resolve(text) })
  const preview = (): Preview => {
    const { step } = transfer
    if (!('preview' in step)) throw new Error(JSON.stringify(step))
    return step.preview
  }
  return { transfer, check, preview, stored: () => readWhole(app.opening.db, REL) }
}

/** All of it that a calendar can hold, as known on a day. */
async function calendar(day = LATE): Promise<string> {
  const data = await readWhole(app.opening.db, REL)
  return writeCalendar(calendarOf(data!, day, { meetings: 'all', dates: 'all' }), words).text
}

function foreign(...lines: readonly string[]): string {
  return [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:1@example.org',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\n')
}

describe('a calendar that comes in', () => {
  it('is 0 new, 0 changed where it was written, on whatever day it is looked at', async () => {
    const { check, preview } = await opened('2021-03-01')
    for (const day of [LATE, '2021-05-13', '2021-01-20']) {
      await check(await calendar(day))
      expect(preview()).toMatchObject({
        nothing: true,
        merge: { quiet: 0, counts: { new: 0, changed: 0, conflict: 0, changedHere: 0 } },
      })
    }
  })

  it('adds meetings once, however often it is taken in', async () => {
    const { transfer, check, preview, stored } = await opened('2021-05-13')
    const before = await stored()
    const text = foreign('SUMMARY:Talks', 'DTSTART;VALUE=DATE:20210601', 'LOCATION:Vienna')
    await check(text)
    expect(preview()).toMatchObject({ mode: 'update', outcome: { adds: 1, changes: 0, removes: 0 } })
    expect(preview().foreign).toMatchObject({ kind: 'calendar', notes: [{ code: 'defaulted', n: 1 }] })
    await transfer.setMode('replace')
    expect(preview().mode).toBe('update')
    await transfer.apply()
    expect(transfer.step.type).toBe('applied')
    const meeting = (await stored())?.meetings.find(({ title }) => title === 'Talks')
    expect(meeting).toMatchObject({
      ...{ date: '2021-06-01', knownOn: '2021-05-13', place: 'Vienna', certainty: 'mooted' },
      ...{ updatedBy: 'unnamed', updatedAt: NOW.toISOString() },
    })
    await check(text)
    expect(preview().nothing).toBe(true)
    await check(text.replace('Vienna', 'Geneva'))
    expect(preview().merge.counts).toMatchObject({ new: 0, conflict: 1 })
    transfer.cancel()
    await transfer.check({ name: 'b.ics', text: () => Promise.resolve(text) })
    expect((await stored())?.events).toEqual(before?.events)
  })

  it('is taken back as a whole', async () => {
    const { transfer, check, stored } = await opened('2021-05-13')
    const before = await stored()
    await check(foreign('SUMMARY:Talks', 'DTSTART;VALUE=DATE:20210601'))
    await transfer.apply()
    expect((await stored())?.meetings).toHaveLength(before!.meetings.length + 1)
    await transfer.undo()
    expect((await stored())?.meetings).toEqual(before?.meetings)
  })

  it('changes what another program changed in an entry that was written here, where it was set', async () => {
    const { check, preview, transfer, stored } = await opened()
    const text = await calendar()
    const meeting = (await stored())!.meetings.find(({ date }) => date !== undefined)!
    await check(text.replace(`SUMMARY:${meeting.title}`, 'SUMMARY:Renamed there'))
    const [changed] = preview().merge.entries.filter(({ group }: MergeEntry) => group === 'changed')
    expect(changed).toMatchObject({ id: meeting.id, taken: [{ path: 'title', after: 'Renamed there' }] })
    await transfer.apply()
    const after = (await stored())!.meetings.find(({ id }) => id === meeting.id)
    expect(after).toEqual({
      ...meeting,
      title: 'Renamed there',
      updatedAt: NOW.toISOString(),
      updatedBy: 'unnamed',
    })
  })

  it('has its faults told by the entry, to be mended or left out', async () => {
    const { check, preview, transfer } = await opened()
    await check(foreign('SUMMARY:Weekly', 'DTSTART:20210601T100000Z', 'RRULE:FREQ=WEEKLY'))
    const { step } = transfer
    expect(step).toMatchObject({
      type: 'faulty',
      total: 1,
      faults: [{ fault: { path: 'meetings[0].date', code: 'recurring' }, place: { kind: 'entry', n: 1 } }],
    })
    if (step.type !== 'faulty') return
    transfer.mend(step.faults[0]!.fault, '2021-06-01')
    await eventually(() => transfer.step.type === 'preview')
    expect(preview().outcome.adds).toBe(1)
  })

  it('is refused where it is none, is too large, or there is nothing to add it to', async () => {
    const { check, transfer } = await opened()
    await check('no calendar')
    expect(transfer.step).toMatchObject({ type: 'refused', outcome: { type: 'unknown-kind' } })
    await check('nothing at all', 'pasted text')
    expect(transfer.step).toMatchObject({ type: 'refused', outcome: { type: 'unknown-kind' } })
    await transfer.check(new File([new Uint8Array(10_000_001).fill(32)], 'a.ics'))
    expect(transfer.step).toMatchObject({ type: 'refused', outcome: { type: 'too-large' } })
    const entry = 'BEGIN:VEVENT\nDTSTART:20210520\nEND:VEVENT\n'
    await check(`BEGIN:VCALENDAR\n${entry.repeat(30_000)}END:VCALENDAR\n`)
    const tooMuch = { type: 'too-much', of: 'entries', max: 20_000 }
    expect(transfer.step).toMatchObject({ type: 'refused', outcome: tooMuch })
    app.end()
    app = await testApp()
    const empty = useTransfer()
    await empty.check({ name: 'a.ics', text: () => Promise.resolve(foreign()) })
    expect(empty.step).toMatchObject({ type: 'refused', outcome: { type: 'no-pair' } })
  })
})
