import { COLUMNS_LAYOUT } from '#storage/rows.ts'
import { exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { afterEach, expect, it } from 'vitest'
import { createApp, effectScope } from 'vue'
import type { Opening } from '#storage/open.ts'
import { useStored } from './stored.ts'
import { SURROUNDINGS } from './surroundings.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testApp, testAppWithExample } from './testApp.fixture.ts'
import { useStoredColumns } from './useStoredColumns.ts'

const REL = exampleDataset().relationship.id
let app: TestApp
const watched = { scope: effectScope() }
afterEach(() => {
  watched.scope.stop()
  app.end()
})

/** A start over shelves whose columns an earlier app has laid out. @returns what waits for an idle moment */
async function started(type: 'ready' | 'memory'): Promise<(() => void)[]> {
  const first = await testAppWithExample()
  const { db } = first.opening
  const row = (await db.columns.get(REL))!
  await db.columns.put({ ...row, layout: COLUMNS_LAYOUT - 1 })
  first.end()
  const opening: Opening = type === 'ready' ? { type, db } : { type, db, why: 'absent' }
  app = await testApp({ opening })
  const waiting: (() => void)[] = []
  watched.scope = effectScope()
  watched.scope.run(() => {
    const host = createApp({}).provide(SURROUNDINGS, app.surroundings)
    host.runWithContext(() => useStoredColumns((act) => waiting.push(act)))
  })
  await eventually(() => useStored().glance !== null)
  return waiting
}

async function layout(): Promise<number | undefined> {
  return (await app.opening.db.columns.get(REL))?.layout
}

it('stores columns of an older layout once the browser is idle, not before what is on screen stands', async () => {
  const waiting = await started('ready')
  await eventually(() => waiting.length > 0)
  expect(await layout()).toBe(COLUMNS_LAYOUT - 1)
  waiting.forEach((act) => act())
  for (let i = 0; i < 50 && (await layout()) !== COLUMNS_LAYOUT; i++)
    await new Promise((resolve) => setTimeout(resolve, 20))
  expect(await layout()).toBe(COLUMNS_LAYOUT)
  expect(useStored().glance?.columns.ids).toHaveLength(exampleDataset().events.length)
})

it('stores nothing where nothing outlives the page', async () => {
  expect(await started('memory')).toEqual([])
})
