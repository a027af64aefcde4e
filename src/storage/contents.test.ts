import { describe, expect, it } from 'vitest'
import { dropContents, putContent, readContent } from './contents.ts'
import { anEvent, exampleDataset } from './exampleDataset.fixture.ts'
import { testShelves } from './testShelves.fixture.ts'

const REL = 'aaa-bbb'
const KEY = 'base/r1'
/** More events than are kept in one row, twice over. */
const LARGE = {
  ...exampleDataset(),
  unknown: 'stays',
  events: Array.from({ length: 4500 }, (_, i) => anEvent(`e${i}`, '2021-03-20')),
}

async function keys(db: Awaited<ReturnType<typeof testShelves>>): Promise<string[]> {
  return (await db.contents.toCollection().primaryKeys()).map(([, key]) => key)
}

describe('what is set aside', () => {
  it('lies in one row as long as it is not large', async () => {
    const db = await testShelves()
    await putContent(db, { rel: REL, key: KEY, dataset: exampleDataset() })
    expect(await keys(db)).toEqual([KEY])
    expect(await readContent(db, REL, KEY)).toEqual({ rel: REL, key: KEY, dataset: exampleDataset() })
  })

  it('lies in parts where it is, none larger than a page, and comes back whole', async () => {
    const db = await testShelves()
    const row = { rel: REL, key: KEY, dataset: LARGE, beside: [] } as const
    await putContent(db, row)
    expect(await readContent(db, REL, KEY)).toEqual(row)
    const parts = (await db.contents.toArray()).flatMap((one) =>
      'entries' in one ? [one.entries.length] : [],
    )
    expect(Math.max(...parts)).toBe(1000)
  })

  it('does so for what an entry of the journal changed', async () => {
    const db = await testShelves()
    const changes = LARGE.events.map(({ id }) => ({ list: 'events', id, before: null }) as const)
    await putContent(db, { rel: REL, key: 'changes/7', changes })
    expect(await readContent(db, REL, 'changes/7')).toEqual({ rel: REL, key: 'changes/7', changes })
  })

  it('leaves no part behind when it is forgotten, or when something smaller takes its place', async () => {
    const db = await testShelves()
    await putContent(db, { rel: REL, key: KEY, dataset: LARGE })
    await putContent(db, { rel: REL, key: 'base/r10', dataset: LARGE })
    await dropContents(db, REL, [KEY])
    await putContent(db, { rel: REL, key: KEY, dataset: exampleDataset() })
    expect((await keys(db)).filter((key) => key.startsWith('part/base/r1/'))).toEqual([])
    await dropContents(db, REL, ['base/r10'])
    expect(await keys(db)).toEqual([KEY])
  })

  it('is not there at all where a part of it has gone', async () => {
    const db = await testShelves()
    await putContent(db, { rel: REL, key: KEY, dataset: LARGE })
    await db.contents.delete([REL, 'part/base/r1/1'])
    expect(await readContent(db, REL, KEY)).toBeUndefined()
  })
})
