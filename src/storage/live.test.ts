import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { applyDataset } from './applyDataset.ts'
import { anEvent, exampleDataset } from './exampleDataset.fixture.ts'
import { subscribe } from './live.ts'
import { readList } from './read.ts'
import { saveFailureOf } from './saveFailure.ts'
import { steeredBoundary } from './steeredBoundary.fixture.ts'
import { STAMP, testShelves } from './testShelves.fixture.ts'
import { writeRecords } from './writeRecords.ts'
import type { Boundary } from './boundary.ts'

const REL = 'aaa-bbb'
let stop = () => {}

async function filled(boundary?: Boundary) {
  const db = await testShelves(boundary)
  await applyDataset(db, exampleDataset(), { mode: 'update', origin: 'file', stamp: STAMP })
  return db
}

describe('subscribe', () => {
  it('answers at once, and again when a row it read changes', async () => {
    const db = await filled()
    const seen: number[] = []
    let told = () => {}
    const next = () => new Promise<void>((resolve) => (told = resolve))
    const first = next()
    stop = subscribe(db, () => readList(db, REL, 'events'), {
      next: (events) => {
        seen.push(events.length)
        told()
      },
      error: (cause) => {
        throw cause
      },
    })
    await first
    const second = next()
    await writeRecords(db, REL, { put: { events: [anEvent('e7', '2021-03-20')] } }, STAMP)
    await second
    stop()
    await writeRecords(db, REL, { remove: { events: ['e7'] } }, STAMP)
    expect(seen).toEqual([6, 7])
  })

  it('tells a failure instead of throwing it, and asks again', async () => {
    const db = await testShelves()
    let asked = 0
    const ask = () => (++asked === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(asked))
    const told: unknown[] = []
    const answer = await new Promise((next) => {
      stop = subscribe(db, ask, { next, error: (cause) => told.push(cause) })
    })
    stop()
    expect(answer).toBe(2)
    expect(told).toMatchObject([{ message: 'gone' }])
  })

  it.each(['DatabaseClosedError', 'AbortError', 'InvalidStateError'])(
    'R20 answers again after a question that died with its connection as %s',
    async (name) => {
      const steered = steeredBoundary()
      const db = await filled(steered.boundary)
      const seen: number[] = []
      const failures: string[] = []
      stop = subscribe(db, () => readList(db, REL, 'events'), {
        next: (events) => void seen.push(events.length),
        error: (cause) => void failures.push(saveFailureOf(cause).type),
      })
      await expect.poll(() => seen).toEqual([6])
      steered.meet(({ kind }) => {
        if (kind !== 'query') return undefined
        steered.meet(() => undefined)
        return { type: 'fail', error: new DOMException('The connection is closing.', name), after: 0 }
      })
      await writeRecords(db, REL, { put: { events: [anEvent('e7', '2021-03-20')] } }, STAMP)
      await expect.poll(() => seen, { timeout: 3000 }).toEqual([6, 7])
      stop()
      expect(failures).toHaveLength(1)
    },
  )

  it('R20 asks again when the browser closes the connection, and says when nothing is there any more', async () => {
    const factory = new IDBFactory()
    const db = await testShelves(undefined, factory)
    let asked = 0
    const failures: unknown[] = []
    const ask = () => readList(db, REL, 'events').finally(() => asked++)
    stop = subscribe(db, ask, {
      next: () => undefined,
      error: (cause) => failures.push(saveFailureOf(cause).type),
    })
    await expect.poll(() => asked).toBe(1)
    db.backendDB().onclose?.(new Event('close'))
    await expect.poll(() => asked).toBe(2)
    const closing = db.backendDB()
    closing.onclose?.(new Event('close'))
    factory.deleteDatabase('bilat')
    await expect.poll(() => failures, { timeout: 3000 }).toEqual(['vanished'])
    stop()
  })

  it('asks no more once it is stopped, nor when a newer app has the database', async () => {
    const db = await testShelves()
    let asked = 0
    const ask = () => Promise.reject(new Error(`gone ${++asked}`))
    stop = subscribe(db, ask, { next: () => undefined, error: () => undefined })
    await expect.poll(() => asked).toBe(1)
    stop()
    db.superseded = true
    stop = subscribe(db, ask, { next: () => undefined, error: () => undefined })
    await expect.poll(() => asked).toBe(2)
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(asked).toBe(2)
    stop()
  })
})
