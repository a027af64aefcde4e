import { bandOf } from '#analysis/band.ts'
import { pairedChange } from '#analysis/change.ts'
import { cumulativeBand } from '#analysis/cumulativeBand.ts'
import { quantityBand, quantityChange } from '#analysis/quantityBand.ts'
import { readDatasetFile } from '#dataset/readDatasetFile.ts'
import { applyDataset } from '#storage/applyDataset.ts'
import { exampleDataset } from '#storage/exampleDataset.fixture.ts'
import type { Opening } from '#storage/open.ts'
import { openShelves } from '#storage/open.ts'
import { createPinia, disposePinia, setActivePinia } from 'pinia'
import { computed, createApp, shallowRef } from 'vue'
import type { AddressParts, AddressQuery, Surroundings } from './surroundings.ts'
import { SURROUNDINGS } from './surroundings.ts'

/** The instant at which tests take place, as far as the stores know. */
export const NOW = new Date(2021, 4, 13, 12)

export interface TestApp {
  readonly surroundings: Surroundings
  readonly opening: Opening
  /** Ends all stores. */
  readonly end: () => void
}

/** Stores without a screen, over shelves in memory. */
export async function testApp(more: Partial<Surroundings> = {}, query: AddressQuery = {}): Promise<TestApp> {
  const opening = more.opening ?? (await openShelves({ version: 1, factory: () => undefined }))
  const kept = new Map<string, string>()
  const surroundings: Surroundings = {
    opening,
    superseded: shallowRef(false),
    newVersion: shallowRef(null),
    place: null,
    address: testAddress(query),
    now: () => NOW,
    sampleText: () => Promise.reject(new Error('no sample')),
    readFile: (file, { mends = [], leaveOut = [], asFound = false } = {}) =>
      readDatasetFile(file, { mends, leaveOut, asFound }),
    band: (items, options) => Promise.resolve(bandOf(items, { ...options, draws: 50 })),
    change: (items, options) => Promise.resolve(pairedChange(items, { ...options, draws: 50 })),
    cumulativeBand: (items, options) => Promise.resolve(cumulativeBand(items, { ...options, draws: 50 })),
    quantityBands: (cells, quantities, options) =>
      Promise.resolve(quantities.map((one) => quantityBand(cells, one, { ...options, draws: 50 }))),
    quantityChange: (cells, quantity, between, options) =>
      Promise.resolve(quantityChange(cells, quantity, between, { ...options, draws: 50 })),
    storageManager: undefined,
    preferences: () => ({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, text) => void kept.set(key, text),
      removeItem: (key) => void kept.delete(key),
      key: (i) => [...kept.keys()][i] ?? null,
      length: kept.size,
    }),
    ...more,
  }
  const pinia = createPinia()
  const app = createApp({})
  app.provide(SURROUNDINGS, surroundings)
  app.use(pinia)
  setActivePinia(pinia)
  return { surroundings, opening, end: () => disposePinia(pinia) }
}

/** The same with the made-up relationship on the shelves. */
export async function testAppWithExample(
  query: AddressQuery = {},
  more: Partial<Surroundings> = {},
): Promise<TestApp> {
  const app = await testApp(more, query)
  const stamp = { who: 'desk', when: NOW.toISOString() }
  await applyDataset(app.opening.db, exampleDataset(), { mode: 'update', origin: 'file', stamp })
  return app
}

/** The same with the worked sample. */
export async function testAppWithSample(
  query: AddressQuery = {},
  more: Partial<Surroundings> = {},
): Promise<TestApp> {
  const app = await testApp(more, query)
  // In a browser, where these stores are tested too, there are no files.
  const { readFile } = await import('node:fs/promises')
  const sample = await readFile('public/us-russia-2021.bilat.json')
  const outcome = await readDatasetFile(new Blob([sample]))
  if (outcome.type !== 'accepted') throw new Error(`the sample is ${outcome.type}`)
  const stamp = { who: 'desk', when: NOW.toISOString() }
  await applyDataset(app.opening.db, outcome.dataset, { mode: 'update', origin: 'file', stamp })
  return app
}

/** Waits until something holds. @throws Error when it does not within three seconds */
export async function eventually(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 300; i++) {
    if (holds()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`never held: ${holds.toString()}`)
}

function testAddress({ rel, asOf }: AddressQuery): Surroundings['address'] {
  const parts = shallowRef<AddressParts>({
    ...(rel ? { rel: [rel] } : {}),
    ...(asOf ? { asOf: [asOf] } : {}),
  })
  const query = computed(() => {
    const entries = Object.entries(parts.value).map(([name, said]) => [name, said[0]] as const)
    return Object.fromEntries(entries.filter(([name]) => name === 'rel' || name === 'asOf'))
  })
  return {
    query,
    parts,
    change: (to) => {
      const changed = Object.entries(to).map(
        ([name, said]) => [name, said === null ? [] : [said].flat()] as const,
      )
      const entries = Object.entries({ ...parts.value, ...Object.fromEntries(changed) })
      parts.value = Object.fromEntries(entries.filter(([, said]) => said.length > 0))
    },
  }
}
