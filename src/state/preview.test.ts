import { exampleDataset } from '#dataset/example/dataset.fixture.ts'
import type { Patch } from '#dataset/example/file.fixture.ts'
import { patched } from '#dataset/example/file.fixture.ts'
import { describe, expect, it } from 'vitest'
import type { Comparison, ImportMode } from './preview.ts'
import { previewOf, toApply } from './preview.ts'

const REVISION = 'a'.repeat(64)

/** The example as a file, against the same with other values at some paths on the shelves. */
function against(patch: Patch | null): Comparison {
  return {
    incoming: exampleDataset(),
    header: { version: 1, revision: REVISION, ancestors: [] },
    stored: patch && patched(exampleDataset(), patch),
    seq: 3,
  }
}

const ONLY_HERE: readonly (readonly [what: string, patch: Patch])[] = [
  ['a person', { 'relationship.people[1]': { id: 'blinken', name: 'Antony Blinken', roles: [] } }],
  ['a field that nobody knows', { mood: 'calm' }],
  ['a deletion', { 'deleted[1]': { id: 'ev-old', kind: 'events', on: '2021-06-01T08:00:00Z', by: 'desk' } }],
]

describe('what is only here, with a file that is the same otherwise:', () => {
  it.each(ONLY_HERE)('%s stays in an update, and is no change', async (_what, patch) => {
    expect(previewOf(against(patch), 'update')).toMatchObject({
      nothing: true,
      counts: { new: 0, changed: 0 },
    })
    expect((await toApply(against(patch), 'update')).dataset).toEqual(against(patch).stored)
  })

  it.each(ONLY_HERE.slice(0, 2))('%s goes when it is replaced, and that is one', async (_what, patch) => {
    expect(previewOf(against(patch), 'replace')).toMatchObject({ nothing: false, counts: { changed: 1 } })
    expect((await toApply(against(patch), 'replace')).dataset).toEqual(exampleDataset())
  })

  it.each(ONLY_HERE)(
    '%s keeps the whole from standing for the revision of the file',
    async (_what, patch) => {
      expect((await toApply(against(patch), 'update')).options).toEqual({ expectedSeq: 3 })
    },
  )
})

describe('the revision of a file', () => {
  it.each<[string, Patch | null, ImportMode]>([
    ['nothing was there', null, 'update'],
    ['all that was there is in the file', { 'events[0].title': 'Talks' }, 'update'],
    ['what was there gives way', { mood: 'calm' }, 'replace'],
  ])('is kept where %s', async (_when, patch, mode) => {
    expect((await toApply(against(patch), mode)).options).toEqual({
      expectedSeq: 3,
      revision: REVISION,
      ancestors: [],
    })
  })

  it('is not where the file is a part', async () => {
    const { header, ...rest } = against(null)
    const part = { ...rest, header: { ...header, asOf: '2021-05-13' } }
    expect((await toApply(part, 'update')).options).toEqual({ expectedSeq: 3 })
  })
})
