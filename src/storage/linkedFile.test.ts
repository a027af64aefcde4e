import { describe, expect, it } from 'vitest'
import { applyDataset } from './applyDataset.ts'
import type { Shelves } from './database.ts'
import { deleteRelationship } from './deleteRelationship.ts'
import { anIssue, exampleDataset } from './exampleDataset.fixture.ts'
import { readJournal } from './journal.ts'
import {
  acceptFound,
  dropLink,
  noteLeftOut,
  putLink,
  readLink,
  readLinks,
  recordLinkedSave,
  sealLink,
} from './linkedFile.ts'
import { readSeq, readWhole } from './read.ts'
import { readLastExport, recordExport } from './recordExport.ts'
import { STAMP, everything, testShelves } from './testShelves.fixture.ts'
import { writeRecords } from './writeRecords.ts'

const REL = 'aaa-bbb'
const FILE = { mode: 'update', origin: 'file', stamp: STAMP } as const
/** What can be kept of a handle without a browser; the rest is tried in one. */
const HANDLE = { kind: 'file', name: 'own.bilat.json' } as FileSystemFileHandle

const at = (when: string) => ({ who: 'desk', when: `2021-05-${when}:00.000Z` })

async function linked() {
  const db = await testShelves()
  await applyDataset(db, exampleDataset(), FILE)
  await putLink(db, REL, HANDLE)
  return db
}

async function save(db: Shelves, revision: string, when: string): Promise<void> {
  const dataset = (await readWhole(db, REL))!
  const seq = await readSeq(db, REL)
  const answer = await recordLinkedSave(
    db,
    { dataset, seq, revision, ancestors: [], digest: `d-${revision}` },
    at(when),
  )
  expect(answer).toMatchObject({ type: 'saved' })
}

async function edit(db: Shelves, title: string): Promise<void> {
  await writeRecords(db, REL, { put: { issues: [anIssue('ice', { title })] } }, STAMP)
}

async function bases(db: Shelves): Promise<string[]> {
  const rows = await db.bases.toArray()
  const contents = (await db.contents.toArray()).filter(({ key }) => key.startsWith('base/'))
  expect(contents.map(({ key }) => key).toSorted()).toEqual(rows.map(({ revision }) => `base/${revision}`))
  return rows.map(({ revision }) => revision)
}

describe('a linked file', () => {
  it('is behind until it has been written, and again after a change', async () => {
    const db = await linked()
    const behind = async () => (await readLinks(db)).map(({ written, seq }) => written?.seq !== seq)
    expect(await behind()).toEqual([true])
    await save(db, 'r1', '13T10:00')
    expect(await behind()).toEqual([false])
    expect(await readLastExport(db, REL)).toMatchObject({ fileName: 'own.bilat.json', revision: 'r1' })
    await edit(db, 'Ice')
    expect(await behind()).toEqual([true])
  })

  it('remembers what was taken in without some of its records, until it is accepted or written over', async () => {
    const db = await linked()
    const leftOut = async () => (await readLink(db, REL))?.leftOut
    await noteLeftOut(db, REL, 'theirs')
    expect(await leftOut()).toBe('theirs')
    await acceptFound(db, REL, 'theirs', STAMP)
    expect(await leftOut()).toBeUndefined()
    await noteLeftOut(db, REL, 'theirs')
    await save(db, 'r1', '13T10:00')
    expect(await leftOut()).toBeUndefined()
    expect(await noteLeftOut(db, 'nobody', 'theirs')).toMatchObject({ type: 'saved' })
  })

  it('stays sealed through every save, and is behind once it is sealed anew', async () => {
    const db = await linked()
    const state = async () =>
      (await readLinks(db)).map(({ sealed, written }) => [sealed, written?.seq ?? null])
    expect(await state()).toEqual([[false, null]])
    await sealLink(db, REL)
    expect(await state()).toEqual([[true, null]])
    await save(db, 'r1', '13T10:00')
    const seq = await readSeq(db, REL)
    expect(await state()).toEqual([[true, seq]])
    await sealLink(db, REL)
    expect(await state()).toEqual([[true, 0]])
    expect((await readLink(db, REL))?.written?.digest).toBe('d-r1')
    await acceptFound(db, REL, 'theirs', STAMP)
    expect(await state()).toEqual([[true, 0]])
    expect(await sealLink(db, 'nobody')).toMatchObject({ type: 'saved' })

    await putLink(db, REL, HANDLE, true)
    expect(await state()).toEqual([[true, null]])
    await putLink(db, REL, HANDLE)
    expect(await state()).toEqual([[false, null]])
  })

  it('has one line a day in the journal', async () => {
    const db = await linked()
    for (const when of ['13T10:00', '13T10:01', '13T23:59', '14T00:01']) {
      await edit(db, when)
      await save(db, when, when)
    }
    const lines = (await readJournal(db, REL)).filter(({ what }) => what.type === 'export')
    expect(lines.map(({ when, what }) => [when, what])).toEqual([
      [
        at('14T00:01').when,
        { type: 'export', fileName: HANDLE.name, revision: '14T00:01', to: 'linked-file' },
      ],
      [
        at('13T10:00').when,
        { type: 'export', fileName: HANDLE.name, revision: '13T10:00', to: 'linked-file' },
      ],
    ])
  })

  it('keeps what it wrote last as a base, and of those before one an hour', async () => {
    const db = await linked()
    await save(db, 'r1', '13T10:00')
    await save(db, 'r2', '13T10:09')
    expect(await bases(db)).toEqual(['r1', 'r2'])
    await save(db, 'r3', '13T10:10')
    expect(await bases(db)).toEqual(['r1', 'r3'])
    await save(db, 'r4', '13T11:00')
    await save(db, 'r5', '13T11:01')
    expect(await bases(db)).toEqual(['r1', 'r4', 'r5'])
  })

  it('leaves alone the base of a file that left the browser, before or after', async () => {
    const db = await linked()
    const exported = async (revision: string) =>
      recordExport(db, { fileName: 'x', revision, ancestors: [], seq: 1, dataset: exampleDataset() }, STAMP)
    await exported('r1')
    await save(db, 'r1', '13T10:00')
    await save(db, 'r2', '13T10:01')
    await exported('r2')
    await save(db, 'r3', '13T10:20')
    await save(db, 'r4', '13T10:40')
    expect(await bases(db)).toEqual(['r1', 'r2', 'r4'])
  })

  it('may be overwritten once what somebody else wrote into it has been taken in', async () => {
    const db = await linked()
    await save(db, 'r1', '13T10:00')
    await acceptFound(db, REL, 'found', at('13T11:00'))
    expect((await readLink(db, REL))?.written).toEqual({ digest: 'found', seq: 0, when: at('13T11:00').when })
    await acceptFound(db, 'nobody', 'found', STAMP)
    expect(await readLink(db, 'nobody')).toBeNull()
  })

  it('is let go of on request, and with its relationship; a save that comes too late leaves nothing', async () => {
    const db = await linked()
    await dropLink(db, REL)
    expect(await readLink(db, REL)).toBeNull()
    const before = await everything(db)
    await save(db, 'r1', '13T10:00')
    expect(await everything(db)).toEqual(before)

    await putLink(db, REL, HANDLE)
    await deleteRelationship(db, REL, STAMP)
    expect(await readLinks(db)).toEqual([])
    expect(await readLink(db, REL)).toBeNull()
  })
})
