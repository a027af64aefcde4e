import { exampleDataset } from '#dataset/example/dataset.fixture.ts'
import { versionsBy } from '#dataset/example/versions.fixture.ts'
import type { DatasetMerge } from '#dataset/mergeDatasets.ts'
import { addEdits, resolveMerge } from '#dataset/mergeDatasets.ts'
import { readTable } from '#exchange/csvIn.ts'
import { guessMapping } from '#exchange/csvMapping.ts'
import { writeTable } from '#exchange/csvOut.ts'
import { parseTable } from '#exchange/csvTable.ts'
import type { ForeignFile } from '#exchange/foreign.ts'
import { readCalendar } from '#exchange/icsIn.ts'
import { writeCalendar } from '#exchange/icsOut.ts'
import { TABLE_LISTS } from '#exchange/tableColumns.ts'
import { dayNumber, isoDay } from '#model/day.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { viewDataset } from '#model/view.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf } from './calendarOf.ts'
import { composeForeign } from './foreignFile.ts'
import { atOnce } from '#model/steps.ts'

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
const STAMP = { who: 'desk', when: '2022-01-01T00:00:00Z' }
/** Days around which things of the example became known, and some before and after all of it. */
const day = fc.integer({ min: dayNumber('2019-01-01'), max: dayNumber('2023-01-01') }).map(isoDay)

function merged(stored: Dataset, file: ForeignFile, on: string): DatasetMerge {
  const outcome = composeForeign(file, { stored, day: on, stamp: STAMP, repairs: {} })
  if (outcome.type === 'rejected') throw new Error(JSON.stringify(outcome.rejected.faults[0]))
  return atOnce(addEdits(stored, outcome.dataset, outcome.foreign.isBase))
}

function expectNothing(stored: Dataset, file: ForeignFile, on: string): void {
  const merge = merged(stored, file, on)
  expect(
    merge.entries.filter(
      ({ group }) => group !== 'unchanged' && group !== 'onlyHere' && group !== 'deletedHere',
    ),
  ).toEqual([])
  expect(merge.quiet).toBe(0)
  expect(merge.counts.unchanged).toBe(file.records.length)
  expect(resolveMerge(merge, new Map())).toEqual(stored)
}

describe('what goes out and comes in again is 0 new, 0 changed', () => {
  it('as a calendar, of whatever is recorded, on whatever day', () => {
    fc.assert(
      fc.property(versionsBy('ann'), day, ([stored], on) => {
        const { text } = writeCalendar(calendarOf(stored!, on, { meetings: 'all', dates: 'all' }), words)
        const file = readCalendar(text, { rel: stored!.relationship.id, people: new Map() })
        expectNothing(stored!, file!, '2021-05-13')
      }),
    )
  })

  it('as tables of every kind of record', () => {
    fc.assert(
      fc.property(versionsBy('ann'), day, fc.constantFrom(...TABLE_LISTS), ([stored], on, list) => {
        const table = parseTable(writeTable(list, viewDataset(stored!, dayNumber(on))[list], on))
        expectNothing(stored!, readTable(table, guessMapping(table, list), stored!), '2021-05-13')
      }),
    )
  })
})

describe('what comes in otherwise than it went out', () => {
  const stored = exampleDataset()
  const table = (list: 'meetings' | 'events', on: string, change: (text: string) => string): ForeignFile => {
    const parsed = parseTable(change(writeTable(list, viewDataset(stored, dayNumber(on))[list], on)))
    return readTable(parsed, guessMapping(parsed, list), stored)
  }

  it('is corrected where it was set, and what became known later stays', () => {
    const agreed = table('meetings', '2021-05-13', (text) => text.replace(',agreed,', ',confirmed,'))
    const early = resolveMerge(merged(stored, agreed, '2030-01-01'), new Map()).meetings.find(
      ({ id }) => id === 'm-reykjavik',
    )
    expect(early).toMatchObject({
      certainty: 'confirmed',
      changes: [{ set: { certainty: 'held' } }],
      updatedBy: 'desk',
    })
    const held = table('meetings', '2021-05-20', (text) => text.replace(',held,', ',postponed,'))
    const late = resolveMerge(merged(stored, held, '2030-01-01'), new Map()).meetings.find(
      ({ id }) => id === 'm-reykjavik',
    )
    expect(late).toMatchObject({ certainty: 'agreed', changes: [{ set: { certainty: 'postponed' } }] })
  })

  it('loses nothing of what such files cannot hold', () => {
    const [event] = stored.events
    const renamed = table('events', '2030-01-01', (text) => text.replace(event!.title, 'Renamed'))
    const after = resolveMerge(merged(stored, renamed, '2030-01-01'), new Map())
    const {
      title: _title,
      updatedAt: _at,
      updatedBy: _by,
      ...rest
    } = after.events.find(({ id }) => id === event!.id)!
    expect(stored.events[0]).toMatchObject(rest)
    expect({ ...after, events: [] }).toEqual({ ...stored, events: [] })
  })
})
