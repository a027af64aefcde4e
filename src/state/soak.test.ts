import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import type { Boundary } from '#storage/boundary.ts'
import { steeredBoundary } from '#storage/steeredBoundary.fixture.ts'
import { testShelves } from '#storage/testShelves.fixture.ts'
import { soak, summary } from './soakModel.fixture.ts'

const LONG = Boolean(process.env['VITE_SOAK'])
const SEED = Number(process.env['VITE_SEED'] ?? Date.now() % 1_000_000)

describe('R25 the shelves hold what they should', () => {
  it('after any run of edits, imports, merges, undos, deletions, faults and reloads', async () => {
    const place = () => {
      const factory = new IDBFactory()
      return { steered: steeredBoundary(), open: (boundary: Boundary) => testShelves(boundary, factory) }
    }
    const taken = await soak(
      place,
      LONG ? { runs: 300, steps: 60, seed: SEED } : { runs: 40, steps: 16, seed: SEED },
    )
    const { total, words } = summary(taken)
    expect(total).toBeGreaterThan(100)
    console.info(`seed ${SEED}: ${words} at random over shelves in memory`)
  }, 600_000)
})
