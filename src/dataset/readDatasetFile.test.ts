import { describe, expect, it } from 'vitest'
import { exampleDataset } from './example/dataset.fixture.ts'
import { exampleFile } from './example/file.fixture.ts'
import { readDatasetFile } from './readDatasetFile.ts'
import { writeDataset } from './writeDataset.ts'

describe('readDatasetFile', () => {
  it('reads a file in UTF-8, with a byte order mark or without', async () => {
    const { text } = await writeDataset(exampleDataset())
    for (const parts of [[text], ['\ufeff', text]]) {
      expect(await readDatasetFile(new Blob(parts))).toMatchObject({
        type: 'accepted',
        dataset: exampleDataset(),
      })
    }
  })

  it('refuses other encodings rather than read names wrongly', async () => {
    const utf16 = Buffer.from(`\ufeff${exampleFile()}`, 'utf16le')
    expect(await readDatasetFile(new Blob([utf16]))).toEqual({ type: 'not-utf8' })
    const latin = Buffer.from('{"title": "Lukašenko, Zürich"}', 'latin1')
    expect(await readDatasetFile(new Blob([latin]))).toEqual({ type: 'not-utf8' })
  })

  it('refuses a file of 1 GB before it is read into memory (S03)', async () => {
    const huge = { size: 1_000_000_000, arrayBuffer: () => Promise.reject(new Error('never read')) }
    expect(await readDatasetFile(huge)).toEqual({ type: 'too-large', size: 1_000_000_000, max: 200_000_000 })
  })
})
