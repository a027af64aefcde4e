import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it, vi } from 'vitest'
import { applyDataset } from './applyDataset.ts'
import type { Shelves } from './database.ts'
import { eraseShelves } from './eraseShelves.ts'
import { exampleDataset } from './exampleDataset.fixture.ts'
import { readWhole } from './read.ts'
import { saving } from './saveFailure.ts'
import { STAMP, everything, testShelves } from './testShelves.fixture.ts'

async function filled(factory: IDBFactory): Promise<Shelves> {
  const db = await testShelves(undefined, factory)
  await applyDataset(db, exampleDataset(), { mode: 'update', origin: 'file', stamp: STAMP })
  return db
}

/** Holds the database open and lets nobody delete it. */
function holdOpen(factory: IDBFactory, name: string): Promise<{ readonly close: () => void }> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('not opened'))
  })
}

describe('erasing the shelves', () => {
  it('leaves nothing of what was there, and shelves of another installation afterwards', async () => {
    const factory = new IDBFactory()
    const db = await filled(factory)
    expect(await readWhole(db, 'aaa-bbb')).not.toBeNull()
    expect(await eraseShelves(db)).toEqual({ type: 'saved', value: 'erased' })
    expect(await factory.databases()).toEqual([])
    const next = await testShelves(undefined, factory)
    expect(next.installation).not.toBe(db.installation)
    const { meta, ...others } = await everything(next)
    expect(meta).toHaveLength(1)
    expect(Object.values(others).flat()).toEqual([])
  })

  it('does not let the page that erased them open them again', async () => {
    const db = await filled(new IDBFactory())
    await eraseShelves(db)
    expect(db.superseded).toBe(true)
    await expect(readWhole(db, 'aaa-bbb')).rejects.toThrow('closed')
  })

  it('leaves all to be worked on where the browser refuses', async () => {
    const db = await filled(new IDBFactory())
    vi.spyOn(db, 'delete').mockImplementationOnce(() => {
      db.close()
      return Promise.reject(new Error('refused')) as ReturnType<typeof db.delete> // all that is awaited of one
    })
    expect(await eraseShelves(db)).toMatchObject({ type: 'not-saved' })
    expect(await saving(db, () => readWhole(db, 'aaa-bbb'))).toMatchObject({ type: 'saved' })
  })

  it('says that another tab holds them, and they go once it lets go', async () => {
    const factory = new IDBFactory()
    const db = await filled(factory)
    const other = await holdOpen(factory, db.name)
    expect(await eraseShelves(db, 50)).toEqual({ type: 'saved', value: 'held' })
    expect(await factory.databases()).toHaveLength(1)
    other.close()
    await expect.poll(() => factory.databases()).toEqual([])
  })
})
