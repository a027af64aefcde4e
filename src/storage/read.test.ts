import { describe, expect, it } from 'vitest'
import type { Columns } from '#model/columns.ts'
import { columnsOf } from '#model/columns.ts'
import { applyDataset } from './applyDataset.ts'
import { exampleDataset } from './exampleDataset.fixture.ts'
import {
  readByIds,
  readColumns,
  readFacts,
  readGlance,
  readList,
  readSeq,
  readSourced,
  readWhole,
} from './read.ts'
import { COLUMNS_LAYOUT } from './rows.ts'
import { STAMP, testShelves } from './testShelves.fixture.ts'
import { writeRecords } from './writeRecords.ts'
import { anEvent } from './exampleDataset.fixture.ts'

const REL = 'aaa-bbb'

async function filled() {
  const db = await testShelves()
  await applyDataset(db, exampleDataset(), { mode: 'update', origin: 'file', stamp: STAMP })
  return db
}

describe('reading', () => {
  it('gives nothing of a relationship that is not there', async () => {
    const db = await testShelves()
    expect(await readWhole(db, REL)).toBeNull()
    expect(await readColumns(db, REL)).toBeNull()
    expect(await readGlance(db, REL)).toBeNull()
    expect(await readList(db, REL, 'events')).toEqual([])
    expect(await readSeq(db, REL)).toBe(0)
  })

  it('gives records in the order of the ids asked for, without those that are not there', async () => {
    const db = await filled()
    const records = await readByIds(db, REL, 'events', ['e4', 'nothing', 'e1'])
    expect(records.map(({ id }) => id)).toEqual(['e4', 'e1'])
  })

  it('gives events with every source that they or their changes cite', async () => {
    const db = await filled()
    const { records, sources } = await readSourced(db, REL, 'events', ['e1', 'e3'])
    expect(records.map(({ id }) => id)).toEqual(['e1', 'e3'])
    expect(sources.map(({ id }) => id)).toEqual(['s1', 's2', 's4'])
  })

  it('gives the short lists, their sources and the columns at one moment', async () => {
    const db = await filled()
    const glance = await readGlance(db, REL)
    const { issues, cases, meetings, dates, relationship, events, sources } = exampleDataset()
    expect(glance).toEqual({
      seq: 1,
      relationship,
      columns: columnsOf(events, relationship),
      issues,
      cases,
      meetings,
      dates,
      sources,
    })
  })

  it('gives the lists that slides rest on, and neither sources nor briefings', async () => {
    const db = await filled()
    const { events, issues, cases, meetings, dates } = exampleDataset()
    expect(await readFacts(db, REL)).toEqual({ events, issues, cases, meetings, dates })
    expect((await readFacts(db, 'nowhere')).events).toEqual([])
  })

  it('computes columns anew that an app of another layout wrote', async () => {
    const db = await filled()
    const row = await db.columns.get(REL)
    if (row)
      await db.columns.put({ ...row, layout: COLUMNS_LAYOUT + 1, columns: { ...row.columns, ids: [] } })
    const { events, relationship } = exampleDataset()
    expect(await readColumns(db, REL)).toEqual(columnsOf(events, relationship))
    await writeRecords(db, REL, { put: { events: [anEvent('e7', '2021-03-20')] } }, STAMP)
    expect((await db.columns.get(REL))?.columns.ids).toHaveLength(7)
  })

  it('knows from columns of the first layout, which did not say so, what answers what', async () => {
    const db = await filled()
    await writeRecords(
      db,
      REL,
      { put: { events: [{ ...anEvent('e8', '2021-03-21'), inResponseTo: 'e1' }] } },
      STAMP,
    )
    const row = await db.columns.get(REL)
    const { answers: _unsaid, ...firstLayout } = row!.columns
    await db.columns.put({ ...row!, layout: 1, columns: firstLayout as Columns }) // as it was stored before
    const columns = await readColumns(db, REL)
    const at = columns!.record.indexOf(columns!.ids.indexOf('e8'))
    expect(columns!.ids[columns!.answers[at]!]).toBe('e1')
  })
})

describe('a list of thousands', () => {
  it('is read whole and in order, whatever the number of rows read at once', async () => {
    const db = await testShelves()
    for (const count of [1999, 2000, 2001, 4001]) {
      const ids = Array.from({ length: count }, (_, i) => `e${String(i).padStart(5, '0')}`)
      await db.events.clear()
      await db.events.bulkPut(ids.map((id) => ({ rel: 'many', id, record: anEvent(id, '2021-01-01') })))
      await db.events.put({ rel: 'other', id: 'e00000', record: anEvent('e00000', '2021-01-01') })
      expect((await readList(db, 'many', 'events')).map(({ id }) => id)).toEqual(ids)
    }
  })
})
