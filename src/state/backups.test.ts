import { afterEach, describe, expect, it } from 'vitest'
import { anIssue } from '#storage/exampleDataset.fixture.ts'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { applyDataset } from '#storage/applyDataset.ts'
import { exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { openShelves } from '#storage/open.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { useBackups } from './backups.ts'
import type { TestApp } from './testApp.fixture.ts'
import { NOW, eventually, testApp } from './testApp.fixture.ts'
import { useTransfer } from './transfer.ts'

const REL = 'aaa-bbb'
const DAY_MS = 86_400_000
const daysAgo = (days: number) => ({
  who: 'desk',
  when: new Date(NOW.getTime() - days * DAY_MS).toISOString(),
})

let app: TestApp
afterEach(() => app.end())

/** Stores over shelves that count as those of a browser, with the made-up relationship on them. */
async function opened() {
  const factory = new IDBFactory()
  const opening = await openShelves({ version: 1, factory: () => factory, IDBKeyRange })
  app = await testApp({ opening })
  const applied = { mode: 'update', origin: 'file', stamp: daysAgo(30) } as const
  await applyDataset(opening.db, exampleDataset(), applied)
  const backups = useBackups()
  await eventually(() => backups.list.length === 1)
  return backups
}

async function edits(count: number, days: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const put = { issues: [anIssue('ice', { title: `Ice ${i}` })] }
    await writeRecords(app.opening.db, REL, { put }, daysAgo(days))
  }
}

describe('backups', () => {
  it('know the last file with what has changed since, whoever wrote it', async () => {
    const backups = await opened()
    const transfer = useTransfer()
    expect(backups.current?.last).toBeNull()
    await transfer.exportAsOf('2021-02-01')
    const exported = await transfer.exportAll()
    await eventually(() => backups.current?.last !== null)
    expect(backups.current).toMatchObject({
      last: {
        when: NOW.toISOString(),
        fileName: 'bilat-aaa-bbb_all_2021-05-13.bilat.json',
        revision: exported.type === 'exported' ? exported.revision : '',
      },
      changes: 0,
    })
    await edits(1, 0)
    await eventually(() => backups.current?.changes === 1)
    await backups.backUp(REL)
    await eventually(() => backups.current?.changes === 0)
  })

  it('R02 remind after 25 changes, and stop once one is made', async () => {
    const backups = await opened()
    await edits(24, 0)
    await eventually(() => backups.current?.changes === 24)
    expect(backups.due).toBeNull()
    await edits(1, 0)
    await eventually(() => backups.due?.rel === REL)
    await backups.backUp(REL)
    await eventually(() => backups.due === null)
  })

  it('R02 remind after seven days with a change, until it is put off to tomorrow', async () => {
    const backups = await opened()
    expect(backups.due).toBeNull()
    await edits(1, 8)
    await eventually(() => backups.due?.changes === 1)
    backups.postpone()
    expect(backups.due).toBeNull()
    expect(backups.current?.changes).toBe(1)
  })

  it('remind of none where nothing outlives the page', async () => {
    app = await testApp()
    const applied = { mode: 'update', origin: 'file', stamp: daysAgo(30) } as const
    await applyDataset(app.opening.db, exampleDataset(), applied)
    await edits(1, 8)
    const backups = useBackups()
    await eventually(() => backups.current?.changes === 1)
    expect(backups.due).toBeNull()
  })
})
