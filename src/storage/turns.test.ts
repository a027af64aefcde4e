import { describe, expect, it } from 'vitest'
import type { Operation } from './boundary.ts'
import type { Shelves } from './database.ts'
import { getAll, inTurns, putAll, removeAll } from './turns.ts'
import { testShelves } from './testShelves.fixture.ts'

const REL = 'aaa-bbb'
const graves = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const id = `g${String(i).padStart(5, '0')}`
    return {
      rel: REL,
      id,
      tombstone: { id, kind: 'events', on: '2021-05-13T10:00:00Z', by: 'desk' } as const,
    }
  })
const ids = (db: Shelves) =>
  db.deleted
    .toCollection()
    .primaryKeys()
    .then((keys) => keys.map(([, id]) => id))

async function watched() {
  const asked: Operation[] = []
  const db = await testShelves((operation) => void asked.push(operation))
  return { db, asked }
}

describe('S03 rows of a relationship', () => {
  it('are written and read in portions of at most a thousand', async () => {
    const { db, asked } = await watched()
    const told: number[] = []
    await putAll(db.deleted, graves(4500), (rows) => told.push(rows))
    expect(told).toEqual([1000, 1000, 1000, 1000, 500])
    const keys = graves(4500).map(({ id }): [string, string] => [REL, id])
    asked.length = 0
    expect((await getAll(db.deleted, [...keys, [REL, 'none']])).map((row) => row?.id)).toEqual([
      ...keys.map(([, id]) => id),
      undefined,
    ])
    expect(asked.filter(({ kind }) => kind === 'getMany')).toHaveLength(5)
  })

  it('go in stretches where many of them do, and no other goes with them', async () => {
    const { db, asked } = await watched()
    const all = graves(4500)
    await putAll(db.deleted, all)
    await db.deleted.put({ ...all[10]!, rel: 'another' })
    const kept = new Set([0, 1, 700, 2500, 4499].map((i) => all[i]!.id))
    asked.length = 0
    await removeAll(
      db.deleted,
      REL,
      all.map(({ id }) => id).filter((id) => !kept.has(id)),
    )
    expect(await ids(db)).toEqual([...kept].toSorted().concat(all[10]!.id))
    expect(asked.filter(({ kind }) => kind.startsWith('delete')).length).toBeLessThan(15)
  })

  it('go one by one where they are few, or where every other one stays', async () => {
    const { db } = await watched()
    const all = graves(2600)
    await putAll(db.deleted, all)
    await removeAll(db.deleted, REL, ['g00001', 'none'])
    expect(await ids(db)).toHaveLength(2599)
    const even = all.flatMap(({ id }, i) => (i % 2 === 0 ? [id] : []))
    await removeAll(db.deleted, REL, even)
    expect(await ids(db)).toHaveLength(1299)
  })
})

describe('S03 work within a transaction', () => {
  it('keeps the transaction, and lets others have their turn', async () => {
    const { db } = await watched()
    const order: string[] = []
    function* slow(): Generator<undefined, string, undefined> {
      for (let i = 0; i < 3; i++) {
        const until = performance.now() + 60
        while (performance.now() < until);
        order.push('work')
        yield
      }
      return 'done'
    }
    await db.transaction('rw', db.tables, async () => {
      setTimeout(() => order.push('other'))
      await inTurns(db, slow())
      await db.deleted.bulkPut(graves(1))
    })
    expect(order.indexOf('other')).toBeLessThan(order.lastIndexOf('work'))
    expect(await ids(db)).toHaveLength(1)
  })
})
