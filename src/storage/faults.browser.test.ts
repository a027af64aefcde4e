import { afterAll, describe, expect, it, vi } from 'vitest'
import { openShelves } from './open.ts'
import DeathWorker from './testDeath.worker.ts?worker'
import type { DeathReply, DeathRequest } from './testDeath.fixture.ts'
import type { Attempt, Attempted, Place } from './testFaultRuns.fixture.ts'
import { attempting, byName, halvesFound, migration } from './testFaultRuns.fixture.ts'
import { acts, faultKinds, toVersion2 } from './testFaults.fixture.ts'

const names: string[] = []

/** Shelves in the browser's own IndexedDB. */
function place(): Place & { readonly name: string } {
  const name = `faults-${names.length}`
  names.push(name)
  return { name, open: (version, boundary) => openShelves({ name, version, boundary, migrate: toVersion2 }) }
}

/** In a worker that is ended at the n-th operation, in mid-transaction: the browser breaks off what it had begun. */
function killing(act: string): Attempted {
  return (at, _kind, n) => {
    const worker = new DeathWorker()
    const { name } = at as ReturnType<typeof place> // the only places there are here
    return new Promise<Attempt>((resolve, reject) => {
      worker.addEventListener('error', (event) => reject(new Error(event.message)))
      worker.addEventListener('message', ({ data }: MessageEvent<DeathReply>) => {
        resolve(
          data.type === 'at'
            ? { told: 'nothing', operations: n }
            : { told: data.saved, operations: data.operations },
        )
      })
      worker.postMessage({ name, act, n } satisfies DeathRequest)
    }).finally(() => worker.terminate())
  }
}

/** All operations take minutes in a browser: the long run meets each of them, the short one every so many. */
const stride = import.meta.env['VITE_SOAK'] ? 1 : 23
const patience = import.meta.env['VITE_SOAK'] ? 600_000 : 60_000
vi.setConfig({ testTimeout: patience, hookTimeout: patience })
const kinds = faultKinds
  .filter(({ name }) => import.meta.env['VITE_SOAK'] || !name.includes('late'))
  .slice(0, -1)

afterAll(async () => {
  for (const name of names) {
    await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve))
  }
})

describe.each(byName(acts))('R04 %s in a browser is whole or not at all', (_act, act) => {
  it.for(byName(kinds))('when an operation %s', async ([, kind], { task }) => {
    const { prepare } = act
    const { tried, halves } = await halvesFound({ prepare, attempt: attempting(act), kind, place, stride })
    task.meta.times = tried
    expect(halves).toEqual([])
  })
})

describe.each(byName(acts))('R11 %s in a browser is whole or not at all', (_act, act) => {
  it('when its page dies in mid-transaction', async ({ task }) => {
    const kind = { name: 'dies', meets: () => undefined }
    const attempt = killing(act.name)
    const { tried, halves } = await halvesFound({ prepare: act.prepare, attempt, kind, place, stride })
    task.meta.times = tried
    expect(halves).toEqual([])
  })
})

describe('R10 bringing data up to date in a browser is whole or not at all', () => {
  it.for(byName(kinds.filter(({ heals }) => !heals)))('when an operation %s', async ([, kind], { task }) => {
    const { prepare } = acts[0]!
    const { tried, halves } = await halvesFound({ prepare, attempt: migration, kind, place, stride })
    task.meta.times = tried
    expect(halves).toEqual([])
  })
})
