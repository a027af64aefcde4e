import { describe, expect, it } from 'vitest'
import { applyDataset } from './applyDataset.ts'
import { readBackups } from './backups.ts'
import { deleteRelationship } from './deleteRelationship.ts'
import { anIssue, exampleDataset } from './exampleDataset.fixture.ts'
import { readWhole } from './read.ts'
import { recordExport } from './recordExport.ts'
import { restore } from './restorePoints.ts'
import { STAMP, testShelves } from './testShelves.fixture.ts'
import { writeRecords } from './writeRecords.ts'

const REL = 'aaa-bbb'
const FILE = { mode: 'update', origin: 'file', stamp: STAMP } as const
const at = (hour: number) => ({ who: 'desk', when: `2021-05-13T${hour}:00:00.000Z` })

async function filled() {
  const db = await testShelves()
  await applyDataset(db, exampleDataset(), FILE)
  return db
}

async function exportNow(db: Awaited<ReturnType<typeof filled>>, hour: number) {
  const dataset = (await readWhole(db, REL))!
  const { seq } = (await db.relationships.get(REL))!
  await recordExport(db, { fileName: 'x', revision: `r${hour}`, ancestors: [], seq, dataset }, at(hour))
}

describe('readBackups', () => {
  it('is empty where nothing is stored', async () => {
    expect(await readBackups(await testShelves())).toEqual([])
  })

  it('counts no change in what came out of a file and was left as it is', async () => {
    const [state] = await readBackups(await filled())
    expect(state).toMatchObject({ rel: REL, last: null, changes: 0, firstChange: null })
    expect(state?.records).toBe(14)
  })

  it('counts the changes since then, and since the last file, and says when the first was made', async () => {
    const db = await filled()
    await writeRecords(db, REL, { put: { issues: [anIssue('ice')] } }, at(11))
    await writeRecords(db, REL, { put: { issues: [anIssue('ice', { title: 'Ice' })] } }, at(12))
    expect(await readBackups(db)).toMatchObject([{ changes: 2, firstChange: at(11).when, last: null }])

    await exportNow(db, 13)
    expect(await readBackups(db)).toMatchObject([
      { changes: 0, firstChange: null, last: { when: at(13).when, fileName: 'x', revision: 'r13' } },
    ])

    await writeRecords(db, REL, { remove: { issues: ['ice'] } }, at(14))
    await exportNow(db, 15)
    await exportNow(db, 16)
    await writeRecords(db, REL, { put: { issues: [anIssue('ice')] } }, at(17))
    expect(await readBackups(db)).toMatchObject([
      { changes: 1, firstChange: at(17).when, last: { revision: 'r16' } },
    ])
  })

  it('counts no file that held nothing new', async () => {
    const db = await filled()
    await applyDataset(db, exampleDataset(), { ...FILE, stamp: at(11) })
    expect(await readBackups(db)).toMatchObject([{ changes: 0, firstChange: null }])
    await applyDataset(db, { ...exampleDataset(), issues: [] }, { ...FILE, mode: 'replace', stamp: at(12) })
    expect(await readBackups(db)).toMatchObject([{ changes: 1, firstChange: at(12).when }])
  })

  it('keeps relationships apart, and forgets those that are removed', async () => {
    const db = await filled()
    const other = exampleDataset()
    await applyDataset(
      db,
      { ...other, relationship: { ...other.relationship, id: 'ccc-ddd', title: 'A first' } },
      FILE,
    )
    await writeRecords(db, REL, { put: { issues: [anIssue('ice')] } }, at(11))
    expect((await readBackups(db)).map(({ rel, changes }) => [rel, changes])).toEqual([
      ['ccc-ddd', 0],
      [REL, 1],
    ])
    const removed = await deleteRelationship(db, REL, at(12))
    expect((await readBackups(db)).map(({ rel }) => rel)).toEqual(['ccc-ddd'])

    // Restored from the trash it is as it was: to have been away is no change.
    if (removed.type === 'saved') await restore(db, removed.value.restorePoint, at(13))
    expect((await readBackups(db))[1]).toMatchObject({ rel: REL, last: null, changes: 1 })
  })

  it('does not count what changed a former life of a pair that was begun anew', async () => {
    const db = await filled()
    await writeRecords(db, REL, { put: { issues: [anIssue('ice')] } }, at(11))
    const removed = await deleteRelationship(db, REL, at(12))
    await applyDataset(db, exampleDataset(), FILE)
    expect(await readBackups(db)).toMatchObject([{ changes: 0, firstChange: null }])
    await writeRecords(db, REL, { put: { issues: [anIssue('fog')] } }, at(14))
    expect(await readBackups(db)).toMatchObject([{ changes: 1, firstChange: at(14).when }])

    // The former life, back in its place, has its own change again.
    if (removed.type === 'saved') await restore(db, removed.value.restorePoint, at(15))
    expect(await readBackups(db)).toMatchObject([{ changes: 1, firstChange: at(11).when }])
  })

  it('counts a removal that came after the last file as none once the pair is back', async () => {
    const db = await filled()
    await exportNow(db, 10)
    await writeRecords(db, REL, { put: { issues: [anIssue('ice')] } }, at(11))
    const removed = await deleteRelationship(db, REL, at(12))
    if (removed.type === 'saved') await restore(db, removed.value.restorePoint, at(13))
    expect(await readBackups(db)).toMatchObject([{ changes: 1, last: { revision: 'r10' } }])
  })
})
