import { exampleDataset } from '#dataset/example/dataset.fixture.ts'
import type { Patch } from '#dataset/example/file.fixture.ts'
import { patched } from '#dataset/example/file.fixture.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { ApplyMode } from '#storage/rows.ts'
import { describe, expect, it } from 'vitest'
import type { Comparison, Composed } from './preview.ts'
import { decided, previewOf, toApply, withChoice } from './preview.ts'

const REVISION = 'a'.repeat(64)
const WHEN = '2021-04-14T08:00:00Z'
const example = exampleDataset()

/** The example as a file, against the same with other values at some paths on the shelves. */
function against(patch: Patch | null, base: Dataset | null = null, incoming: Dataset = example): Comparison {
  return {
    incoming,
    header: { version: 1, revision: REVISION, ancestors: [] },
    foreign: null,
    stored: patch && patched(example, patch),
    base: base && { dataset: base, when: WHEN },
    seq: 3,
  }
}

function applied(comparison: Comparison, mode: ApplyMode = 'update'): Promise<Composed> {
  return toApply(comparison, previewOf(comparison, mode))
}

const ONLY_HERE: readonly (readonly [what: string, patch: Patch])[] = [
  ['a person', { 'relationship.people[1]': { id: 'blinken', name: 'Antony Blinken', roles: [] } }],
  ['a field that nobody knows', { mood: 'calm' }],
  ['a deletion', { 'deleted[1]': { id: 'ev-old', kind: 'events', on: '2021-06-01T08:00:00Z', by: 'desk' } }],
]

describe('what is only here since the last file, with a file that is the same otherwise:', () => {
  it.each(ONLY_HERE)('%s stays in an update, and is no change', async (_what, patch) => {
    const comparison = against(patch, example)
    expect(previewOf(comparison, 'update')).toMatchObject({ nothing: true, sharedOn: WHEN })
    expect((await applied(comparison)).dataset).toEqual(comparison.stored)
  })

  it.each(ONLY_HERE.slice(0, 2))('%s goes when it is replaced, and that is one', async (_what, patch) => {
    const comparison = against(patch, example)
    expect(previewOf(comparison, 'replace')).toMatchObject({ nothing: false, outcome: { changes: 1 } })
    expect((await applied(comparison, 'replace')).dataset).toEqual(example)
  })
})

describe('the file of an import', () => {
  it.each<[string, Patch | null, ApplyMode]>([
    ['nothing was there', null, 'update'],
    ['it is mixed with what was there', { 'events[0].title': 'Talks', mood: 'calm' }, 'update'],
    ['what was there gives way', { mood: 'calm' }, 'replace'],
  ])('is a base with what is in it where %s', async (_when, patch, mode) => {
    expect((await applied(against(patch), mode)).options).toEqual({
      expectedSeq: 3,
      revision: REVISION,
      ancestors: [],
      fileContent: example,
    })
  })

  it('is none where it is a part, or has no revision', async () => {
    const { header, ...rest } = against(null)
    for (const other of [
      { ...header, asOf: '2021-05-13' },
      { version: 1, ancestors: [] },
    ])
      expect((await applied({ ...rest, header: other })).options).toEqual({ expectedSeq: 3 })
  })
})

describe('a preview', () => {
  const theirs = patched(example, { 'events[0].title': 'Theirs', 'events[1].title': 'Theirs' })
  const comparison = against({ 'events[0].title': 'Mine' }, example, theirs)
  const start = previewOf(comparison, 'update')

  it('says what applying comes to, and again after each decision', async () => {
    expect(start).toMatchObject({ isNew: false, nothing: false, outcome: { changes: 1, keeps: 1 } })
    const taken = decided(start, withChoice(start.decisions, ['events ev-01 title'], 'theirs'))
    expect(taken.outcome).toMatchObject({ changes: 2, keeps: 0 })
    expect((await toApply(comparison, taken)).dataset).toEqual(theirs)
    const none = decided(start, withChoice(start.decisions, ['events ev-02 title'], 'mine'))
    expect(none.outcome).toMatchObject({ changes: 0, keeps: 2 })
    expect((await toApply(comparison, none)).dataset).toEqual(comparison.stored)
  })

  it('of an older version has nothing to apply before some of it is decided for', async () => {
    const mine = { 'events[0].title': 'Mine', 'events[1].title': 'Mine' }
    const older = against(mine, example)
    const start = previewOf(older, 'update')
    expect(start).toMatchObject({ nothing: true, isApplicable: false, merge: { counts: { changedHere: 2 } } })
    expect(start.isSame()).toBe(false)
    const back = decided(start, withChoice(start.decisions, ['events ev-01 title'], 'theirs'))
    expect(back).toMatchObject({ isApplicable: true, outcome: { changes: 1 } })
    expect((await toApply(older, back)).dataset).toEqual(patched(example, { 'events[1].title': 'Mine' }))
  })

  it('knows a file that says the same, in whatever order', () => {
    const { isSame } = previewOf(
      against({}, example, { ...example, events: example.events.toReversed() }),
      'update',
    )
    expect(isSame()).toBe(true)
    expect(previewOf(against(null), 'update').isSame()).toBe(false)
  })

  it('counts what goes when it is to be replaced', () => {
    const fewer = against({}, null, { ...example, briefings: [] })
    expect(previewOf(fewer, 'replace')).toMatchObject({ nothing: false, outcome: { removes: 1 } })
    expect(previewOf(fewer, 'update')).toMatchObject({ nothing: true, outcome: { removes: 0 } })
  })

  it('is not to be applied where what was decided breaks a rule, and says of which record', async () => {
    const person = { id: 'blinken', name: 'Antony Blinken', roles: [] }
    const file = patched(example, { 'relationship.people[1]': person, 'events[0].participants': ['blinken'] })
    const alone = against(null, null, file)
    const fresh = previewOf(alone, 'update')
    expect((await toApply(alone, fresh)).broken).toEqual([])
    const others = against({}, example, file)
    const keys = ['relationship usa-rus people[blinken]']
    const untaken = decided(previewOf(others, 'update'), withChoice(new Map(), keys, 'mine'))
    expect((await toApply(others, untaken)).broken).toMatchObject([{ list: 'events', id: 'ev-01' }])
  })

  it('points to a record that a new one looks like', () => {
    const file = patched(example, { 'events[0].id': 'ev-other' })
    const { alike } = previewOf(against({}, null, file), 'update')
    expect(alike('events', file.events[0]!)).toBe('ev-01')
  })
})
