import { describe, expect, it } from 'vitest'
import { applyDataset } from './applyDataset.ts'
import { exampleDataset } from './exampleDataset.fixture.ts'
import { readJournal } from './journal.ts'
import { everything, STAMP, testShelves } from './testShelves.fixture.ts'
import { commit } from './write.ts'

const NOTHING = { lists: [], tombstones: [], revived: [] }

describe('commit', () => {
  it('R26 stores nothing when a plan waits for anything but the shelves', async () => {
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), { mode: 'update', origin: 'file', stamp: STAMP })
    const before = await everything(db)
    const saved = await commit(db, {
      rel: 'aaa-bbb',
      stamp: STAMP,
      plan: async () => {
        await new Promise((resolve) => setTimeout(resolve, 5))
        const { relationship } = exampleDataset()
        return { delta: { relationship, ...NOTHING }, what: { type: 'edit', changes: [] } }
      },
    })
    expect(saved).toEqual({ type: 'not-saved', failure: { type: 'aborted' } })
    expect(await everything(db)).toEqual(before)
  })

  it('turns what a plan throws into a value and stores nothing', async () => {
    const db = await testShelves()
    const before = await everything(db)
    const saved = await commit(db, {
      rel: 'aaa-bbb',
      stamp: STAMP,
      plan: () => Promise.reject(new Error('a bug')),
    })
    expect(saved).toEqual({ type: 'not-saved', failure: { type: 'unknown', message: 'a bug' } })
    expect(await everything(db)).toEqual(before)
  })

  it('numbers the changes of all relationships in one row, so that no number comes twice', async () => {
    const db = await testShelves()
    for (const id of ['one', 'two', 'one']) {
      const relationship = { ...exampleDataset().relationship, id }
      const plan = async () =>
        ({ delta: { relationship, ...NOTHING }, what: { type: 'edit', changes: [] } }) as const
      await commit(db, { rel: id, stamp: STAMP, plan })
    }
    expect((await readJournal(db, 'one')).map(({ seq }) => seq)).toEqual([3, 1])
    expect((await db.relationships.get('one'))?.seq).toBe(3)
  })
})
