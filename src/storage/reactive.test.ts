import { describe, expect, it } from 'vitest'
import { reactive } from 'vue'
import { applyDataset } from './applyDataset.ts'
import { exampleDataset } from './exampleDataset.fixture.ts'
import { readWhole } from './read.ts'
import { readLastExport, recordExport } from './recordExport.ts'
import { STAMP, testShelves } from './testShelves.fixture.ts'

const REL = 'aaa-bbb'

describe('R22 a deeply reactive dataset', () => {
  it('is no copy that IndexedDB could make by itself', () => {
    expect(() => structuredClone(reactive(exampleDataset()))).toThrow()
  })

  it('can be applied, as an update and in the place of another', async () => {
    const db = await testShelves()
    for (const mode of ['update', 'replace'] as const) {
      const dataset = reactive({
        ...exampleDataset(),
        issues: mode === 'update' ? [] : exampleDataset().issues,
      })
      const options = { mode, origin: 'file', stamp: reactive({ ...STAMP }) } as const
      expect(await applyDataset(db, dataset, options)).toMatchObject({ type: 'saved' })
    }
    expect(await readWhole(db, REL)).toEqual(exampleDataset())
  })

  it('can be noted as exported', async () => {
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), { mode: 'update', origin: 'file', stamp: STAMP })
    const written = { fileName: 'a.bilat.json', revision: 'r1', ancestors: ['r0'], seq: 1 }
    const file = reactive({ ...written, dataset: exampleDataset() })
    expect(await recordExport(db, file, STAMP)).toEqual({ type: 'saved', value: undefined })
    expect(await readLastExport(db, REL)).toMatchObject({ revision: 'r1' })
  })
})
