import { describe, expect, it } from 'vitest'
import { exampleDataset } from './example/dataset.fixture.ts'
import { readDataset } from './readDataset.ts'
import { writeAsFound } from './writeAsFound.ts'

describe('writeAsFound', () => {
  it('R10 writes data of another version as it is, for a program that knows that version', () => {
    const dataset = exampleDataset()
    const old = writeAsFound(dataset, 1)
    expect(readDataset(old)).toMatchObject({ type: 'accepted', dataset })
    const newer = writeAsFound({ ...dataset, moods: ['calm'] } as typeof dataset, 7)
    expect(readDataset(newer)).toMatchObject({ type: 'too-new', version: 7 })
    expect(JSON.parse(newer)).toEqual({
      format: 'bilat-dataset',
      version: 7,
      counts: expect.objectContaining({ events: dataset.events.length }) as unknown,
      ...dataset,
      moods: ['calm'],
    })
  })
})
