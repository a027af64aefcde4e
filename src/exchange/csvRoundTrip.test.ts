import { blankDataset, blankIssue, blankRelationship, blankSource } from '#model/records/blank.ts'
import type { Dataset } from '#model/records/dataset.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEvent } from './events.fixture.ts'
import { readTable } from './csvIn.ts'
import { guessMapping, ownList } from './csvMapping.ts'
import { writeTable } from './csvOut.ts'
import { parseTable } from './csvTable.ts'
import { asWritten } from './asWritten.ts'
import type { ForeignFile } from './foreign.ts'
import { looseDate } from './looseDate.ts'
import { inZone, WORLD } from './zones.fixture.ts'
import { anyDateToWatch, anyMeeting } from './meetings.fixture.ts'
import type { TableList } from './tableColumns.ts'
import { TABLE_COLUMNS } from './tableColumns.ts'

const pair = blankRelationship('USA', 'RUS')
const empty: Dataset = {
  ...blankDataset({ ...pair, actors: [{ id: 'NATO', name: 'NATO' }] }),
  issues: [blankIssue({ id: 'iss-1', title: 'Arms control' })],
  sources: [blankSource({ id: 'src-1', publisher: 'TASS' })],
}

function again(list: TableList, records: readonly object[]): ForeignFile {
  const table = parseTable(writeTable(list, records, '2021-05-13'))
  expect(ownList(table)).toBe(list)
  return readTable(table, guessMapping(table, list), { ...empty, [list]: records })
}

/** What a value says as far as a file of this kind can: no text is no text, and one break is as good as another. */
function plain(value: unknown): unknown {
  if (value === '') return undefined
  if (typeof value === 'string') return asWritten(value).trim() === '' ? undefined : asWritten(value)
  if (Array.isArray(value))
    return value.map((entry) => (typeof entry === 'string' ? asWritten(entry) : plain(entry)))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, plain(inner)]))
}

function expectSame(list: TableList, records: readonly object[]): void {
  const file = again(list, records)
  expect([file.actors, file.people, file.notes]).toEqual([[], [], []])
  expect(file.records).toHaveLength(records.length)
  for (const [i, { id, fields, faults, place }] of file.records.entries()) {
    const record = new Map<string, unknown>(Object.entries(records[i]!))
    expect([id, faults, place]).toEqual([record.get('id'), [], { kind: 'row', n: i + 2 }])
    for (const { name, part } of TABLE_COLUMNS[list]) {
      if (name === 'asOf' || name === 'id') continue
      const field = part?.field ?? name
      expect([field, plain(fields.get(field))]).toEqual([field, plain(record.get(field))])
    }
  }
}

describe('a table of whatever is recorded', () => {
  const unique = { maxLength: 4, selector: ({ id }: { readonly id: string }) => id }

  it('says the same of events when it is read again', () => {
    fc.assert(fc.property(fc.uniqueArray(anyEvent, unique), (events) => expectSame('events', events)))
  })

  it('says the same of meetings and dates', () => {
    fc.assert(fc.property(fc.uniqueArray(anyMeeting, unique), (meetings) => expectSame('meetings', meetings)))
    fc.assert(fc.property(fc.uniqueArray(anyDateToWatch, unique), (dates) => expectSame('dates', dates)))
  })

  it('R24 carries the same days wherever it is written and read', () => {
    const [meeting] = fc.sample(anyMeeting, { numRuns: 1, seed: 1 })
    const dated = ['2021-03-14', '2021-12-31', '2021-06?', '2021-05-19/2021-05-20'].map((date, i) => ({
      ...meeting!,
      id: `m-${i}`,
      date,
    }))
    const files = WORLD.map((zone) =>
      inZone(zone, () => ({
        text: writeTable('meetings', dated, '2021-05-13'),
        read: again('meetings', dated),
      })),
    )
    for (const file of files) expect(file).toEqual(files[0])
    expect(files[0]?.read.records.map(({ fields }) => fields.get('date'))).toEqual(
      dated.map(({ date }) => date),
    )
    const loose = ['14 Mar 2021', '14.3.2021', '2021-03-14T23:30:00Z'].map((cell) =>
      WORLD.map((zone) => inZone(zone, () => looseDate(cell, null))),
    )
    for (const found of loose.flat()) expect(found).toEqual({ type: 'date', date: '2021-03-14' })
  })

  it('says as of which day it is known', () => {
    expect(again('events', []).asOf).toBeNull()
    const [event] = fc.sample(anyEvent, { numRuns: 1, seed: 1 })
    expect(again('events', [event!]).asOf).toBe('2021-05-13')
  })

  it('S04 has numbers as numbers, and no text as a formula', () => {
    const [event] = fc.sample(anyEvent, { numRuns: 1, seed: 1 })
    const risky = {
      ...event!,
      title: '=HYPERLINK("http://a.b")',
      score: { value: -5, reason: '-5' },
      tags: ['@a', '+b'],
    }
    const [header, row] = parseTable(writeTable('events', [risky], '2021-05-13'), false).rows
    const cell = (name: string): string | undefined => row?.cells[header!.cells.indexOf(name)]
    expect(cell('scoreValue')).toBe('-5')
    expect(cell('scoreReason')).toBe("'-5")
    expect(cell('title')).toBe('\'=HYPERLINK("http://a.b")')
    expect(cell('tags')).toBe("'@a; '+b")
    fc.assert(
      fc.property(anyEvent, (any) => {
        const { rows } = parseTable(writeTable('events', [any], '2021-05-13'), true)
        for (const text of rows[0]?.cells ?? []) {
          if (!/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(text)) expect(text).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
        }
      }),
    )
  })
})
