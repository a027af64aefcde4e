import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import type { Boundary } from './boundary.ts'
import type { Opening } from './open.ts'
import { openShelves } from './open.ts'
import type { Act, FaultKind } from './testFaults.fixture.ts'
import { acts, contentOf, faultAt, faultKinds, toVersion2 } from './testFaults.fixture.ts'

const NO_FAULT: FaultKind = { name: 'none', meets: () => undefined }
const NOTHING: Boundary = () => undefined

function opened(factory: IDBFactory, version = 1, boundary: Boundary = NOTHING): Promise<Opening> {
  return openShelves({ version, migrate: toVersion2, factory: () => factory, IDBKeyRange, boundary })
}

/** What lies on the shelves, as a page sees it that is loaded anew. */
async function stored(factory: IDBFactory): Promise<string> {
  const { db } = await opened(factory)
  const content = await contentOf(db)
  db.close()
  return content
}

async function prepared({ prepare }: Pick<Act, 'prepare'>): Promise<IDBFactory> {
  const factory = new IDBFactory()
  const { db } = await opened(factory)
  await prepare(db)
  db.close()
  return factory
}

/** What became of an attempt: whether the page was told that it is saved; nothing, where the page is gone. */
interface Attempt {
  readonly told: boolean | 'nothing'
  readonly operations: number
}

type Attempted = (factory: IDBFactory, kind: FaultKind, n: number) => Promise<Attempt>

/** A page that can be killed, after which nothing is heard of it. */
function mortal(): { readonly gone: Promise<'nothing'>; readonly kill: () => void } {
  let kill = () => {}
  const gone = new Promise<'nothing'>((resolve) => (kill = () => resolve('nothing')))
  return { gone, kill }
}

/** In a page of its own, with a fault. */
function attempting({ run }: Act): Attempted {
  return async (factory, kind, n) => {
    let boundary = NOTHING
    const { db } = await opened(factory, 1, (operation) => boundary(operation))
    const { gone, kill } = mortal()
    const fault = faultAt(kind, n, { lose: () => db.close(), kill })
    boundary = fault.boundary
    const told = await Promise.race([gone, run(db).catch(() => false)])
    if (told !== 'nothing') boundary = NOTHING
    db.close()
    return { told, operations: fault.seen() }
  }
}

/** The first page of a newer version. Nothing can be lost before it is open. */
const migration: Attempted = async (factory, kind, n) => {
  const { gone, kill } = mortal()
  const fault = faultAt(kind, n, { lose: () => undefined, kill })
  const opening = await Promise.race([gone, opened(factory, 2, fault.boundary)])
  if (opening === 'nothing') return { told: opening, operations: fault.seen() }
  opening.db.close()
  return { told: opening.type === 'ready', operations: fault.seen() }
}

function byName<T extends { readonly name: string }>(list: readonly T[]): [string, T][] {
  return list.map((one) => [one.name, one])
}

async function wholeOrNotAtAll(prepare: Act['prepare'], attempt: Attempted, kind: FaultKind): Promise<void> {
  let factory = await prepared({ prepare })
  const before = await stored(factory)
  const { operations } = await attempt(factory, NO_FAULT, 0)
  const after = await stored(factory)
  expect(after).not.toBe(before)
  expect(operations).toBeGreaterThan(5)
  factory = await prepared({ prepare })
  for (let n = 1; n <= operations; n++) {
    const { told } = await attempt(factory, kind, n)
    const content = await stored(factory)
    const expected = told === 'nothing' ? [before, after] : [told ? after : before]
    expect(expected.includes(content), `operation ${n} ${kind.name}`).toBe(true)
    if (kind.heals) expect(told, `operation ${n} ${kind.name}`).toBe(true)
    if (content === after) factory = await prepared({ prepare })
  }
}

describe.each(byName(acts))('R04 %s is whole or not at all, and the page is told which,', (_act, act) => {
  it.each(byName(faultKinds))('when an operation %s', (_kind, kind) =>
    wholeOrNotAtAll(act.prepare, attempting(act), kind),
  )
})

describe('R10 bringing data up to date is whole or not at all', () => {
  it.each(byName(faultKinds.filter(({ heals }) => !heals)))('when an operation %s', (_kind, kind) =>
    wholeOrNotAtAll(acts[0]!.prepare, migration, kind),
  )
})
