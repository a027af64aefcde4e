import { afterEach, describe, expect, it, vi } from 'vitest'
import { mapped } from '#model/steps.ts'
import { applyDataset } from './applyDataset.ts'
import type { Operation } from './boundary.ts'
import { anEvent, exampleDataset } from './exampleDataset.fixture.ts'
import { heldNow } from './heldNow.ts'
import { readWhole } from './read.ts'
import { revert } from './revert.ts'
import { SOUND, STAMP, testShelves } from './testShelves.fixture.ts'
import type { Soundness } from './write.ts'
import { writeRecords } from './writeRecords.ts'

const REL = 'aaa-bbb'
const FILE = { mode: 'replace', origin: 'file', stamp: STAMP } as const
/** Each passage over the events, or over the tombstones, can be put aside five times. */
const COUNT = 1000
const ONCE_THROUGH = 5
const LARGE = {
  ...exampleDataset(),
  events: Array.from({ length: COUNT }, (_, i) => anEvent(`e${i}`, '2021-03-20')),
  deleted: Array.from({ length: COUNT }, (_, i) => {
    return { id: `gone-${i}`, kind: 'events', on: '2021-05-13T10:00:00Z', by: 'desk' } as const
  }),
}

/** Shelves, and how often the page has had its turn since that was asked last: the clock runs as if all took long. */
async function watched() {
  let turns = 0
  const db = await testShelves(({ table, kind }: Operation) => {
    if (table === 'meta' && kind === 'get') turns++
    return undefined
  })
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000))
  const taken = () => {
    const count = turns
    turns = 0
    return count
  }
  return { db, taken }
}

afterEach(() => void vi.restoreAllMocks())

describe('S03 the page has its turn', () => {
  it('while it is found out what lies in the places of many changes', async () => {
    const { db, taken } = await watched()
    await applyDataset(db, LARGE, FILE)
    const places = [
      ...LARGE.events.map(({ id }) => ({ list: 'events', id }) as const),
      ...LARGE.deleted.map(({ id }) => ({ list: 'deleted', id }) as const),
    ]
    taken()
    expect(await heldNow(db, REL, undefined, places)).toEqual([...LARGE.events, ...LARGE.deleted])
    // The places twice over, what is found in them once.
    expect(taken()).toBe(6 * ONCE_THROUGH)
  })

  it('while a large file is taken in, and taken back', async () => {
    const { db, taken } = await watched()
    await applyDataset(db, exampleDataset(), FILE)
    taken()
    await applyDataset(db, LARGE, FILE)
    // What comes is copied, compared and noted, and what it touches counted; of the events columns are made, in two passages.
    expect(taken()).toBe(1 + 10 * ONCE_THROUGH)
    await revert(db, 2, STAMP, SOUND)
    // What is there now is found as above; what goes, what comes back, and what that touches.
    expect(taken()).toBe(1 + 12 * ONCE_THROUGH)
    expect(await readWhole(db, REL)).toEqual(exampleDataset())
    await revert(db, 3, STAMP, SOUND)
    // Nothing but the places of the tombstones is found now; and columns are made again.
    expect(taken()).toBe(1 + 13 * ONCE_THROUGH)
  })

  it('while it is asked whether the whole is sound', async () => {
    const { db, taken } = await watched()
    await applyDataset(db, LARGE, FILE)
    taken()
    const edit = { put: { events: [anEvent('e1', '2021-03-21')] } }
    const isSound: Soundness = function* (whole) {
      yield* mapped(whole.events, () => undefined)
      return true
    }
    await writeRecords(db, REL, edit, STAMP)
    const without = taken()
    await writeRecords(db, REL, edit, STAMP, { isSound })
    expect(taken() - without).toBe(ONCE_THROUGH)
  })
})
