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
  readGlanceAgain,
  readList,
  readSeq,
  readSourced,
  readWhole,
  readWholeAgain,
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

describe('reading again', () => {
  const kept = { changes: [], createdAt: '', updatedAt: '', updatedBy: '' }
  const briefing = { id: 'b1', title: 'One', seat: 'neutral' as const, slides: [], ...kept }

  it('takes over every list but the briefings while only these have changed', async () => {
    const db = await filled()
    const first = await readWholeAgain(db, REL, null)
    expect(first).toEqual({ recordSeq: 1, leftOut: db.leftOut, dataset: await readWhole(db, REL) })
    await writeRecords(db, REL, { put: { briefings: [briefing] } }, STAMP)
    const second = await readWholeAgain(db, REL, first)
    expect(second?.dataset).toEqual(await readWhole(db, REL))
    expect(second?.dataset.events).toBe(first?.dataset.events)
    await writeRecords(db, REL, { remove: { briefings: ['b1'] } }, STAMP)
    const third = await readWholeAgain(db, REL, second)
    expect(third?.dataset).toEqual(await readWhole(db, REL))
    expect(third?.dataset.deleted.map(({ id }) => id)).toContain('b1')
    await writeRecords(db, REL, { remove: { events: ['e1'] } }, STAMP)
    const fourth = await readWholeAgain(db, REL, third)
    expect(fourth).toEqual({ recordSeq: 4, leftOut: db.leftOut, dataset: await readWhole(db, REL) })
    expect(await readWholeAgain(db, 'nobody', fourth)).toBeNull()
  })

  it('gives the very same glance while only briefings have changed, and another one after anything else', async () => {
    const db = await filled()
    const first = await readGlanceAgain(db, REL, null)
    expect(first).toEqual(await readGlance(db, REL))
    await writeRecords(db, REL, { put: { briefings: [briefing] } }, STAMP)
    expect(await readGlanceAgain(db, REL, first)).toBe(first)
    expect(await readSeq(db, REL)).toBe(2)
    const { relationship } = exampleDataset()
    await writeRecords(db, REL, { relationship: { ...relationship, title: 'Others' } }, STAMP)
    const second = await readGlanceAgain(db, REL, first)
    expect([second?.seq, second?.relationship.title]).toEqual([3, 'Others'])
    expect(await readGlanceAgain(db, 'nobody', second)).toBeNull()
  })

  it('takes a row of an earlier version for one in which everything has changed', async () => {
    const db = await filled()
    const glance = await readGlanceAgain(db, REL, null)
    const row = await db.relationships.get(REL)
    const { recordSeq: _recordSeq, ...earlier } = row!
    await db.relationships.put({ ...earlier, seq: 5 })
    expect((await readGlanceAgain(db, REL, glance))?.seq).toBe(5)
  })

  it('leaves the columns alone where no event has changed', async () => {
    const db = await filled()
    const before = await db.columns.get(REL)
    await writeRecords(db, REL, { put: { briefings: [briefing] } }, STAMP)
    expect(await db.columns.get(REL)).toEqual(before)
  })
})
