import { reactive, toRefs } from 'vue'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '#model/columns.ts'
import { applyDataset } from './applyDataset.ts'
import { anEvent, anIssue, exampleDataset } from './exampleDataset.fixture.ts'
import { quotaError, steeredBoundary } from './steeredBoundary.fixture.ts'
import { readChanges, readJournal } from './journal.ts'
import { listRelationships, readByIds, readColumns, readWhole } from './read.ts'
import { everything, soundIf, STAMP, testShelves } from './testShelves.fixture.ts'
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
    const [entry] = await readJournal(db, REL)
    expect(entry).toEqual({
      seq: 2,
      rel: REL,
      ...STAMP,
      what: {
        type: 'edit',
      },
      touched: { counts: { events: { added: 0, changed: 1, removed: 0 } }, keys: ['events e1'] },
    })
    expect(entry && (await readChanges(db, entry))).toEqual([
      { list: 'events', id: 'e1', before: exampleDataset().events[0], after },
    ])
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
    expect(await writeRecords(db, REL, edit, STAMP, { expectedSeq: 1 })).toMatchObject({ type: 'saved' })
    expect(await writeRecords(db, REL, edit, STAMP, { expectedSeq: 1 })).toEqual({
      type: 'not-saved',
      failure: { type: 'stale' },
    })
  })

  it('R07 is refused as a conflict, with the stored record, when the same record has changed since', async () => {
    const db = await filled()
    const [record] = exampleDataset().events
    const expects = [{ list: 'events', id: 'e1', record: record ?? null } as const]
    const stored = anEvent('e1', '2021-01-11')
    await writeRecords(db, REL, { put: { events: [stored] } }, { ...STAMP, who: 'Ann' })
    const before = await everything(db)
    const edit = { put: { events: [anEvent('e1', '2021-01-12')] } }
    expect(await writeRecords(db, REL, edit, STAMP, { expects })).toEqual({
      type: 'not-saved',
      failure: { type: 'conflict', records: [{ list: 'events', id: 'e1', stored }] },
    })
    expect(await everything(db)).toEqual(before)
  })

  it('tells a record that came, or went, and a relationship that changed, as conflicts', async () => {
    const db = await filled()
    const { relationship } = exampleDataset()
    const expects = [
      { list: 'issues', id: 'ice', record: anIssue('ice') },
      { list: 'issues', id: 'fishing', record: null },
      { list: 'relationship', id: REL, record: { ...relationship, title: 'B – A' } },
    ] as const
    const saved = await writeRecords(db, REL, { put: { issues: [anIssue('ice')] } }, STAMP, { expects })
    expect(saved.type === 'not-saved' && saved.failure).toMatchObject({
      records: [{ stored: null }, { stored: { id: 'fishing' } }, { stored: relationship }],
    })
  })

  it('R07 is not disturbed by changes of other records', async () => {
    const db = await filled()
    const { id: _first, ...others } = exampleDataset().events[0] ?? anEvent('e1', '2021-01-10')
    await writeRecords(db, REL, { put: { issues: [anIssue('ice')] } }, STAMP)
    const expects = [{ list: 'events', id: 'e1', record: { ...others, id: 'e1' } }] as const
    const edit = { put: { events: [anEvent('e1', '2021-01-12')] } }
    expect((await writeRecords(db, REL, edit, STAMP, { expects })).type).toBe('saved')
  })

  it('is refused when the whole would be unsound, and nothing is stored', async () => {
    const db = await filled()
    const before = await everything(db)
    const isSound = soundIf((whole) => whole.issues.length < 2)
    const saved = await writeRecords(db, REL, { put: { issues: [anIssue('ice')] } }, STAMP, { isSound })
    expect(saved).toEqual({ type: 'not-saved', failure: { type: 'unsound' } })
    expect(await everything(db)).toEqual(before)
  })

  it('R11 leaves the store byte-equal when any row of an edit fails', async () => {
    const steered = steeredBoundary()
    const db = await filled(steered.boundary)
    const before = await everything(db)
    const edit = { put: { events: [anEvent('e1', '2021-01-12')] }, remove: { issues: ['fishing'] } }
    let faults = 0
    for (;;) {
      steered.failAtRow(faults + 1)
      const saved = await writeRecords(db, REL, edit, STAMP)
      if (saved.type === 'saved') break
      faults++
      expect(await everything(db), `row ${faults}`).toEqual(before)
    }
    // journal, what it changed, event, issue, tombstone lifted and set, columns, relationship
    expect(faults).toBe(8)
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
