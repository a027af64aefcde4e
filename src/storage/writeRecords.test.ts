import { reactive, toRefs } from 'vue'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '#model/columns.ts'
import { applyDataset } from './applyDataset.ts'
import { anEvent, anIssue, exampleDataset } from './exampleDataset.fixture.ts'
import { quotaError, steeredBoundary } from './steeredBoundary.fixture.ts'
import { readJournal } from './journal.ts'
import { listRelationships, readByIds, readColumns, readWhole } from './read.ts'
import { everything, STAMP, testShelves } from './testShelves.fixture.ts'
import { writeRecords } from './writeRecords.ts'
import type { Boundary } from './boundary.ts'

const REL = 'aaa-bbb'

async function filled(boundary?: Boundary) {
  const db = await testShelves(boundary)
  await applyDataset(db, exampleDataset(), { mode: 'update', origin: 'file', stamp: STAMP })
  return db
}

describe('writeRecords', () => {
  it('keeps what was before and what is after in the journal', async () => {
    const db = await filled()
    const after = anEvent('e1', '2021-01-12')
    await writeRecords(db, REL, { put: { events: [after] } }, STAMP)
    expect((await readJournal(db, REL))[0]).toEqual({
      seq: 2,
      rel: REL,
      ...STAMP,
      what: {
        type: 'edit',
        changes: [{ list: 'events', id: 'e1', before: exampleDataset().events[0], after }],
      },
    })
  })

  it('saves nothing when the journal entry cannot be written', async () => {
    const steered = steeredBoundary()
    const db = await filled(steered.boundary)
    const before = await everything(db)
    steered.meet(({ table }) =>
      table === 'journal' ? { type: 'fail', error: quotaError(), after: 0 } : undefined,
    )
    const saved = await writeRecords(db, REL, { put: { events: [anEvent('e1', '2021-01-12')] } }, STAMP)
    steered.meet(() => undefined)
    expect(saved).toEqual({ type: 'not-saved', failure: { type: 'quota' } })
    expect(await everything(db)).toEqual(before)
  })

  it('writes no journal entry when the record cannot be saved', async () => {
    const steered = steeredBoundary()
    const db = await filled(steered.boundary)
    const fault = { type: 'fail', error: quotaError(), after: 0 } as const
    steered.meet(({ table, rows }) => (table === 'events' && rows > 0 ? fault : undefined))
    await writeRecords(db, REL, { put: { events: [anEvent('e1', '2021-01-12')] } }, STAMP)
    steered.meet(() => undefined)
    expect(await readJournal(db, REL)).toHaveLength(1)
  })

  it('brings the columns up to date with the sequence number they belong to', async () => {
    const db = await filled()
    const added = anEvent('e7', '2021-03-20')
    await writeRecords(db, REL, { put: { events: [added] }, remove: { events: ['e1'] } }, STAMP)
    const whole = await readWhole(db, REL)
    const columns = await readColumns(db, REL)
    const expected = columnsOf(whole?.events ?? [], exampleDataset().relationship)
    const days = (from: Int32Array | undefined) => [...(from ?? [])].toSorted()
    expect(days(columns?.from)).toEqual(days(expected.from))
    expect((await db.columns.get(REL))?.seq).toBe(2)
    expect((await listRelationships(db))[0]?.seq).toBe(2)
  })

  it('computes the columns anew when an actor changes its side', async () => {
    const db = await filled()
    const { relationship, events } = exampleDataset()
    const [a, b] = relationship.actors
    const without = { ...relationship, actors: [a, b].flatMap((actor) => actor ?? []) }
    await writeRecords(db, REL, { relationship: without }, STAMP)
    expect(await readColumns(db, REL)).toEqual(columnsOf(events, without))
  })

  it('counts what each list holds', async () => {
    const db = await filled()
    const edit = { put: { events: [anEvent('e7', '2021-03-20')] }, remove: { events: ['e1', 'e2'] } }
    await writeRecords(db, REL, edit, STAMP)
    expect((await listRelationships(db))[0]?.counts).toEqual({
      events: 5,
      issues: 1,
      cases: 1,
      meetings: 1,
      dates: 1,
      sources: 4,
      briefings: 0,
    })
  })

  it('leaves a tombstone where a record is deleted, and lifts it when the record comes back', async () => {
    const db = await filled()
    await writeRecords(db, REL, { remove: { issues: ['fishing'] } }, STAMP)
    expect((await readWhole(db, REL))?.deleted).toEqual([
      { id: 'e0', kind: 'events', on: '2021-01-02T00:00:00Z', by: 'desk' },
      { id: 'fishing', kind: 'issues', on: STAMP.when, by: 'desk' },
    ])
    await writeRecords(db, REL, { put: { issues: [anIssue('fishing')] } }, STAMP)
    expect((await readWhole(db, REL))?.deleted.map(({ id }) => id)).toEqual(['e0'])
  })

  it('R22 takes a deeply reactive record', async () => {
    const db = await filled()
    const form = reactive({
      title: 'Ice',
      lines: [{ id: 'l1', on: '2021-01-01', text: 'Thin.', by: 'desk' }],
    })
    const record = reactive({ ...anIssue('ice'), ...toRefs(form) })
    form.title = 'Thin ice'
    expect(() => structuredClone(record)).toThrow()
    expect(await writeRecords(db, REL, reactive({ put: { issues: [record] } }), STAMP)).toMatchObject({
      type: 'saved',
    })
    expect(await readByIds(db, REL, 'issues', ['ice'])).toEqual([
      anIssue('ice', {
        title: 'Thin ice',
        lines: [{ id: 'l1', on: '2021-01-01', text: 'Thin.', by: 'desk' }],
      }),
    ])
  })

  it('is refused when somebody else has written since', async () => {
    const db = await filled()
    const edit = { put: { issues: [anIssue('ice')] } }
    expect(await writeRecords(db, REL, edit, STAMP, 1)).toMatchObject({ type: 'saved' })
    expect(await writeRecords(db, REL, edit, STAMP, 1)).toEqual({
      type: 'not-saved',
      failure: { type: 'stale' },
    })
  })

  it('is refused where the relationship is not there', async () => {
    const db = await testShelves()
    const saved = await writeRecords(db, 'nobody', { put: { issues: [anIssue('ice')] } }, STAMP)
    expect(saved).toEqual({ type: 'not-saved', failure: { type: 'stale' } })
  })

  it('is refused once a newer app has been at the shelves', async () => {
    const db = await filled()
    await db.meta.put({ key: 'dataset', version: 2, installation: 'x' })
    const saved = await writeRecords(db, REL, { put: { issues: [anIssue('ice')] } }, STAMP)
    expect(saved).toEqual({ type: 'not-saved', failure: { type: 'newer' } })
  })
})
