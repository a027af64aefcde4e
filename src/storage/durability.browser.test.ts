import { afterEach, describe, expect, it, vi } from 'vitest'
import { openShelves } from './open.ts'
import { acts, toVersion2 } from './testFaults.fixture.ts'
import { byName } from './testFaultRuns.fixture.ts'

afterEach(() => vi.restoreAllMocks())

/** How durable each transaction is that writes, as the browser itself says. */
function watchDurability(): () => readonly IDBTransactionDurability[] {
  const calls = vi.spyOn(IDBDatabase.prototype, 'transaction').mock
  return () =>
    calls.results.flatMap(({ value }) =>
      value instanceof IDBTransaction && value.mode === 'readwrite' ? [value.durability] : [],
    )
}

describe('R05 what is called saved has been written through', () => {
  it.each(byName(acts))('by %s', async (name, act) => {
    // A connection keeps what it begins transactions with from its opening on.
    const seen = watchDurability()
    const { db } = await openShelves({ name: `durable ${name}`, version: 1 })
    await act.prepare(db)
    const before = seen().length
    expect(await act.run(db)).toBe(true)
    expect(seen().length).toBeGreaterThan(before)
    expect(new Set(seen())).toEqual(new Set(['strict']))
    await db.delete()
  })

  it('by bringing data up to date', async () => {
    const name = 'durable migration'
    const old = await openShelves({ name, version: 1 })
    await acts[0]!.prepare(old.db)
    old.db.close()
    const seen = watchDurability()
    const { type, db } = await openShelves({ name, version: 2, migrate: toVersion2 })
    expect(type).toBe('ready')
    expect(seen().length).toBeGreaterThan(1)
    expect(new Set(seen())).toEqual(new Set(['strict']))
    await db.delete()
  })
})
