import { describe, expect, it } from 'vitest'
import { applyDataset } from './applyDataset.ts'
import { editedDataset } from './editedDataset.ts'
import { anEvent, anIssue, exampleDataset } from './exampleDataset.fixture.ts'
import { readWhole } from './read.ts'
import { STAMP, testShelves } from './testShelves.fixture.ts'
import type { Edit } from './writeRecords.ts'
import { writeRecords } from './writeRecords.ts'

const EDITS: readonly (readonly [string, Edit])[] = [
  ['a record changed', { put: { events: [anEvent('e1', '2021-01-13')] } }],
  ['a record added', { put: { issues: [anIssue('ice')] } }],
  ['records deleted', { remove: { events: ['e1', 'e2'], issues: ['fishing'] } }],
  ['a deleted record that comes back', { put: { events: [anEvent('e0', '2021-01-01')] } }],
  ['another title', { relationship: { ...exampleDataset().relationship, title: 'Other' } }],
]

describe('editedDataset', () => {
  it.each(EDITS)('is what the shelves hold once it is saved: %s', async (_what, edit) => {
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), { mode: 'update', origin: 'file', stamp: STAMP })
    await writeRecords(db, 'aaa-bbb', edit, STAMP)
    const edited = editedDataset(exampleDataset(), edit, STAMP)
    const sorted = <T extends { readonly id: string }>(list: readonly T[]) =>
      list.toSorted((one, two) => (one.id < two.id ? -1 : 1))
    const { events, issues, deleted } = edited
    expect({
      ...edited,
      events: sorted(events),
      issues: sorted(issues),
      deleted: sorted(deleted),
    }).toEqual(await readWhole(db, 'aaa-bbb'))
  })
})
