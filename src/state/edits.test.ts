import { MAX_NAME, MAX_WORDS } from '#dataset/limits.ts'
import type { AnyRecord } from '#model/records/dataset.ts'
import { anEvent } from '#storage/exampleDataset.fixture.ts'
import { openShelves } from '#storage/open.ts'
import { readByIds, readWhole } from '#storage/read.ts'
import { quotaError, steeredBoundary } from '#storage/steeredBoundary.fixture.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { applyDataset } from '#storage/applyDataset.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { useDrafts } from './drafts.ts'
import type { RecordEdit } from './edits.ts'
import { useEdits } from './edits.ts'
import { useRelationships } from './relationships.ts'
import { useRescue } from './rescue.ts'
import { useStatus } from './status.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, NOW, testApp } from './testApp.fixture.ts'
import { useTrouble } from './trouble.ts'

const REL = 'aaa-bbb'
const STAMP = { who: 'other tab', when: '2021-05-13T09:00:00.000Z' }

let app: TestApp
afterEach(() => app.end())

const steered = steeredBoundary()
const full = ({ rows }: { readonly rows: number }) =>
  rows > 0 ? ({ type: 'fail', error: quotaError(), after: 0 } as const) : undefined

async function opened() {
  steered.meet(() => undefined)
  const opening = await openShelves({ version: 1, factory: () => undefined, boundary: steered.boundary })
  app = await testApp({ opening })
  await applyDataset(opening.db, exampleDataset(), { mode: 'update', origin: 'file', stamp: STAMP })
  await eventually(() => useRelationships().current !== null)
  return { db: opening.db, edits: useEdits(), trouble: useTrouble(), status: useStatus() }
}

const [base, second] = exampleDataset().events
const edit = (more: Partial<AnyRecord> | null): RecordEdit => ({
  rel: REL,
  list: 'events',
  id: base!.id,
  base: base!,
  mine: more && ({ ...base, ...more } as AnyRecord),
})

const otherEdit = (): RecordEdit => ({
  ...edit(null),
  id: second!.id,
  base: second!,
  mine: { ...second!, title: 'Another' },
})

async function elsewhere(more: object): Promise<void> {
  await writeRecords(app.opening.db, REL, { put: { events: [{ ...base!, ...more }] } }, STAMP)
}

async function stored() {
  return (await readByIds(app.opening.db, REL, 'events', [base!.id]))[0]
}

describe('an edit', () => {
  it('is stored with who wrote it and when', async () => {
    const { edits } = await opened()
    expect(await edits.save(edit({ title: 'Better' }))).toMatchObject({ type: 'saved', merged: false })
    expect(await stored()).toMatchObject({
      title: 'Better',
      updatedAt: NOW.toISOString(),
      updatedBy: 'unnamed',
    })
  })

  it('is held where no file could hold it, and leaves what it replaces in the file', async () => {
    const { edits, trouble, db } = await opened()
    const fault = { path: 'title', code: 'too-long' }
    const unreadable = { type: 'not-saved', failure: { type: 'unreadable', fault } }
    expect(await edits.save(edit({ title: 'x '.repeat(MAX_NAME) }))).toMatchObject(unreadable)
    expect(trouble.worst).toMatchObject({ ...unreadable, edits: 1 })
    expect(await readWhole(db, REL)).toEqual(exampleDataset())
    const [file, beside] = await useRescue().files()
    expect(file).toMatchObject({ type: 'exported', counts: { events: 6 } })
    const kept: unknown = JSON.parse(beside && 'text' in beside ? beside.text : '')
    expect(kept).toEqual([{ rel: REL, list: 'events', id: base!.id, mine: edits.unsaved[0]!.mine }])
    expect(await edits.save(edit({ title: 'Shorter' }))).toMatchObject({ type: 'saved' })
    expect(edits.unsaved).toEqual([])
  })

  it('is held where two tabs together make more tags than a file can hold', async () => {
    const { edits } = await opened()
    const tags = (name: string) => Array.from({ length: MAX_WORDS - 5 }, (_, n) => `${name} ${n}`)
    await elsewhere({ tags: tags('theirs') })
    expect(await edits.save(edit({ tags: tags('mine') }))).toMatchObject({
      type: 'not-saved',
      failure: { type: 'unreadable', fault: { path: 'tags', code: 'too-many' } },
    })
    expect(await stored()).toMatchObject({ tags: tags('theirs') })
  })

  it('that no file could hold is said before others, and can be given up without them', async () => {
    const { edits, trouble } = await opened()
    steered.meet(full)
    await edits.save(edit({ title: 'x '.repeat(MAX_NAME) }))
    expect(await edits.save(otherEdit())).toMatchObject({ failure: { type: 'quota' } })
    expect(edits.failure).toMatchObject({ type: 'unreadable' })
    edits.giveUpUnreadable()
    expect(edits.unsaved.map(({ id }) => id)).toEqual([second!.id])
    expect(trouble.worst).toMatchObject({ type: 'not-saved', failure: { type: 'quota' }, edits: 1 })
  })

  it('that is new and whose id another tab has taken is still held after it was tried again', async () => {
    const { edits } = await opened()
    const fresh = { ...base!, id: 'fresh', title: 'Fresh' }
    steered.meet(full)
    await edits.save({ rel: REL, list: 'events', id: 'fresh', base: null, mine: fresh })
    steered.meet(() => undefined)
    await writeRecords(app.opening.db, REL, { put: { events: [{ ...fresh, title: 'Theirs' }] } }, STAMP)
    await edits.tryAgain()
    expect(edits.unsaved).toMatchObject([{ id: 'fresh', mine: { title: 'Fresh' } }])
    expect(edits.failure).toMatchObject({ type: 'conflict' })
  })

  it('may change a record that no file could hold before', async () => {
    const { edits, db } = await opened()
    const long = { ...base!, title: 'x '.repeat(MAX_NAME) }
    await db.events.put({ rel: REL, id: long.id, record: long })
    expect(await edits.save({ ...edit({}), base: long, mine: { ...long, place: 'Geneva' } })).toMatchObject({
      type: 'saved',
    })
  })

  it('R04 is held when it cannot be saved, and is tried again or goes out as a file', async () => {
    const { edits, trouble, status, db } = await opened()
    steered.meet(full)
    expect(await edits.save(edit({ title: 'Better' }))).toEqual({
      type: 'not-saved',
      failure: { type: 'quota' },
    })
    expect(trouble.worst).toEqual({ type: 'not-saved', failure: { type: 'quota' }, edits: 1 })
    expect(trouble.keeping).toBe('not-saved')
    const [file] = await useRescue().files()
    expect(file).toMatchObject({ type: 'exported', counts: { events: 6 } })
    expect(file && 'text' in file && file.text).toContain('"title": "Better"')
    expect(await readWhole(db, REL)).toEqual(exampleDataset())
    await edits.tryAgain()
    expect(edits.unsaved).toHaveLength(1)
    steered.meet(() => undefined)
    await edits.tryAgain()
    expect([edits.unsaved, trouble.worst?.type, status.save.type]).toEqual([[], 'memory', 'saved'])
    expect((await stored())?.title).toBe('Better')
  })

  it.each([
    ['an edit', { title: 'Better' }],
    ['a deletion', null],
  ])('R04 is not said to be saved while %s is held, whatever else is saved', async (_what, more) => {
    const { edits, trouble, db } = await opened()
    steered.meet(full)
    await edits.save(edit(more))
    steered.meet(() => undefined)
    await edits.save(otherEdit())
    expect(trouble.worst).toEqual({ type: 'not-saved', failure: { type: 'quota' }, edits: 1 })
    expect(trouble.keeping).toBe('not-saved')
    expect((await stored())?.title).toBe(base?.title)
    await edits.tryAgain()
    expect([edits.unsaved, trouble.worst?.type, trouble.keeping]).toEqual([[], 'memory', 'memory'])
    expect((await stored())?.title).toBe(more?.title)
    expect((await readByIds(db, REL, 'events', [second!.id]))[0]?.title).toBe('Another')
  })

  it('R04 is in a file whichever pair it is of, where edits of several are held', async () => {
    const { edits, db } = await opened()
    const { relationship, ...rest } = exampleDataset()
    const other = { ...rest, relationship: { ...relationship, id: 'other' } }
    await applyDataset(db, other, { mode: 'update', origin: 'file', stamp: STAMP })
    steered.meet(full)
    await edits.save(edit({ title: 'Of one' }))
    await edits.save({ ...edit({ title: 'Of the other' }), rel: 'other' })
    const texts = (await useRescue().files()).map((file) => ('text' in file ? file.text : ''))
    expect(texts).toHaveLength(2)
    expect(texts[0]).toContain('"title": "Of one"')
    expect(texts[1]).toContain('"title": "Of the other"')
  })

  it.each<[string, NonNullable<typeof base> | null]>([
    ['the edit that was held', { ...base!, title: 'Better' }],
    ['a deletion', null],
  ])(
    'R06 what was typed after it had been sent off stays as a draft when %s is saved',
    async (_what, mine) => {
      const { edits } = await opened()
      const drafts = useDrafts()
      const typed = { title: 'Better, and more' }
      steered.meet(full)
      drafts.keep(edit(null), base!, { title: 'Better' })
      await edits.save({ ...edit(null), mine, texts: { title: 'Better' } })
      drafts.keep(edit(null), base!, typed)
      steered.meet(() => undefined)
      await edits.tryAgain()
      expect((await stored())?.title).toBe(mine?.title)
      expect(await drafts.read(edit(null))).toMatchObject({ texts: typed })
      await edits.save({ ...edit({ title: typed.title }), base: (await stored()) ?? base!, texts: typed })
      await edits.decide(() => 'mine')
      expect((await stored())?.title).toBe(typed.title)
      expect(await drafts.read(edit(null))).toBeNull()
    },
  )

  it('R07 in conflict waits for its turn, and deciding one opens the way to the next', async () => {
    const { edits, trouble, db } = await opened()
    await elsewhere({ title: 'Theirs' })
    await writeRecords(db, REL, { put: { events: [{ ...second!, title: 'Theirs too' }] } }, STAMP)
    await edits.save(edit({ title: 'Mine' }))
    await edits.save(otherEdit())
    expect(trouble.worst).toEqual({ type: 'conflict', count: 2 })
    expect(edits.conflict?.edit.id).toBe(base?.id)
    await edits.decide(() => 'mine')
    expect(trouble.worst).toEqual({ type: 'conflict', count: 1 })
    expect(edits.conflict?.edit.id).toBe(second?.id)
    await edits.decide(() => 'mine')
    expect([edits.conflict, trouble.worst?.type]).toEqual([null, 'memory'])
    expect((await readByIds(db, REL, 'events', [base!.id, second!.id])).map(({ title }) => title)).toEqual([
      'Mine',
      'Another',
    ])
  })

  it('R07 of other fields than another tab’s is brought together with it, and that is said', async () => {
    const { edits } = await opened()
    await elsewhere({ summary: 'From the other tab' })
    expect(await edits.save(edit({ title: 'Better' }))).toMatchObject({ type: 'saved', merged: true })
    expect(await stored()).toMatchObject({ title: 'Better', summary: 'From the other tab' })
  })

  it.each([
    ['mine', 'Mine'],
    ['theirs', 'Theirs'],
  ] as const)('R07 of the same field waits for a decision: %s', async (choice, title) => {
    const { edits, trouble, status } = await opened()
    await elsewhere({ title: 'Theirs', summary: 'From the other tab' })
    expect(await edits.save(edit({ title: 'Mine', place: 'Here' }))).toEqual({ type: 'conflict' })
    expect(trouble.worst).toEqual({ type: 'conflict', count: 1 })
    expect(edits.conflict?.merge?.conflicts).toMatchObject([
      { path: 'title', mine: 'Mine', theirs: 'Theirs' },
    ])
    expect((await stored())?.title).toBe('Theirs')
    expect(await edits.decide(() => choice)).toMatchObject({ type: 'saved' })
    expect(await stored()).toMatchObject({ title, place: 'Here', summary: 'From the other tab' })
    expect([edits.conflict, status.save]).toEqual([null, { type: 'saved' }])
  })

  it('R07 of a record that another tab has deleted, and the deletion of one that it has edited, wait for a decision', async () => {
    const { edits, db, status } = await opened()
    await writeRecords(db, REL, { remove: { events: [base!.id] } }, STAMP)
    expect(await edits.save(edit({ title: 'Mine' }))).toEqual({ type: 'conflict' })
    expect(edits.conflict).toMatchObject({ theirs: null, merge: null })
    expect(await edits.decide(() => 'theirs')).toEqual({ type: 'left' })
    expect([await stored(), status.save.type]).toEqual([undefined, 'saved'])
    await edits.save(edit({ title: 'Mine' }))
    expect(await edits.decide(() => 'mine')).toMatchObject({ type: 'saved' })
    expect((await stored())?.title).toBe('Mine')
    expect(await edits.save(edit(null))).toEqual({ type: 'conflict' })
    expect((await stored())?.title).toBe('Mine')
    expect(await edits.decide(() => 'mine')).toMatchObject({ type: 'saved' })
    expect(await stored()).toBeUndefined()
    expect(await edits.save(edit(null))).toEqual({ type: 'left' })
  })

  it('decides again when yet another version comes in between', async () => {
    const { edits } = await opened()
    await elsewhere({ title: 'Theirs' })
    await edits.save(edit({ title: 'Mine' }))
    await elsewhere({ title: 'Theirs, again' })
    expect(await edits.decide(() => 'mine')).toEqual({ type: 'conflict' })
    expect(edits.conflict?.merge?.conflicts).toMatchObject([{ theirs: 'Theirs, again' }])
    await edits.decide(() => 'mine')
    expect((await stored())?.title).toBe('Mine')
  })

  it('leaves other records alone that another tab writes at the same time', async () => {
    const { edits, db } = await opened()
    const other = anEvent('x9', '2021-03-03')
    await Promise.all([
      writeRecords(db, REL, { put: { events: [other] } }, STAMP),
      edits.save(edit({ title: 'Better' })),
    ])
    expect((await readByIds(db, REL, 'events', ['x9', base!.id])).map(({ title }) => title)).toEqual([
      'Event x9',
      'Better',
    ])
  })
})
