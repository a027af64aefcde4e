import { describe, expect, it } from 'vitest'
import { exampleDataset, anEvent } from './exampleDataset.fixture.ts'
import { applyDataset } from './applyDataset.ts'
import { readGlanceAgain, readList } from './read.ts'
import type { Glance } from './read.ts'
import { subscribeShared } from './sharedLive.ts'
import { STAMP, testShelves } from './testShelves.fixture.ts'
import { writeRecords } from './writeRecords.ts'

const REL = 'aaa-bbb'
const failed = (cause: unknown): never => {
  throw cause
}

async function filled() {
  const db = await testShelves()
  await applyDataset(db, exampleDataset(), { mode: 'update', origin: 'file', stamp: STAMP })
  return db
}

describe('a question that several ask', () => {
  it('is put once for all of them, and once more when what it rests on changes', async () => {
    const db = await filled()
    let asked = 0
    const ask = async () => {
      asked++
      return (await readList(db, REL, 'events')).length
    }
    const heard: number[][] = [[], [], []]
    const stops = heard.map((list) =>
      subscribeShared(db, 'events', ask, { next: (n) => list.push(n), error: failed }),
    )
    await expect.poll(() => heard).toEqual([[6], [6], [6]])
    expect(asked).toBe(1)
    await writeRecords(db, REL, { put: { events: [anEvent('e7', '2021-03-20')] } }, STAMP)
    await expect
      .poll(() => heard)
      .toEqual([
        [6, 7],
        [6, 7],
        [6, 7],
      ])
    expect(asked).toBe(2)
    for (const stop of stops) stop()
  })

  it('is answered at once to whoever comes later, and is another one by another name', async () => {
    const db = await filled()
    const heard: string[] = []
    const said = (name: string) => ({
      next: (value: string) => heard.push(`${name} ${value}`),
      error: failed,
    })
    const stop = subscribeShared(db, 'one', () => Promise.resolve('1'), said('first'))
    await expect.poll(() => heard).toEqual(['first 1'])
    const stopLater = subscribeShared(db, 'one', () => Promise.resolve('none asks this'), said('later'))
    expect(heard).toEqual(['first 1', 'later 1'])
    const stopOther = subscribeShared(db, 'two', () => Promise.resolve('2'), said('other'))
    await expect.poll(() => heard.at(-1)).toBe('other 2')
    for (const one of [stop, stopLater, stopOther]) one()
  })

  it('ends with the last who asks, and then begins anew', async () => {
    const db = await filled()
    const before: (number | null)[] = []
    const ask = (last: number | null) => {
      before.push(last)
      return readList(db, REL, 'events').then(({ length }) => length)
    }
    const heard: number[] = []
    const listener = { next: (n: number) => heard.push(n), error: failed }
    const [one, two] = [
      subscribeShared(db, 'n', ask, listener),
      subscribeShared(db, 'n', ask, { ...listener }),
    ]
    await expect.poll(() => heard).toEqual([6, 6])
    one()
    one()
    await writeRecords(db, REL, { remove: { events: ['e1'] } }, STAMP)
    await expect.poll(() => heard).toEqual([6, 6, 5])
    two()
    await writeRecords(db, REL, { remove: { events: ['e2'] } }, STAMP)
    const again = subscribeShared(db, 'n', ask, listener)
    await expect.poll(() => heard.at(-1)).toBe(4)
    expect(before).toEqual([null, 6, null])
    again()
  })

  it('that failed is told as failed to whoever comes later', async () => {
    const db = await filled()
    const failures: string[] = []
    const ask = () => Promise.reject(new Error('gone'))
    const listener = (name: string) => ({
      next: () => undefined,
      error: (cause: unknown) => failures.push(`${name} ${String(cause)}`),
    })
    const stop = subscribeShared(db, 'broken', ask, listener('first'))
    await expect.poll(() => failures).toEqual(['first Error: gone'])
    subscribeShared(db, 'broken', ask, listener('later'))()
    expect(failures[1]).toBe('later Error: gone')
    stop()
  })

  it('about the record gives the very same again after a slide was changed, and reads one row for it', async () => {
    const db = await filled()
    const heard: (Glance | null)[] = []
    const ask = (before: Glance | null) => readGlanceAgain(db, REL, before)
    const stop = subscribeShared<Glance | null>(db, 'glance', ask, {
      next: (one) => heard.push(one),
      error: failed,
    })
    await expect.poll(() => heard.length).toBe(1)
    const kept = { changes: [], createdAt: '', updatedAt: '', updatedBy: '' }
    const briefings = [{ id: 'b1', title: 'One', seat: 'neutral' as const, slides: [], ...kept }]
    await writeRecords(db, REL, { put: { briefings } }, STAMP)
    await expect.poll(() => heard.length).toBe(2)
    expect(heard[1]).toBe(heard[0])
    await writeRecords(db, REL, { put: { events: [anEvent('e7', '2021-03-20')] } }, STAMP)
    await expect.poll(() => heard.length).toBe(3)
    expect(heard[2]?.columns).not.toEqual(heard[0]?.columns)
    stop()
  })
})
