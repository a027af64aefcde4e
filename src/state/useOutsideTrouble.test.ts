import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { effectScope } from 'vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { applyDataset } from '#storage/applyDataset.ts'
import { anIssue, exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { openShelves } from '#storage/open.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { useBackups } from './backups.ts'
import { useRelationships } from './relationships.ts'
import type { TestApp } from './testApp.fixture.ts'
import { NOW, eventually, testApp } from './testApp.fixture.ts'
import { useTrouble } from './trouble.ts'
import { useKeptForGood } from './useKeptForGood.ts'
import { useOutsideTrouble } from './useOutsideTrouble.ts'

const REL = 'aaa-bbb'
const daysAgo = (days: number) => {
  return { who: 'desk', when: new Date(NOW.getTime() - days * 86_400_000).toISOString() }
}

let app: TestApp
let scope = effectScope()
afterEach(() => {
  scope.stop()
  scope = effectScope()
  app.end()
})

async function opened(sample: boolean) {
  const persist = vi.fn(() => Promise.resolve(true))
  const factory = new IDBFactory()
  const opening = await openShelves({ version: 1, factory: () => factory, IDBKeyRange })
  app = await testApp({ opening, storageManager: { persist, persisted: () => Promise.resolve(false) } })
  const dataset = exampleDataset()
  const own = { ...dataset, relationship: { ...dataset.relationship, sample } }
  const origin = sample ? 'sample' : 'file'
  await applyDataset(opening.db, own, { mode: 'replace', origin, stamp: daysAgo(30) })
  await eventually(() => useRelationships().current !== null)
  return persist
}

const edit = (title: string, days: number) =>
  writeRecords(app.opening.db, REL, { put: { issues: [anIssue('ice', { title })] } }, daysAgo(days))

describe('useOutsideTrouble', () => {
  it('tells of a backup that is due, with the pair’s name where another is on screen', async () => {
    await opened(false)
    scope.run(useOutsideTrouble)
    const trouble = useTrouble()
    await edit('Ice', 8)
    await eventually(() => trouble.worst?.type === 'backup-due')
    expect(trouble.worst).toEqual({ type: 'backup-due', rel: REL, days: null, changes: 1 })

    await useRelationships().newPair({ a: 'FIN', b: 'SWE', title: 'Finland – Sweden' })
    await eventually(() => trouble.worst?.type === 'backup-due' && trouble.worst.title !== undefined)
    expect(trouble.worst).toMatchObject({ rel: REL, title: exampleDataset().relationship.title })

    await useBackups().backUp(REL)
    await eventually(() => trouble.worst === null)
  })

  it('never reminds of an untouched sample', async () => {
    await opened(true)
    scope.run(useOutsideTrouble)
    const backups = useBackups()
    await eventually(() => backups.current !== null)
    expect([backups.current?.changes, backups.due, useTrouble().worst]).toEqual([0, null, null])
  })
})

describe('R03 useKeptForGood', () => {
  it('asks the browser to keep a sample once it has been worked on', async () => {
    const persist = await opened(true)
    scope.run(useKeptForGood)
    await eventually(() => useBackups().current !== null)
    expect(persist).not.toHaveBeenCalled()
    await edit('Ice', 0)
    await edit('More ice', 0)
    await eventually(() => persist.mock.calls.length > 0)
    await eventually(() => useBackups().current?.changes === 2)
    expect(persist).toHaveBeenCalledOnce()
  })

  it('asks at once for a pair of one’s own', async () => {
    const persist = await opened(false)
    scope.run(useKeptForGood)
    await eventually(() => persist.mock.calls.length === 1)
  })
})
