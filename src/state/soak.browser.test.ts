import { afterAll, describe, expect, it } from 'vitest'
import type { Boundary } from '#storage/boundary.ts'
import type { Shelves } from '#storage/database.ts'
import { openShelves } from '#storage/open.ts'
import { steeredBoundary } from '#storage/steeredBoundary.fixture.ts'
import { soak, summary } from './soakModel.fixture.ts'

const LONG = Boolean(import.meta.env['VITE_SOAK'])
const SEED = Number(import.meta.env['VITE_SEED'] ?? Date.now() % 1_000_000)

const names: string[] = []

afterAll(async () => {
  for (const name of names) {
    await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve))
  }
})

describe('R25 in a browser the shelves hold what they should', () => {
  it('after any run of edits, imports, merges, undos, deletions, faults and reloads', async () => {
    const options = LONG ? { runs: 220, steps: 40, seed: SEED } : { runs: 8, steps: 16, seed: SEED }
    const taken = await soak(place, options)
    const { total, words } = summary(taken)
    expect(total).toBeGreaterThan(LONG ? 5000 : 30)
    console.info(`seed ${SEED}: ${words} at random over the browser’s own shelves`)
  }, 1_800_000)
})

function place() {
  const name = `soak-${names.length}`
  names.push(name)
  return { steered: steeredBoundary(), open: (boundary: Boundary) => opened(name, boundary) }
}

async function opened(name: string, boundary: Boundary): Promise<Shelves> {
  const opening = await openShelves({ name, version: 1, boundary })
  if (opening.type !== 'ready') throw new Error(`opened as ${opening.type}`)
  return opening.db
}
