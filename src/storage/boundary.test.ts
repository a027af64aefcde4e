import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import type { Operation } from './boundary.ts'
import { quotaError, steeredBoundary } from './steeredBoundary.fixture.ts'
import { testShelves } from './testShelves.fixture.ts'

const rows = ['a', 'b', 'c'].map((id) => ({
  rel: 'r',
  id,
  tombstone: { id, kind: 'events', on: '', by: '' } as const,
}))

describe('the storage boundary', () => {
  it('sees every operation with the rows it writes', async () => {
    const seen: Operation[] = []
    const db = await testShelves((operation) => {
      seen.push(operation)
      return undefined
    })
    seen.length = 0
    await db.deleted.bulkPut(rows)
    await db.deleted.get(['r', 'a'])
    await db.deleted.where('rel').equals('r').count()
    await db.deleted.bulkDelete([['r', 'a']])
    await db.deleted.clear()
    expect(
      seen.filter(({ table }) => table === 'deleted').map(({ kind, rows: n }) => `${kind} ${n}`),
    ).toEqual(
      ['put 3', 'get 0', 'count 0', 'delete 1', 'deleteRange 1'].flatMap((one) => ['transaction 0', one]),
    )
  })

  it('fails at the row it is told to, with those before it written first', async () => {
    const steered = steeredBoundary()
    const db = await testShelves(steered.boundary)
    steered.failAtRow(3)
    const reached: unknown[] = []
    const transaction = db.transaction('rw', db.deleted, async () => {
      await db.deleted.bulkPut(rows).catch(async (error: unknown) => {
        reached.push(
          error,
          (await db.deleted.toArray()).map(({ id }) => id),
        )
        throw error
      })
    })
    await expect(transaction).rejects.toMatchObject({ name: 'QuotaExceededError' })
    expect(reached).toEqual([expect.objectContaining({ inner: quotaError() }), ['a', 'b']])
    expect(await db.deleted.count()).toBe(0)
    expect(steered.rows()).toBe(3)
  })

  it('lets nothing that was under way outlive a page that dies, and tells the page nothing', async () => {
    const steered = steeredBoundary()
    const factory = new IDBFactory()
    const db = await testShelves(steered.boundary, factory)
    let told = 'nothing'
    const died = new Promise<void>((kill) => {
      steered.meet(({ kind }) => (kind === 'count' ? { type: 'kill', kill } : undefined))
    })
    void db
      .transaction('rw', db.deleted, async () => {
        await db.deleted.bulkPut(rows)
        await db.deleted.count()
      })
      .then(
        () => (told = 'saved'),
        () => (told = 'not saved'),
      )
    await died
    const next = await testShelves(undefined, factory)
    expect(await next.deleted.toArray()).toEqual([])
    expect(told).toBe('nothing')
  })

  it('fails readings as well', async () => {
    const steered = steeredBoundary()
    const db = await testShelves(steered.boundary)
    steered.meet(({ kind }) =>
      kind === 'count' ? { type: 'fail', error: new Error('no'), after: 0 } : undefined,
    )
    await expect(db.deleted.count()).rejects.toThrow('no')
    expect(await db.deleted.toArray()).toEqual([])
  })
})
