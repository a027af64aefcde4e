import { writeDataset } from '#dataset/writeDataset.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { anEvent, anIssue, exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { openShelves } from '#storage/open.ts'
import { readWhole } from '#storage/read.ts'
import { everything } from '#storage/testShelves.fixture.ts'
import { steeredBoundary } from '#storage/steeredBoundary.fixture.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { afterEach, describe, expect, it } from 'vitest'
import type { Exported } from './exporting.ts'
import type { Preview } from './preview.ts'
import { useRelationships } from './relationships.ts'
import type { Surroundings } from './surroundings.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, NOW, testApp } from './testApp.fixture.ts'
import { useTransfer } from './transfer.ts'

const apps: TestApp[] = []
afterEach(() => apps.splice(0).forEach((app) => app.end()))

const REL = 'aaa-bbb'
const STAMP = { who: 'desk', when: NOW.toISOString() }
type Desk = Awaited<ReturnType<typeof aDesk>>

/** A browser of its own. */
async function aDesk(more: Partial<Surroundings> = {}) {
  const app = await testApp(more)
  apps.push(app)
  const transfer = useTransfer()
  const relationships = useRelationships()
  const { db } = app.opening
  return {
    transfer,
    db,
    take: async (text: string) => {
      await transfer.check({ name: 'a.bilat.json', text: () => Promise.resolve(text) })
    },
    out: async () => {
      await eventually(() => relationships.currentId === REL)
      const exported = await transfer.exportAll()
      if (exported.type === 'failed') throw new Error(exported.why)
      return exported
    },
    edit: (id: string, fields: object, stamp = STAMP) =>
      writeRecords(db, REL, { put: { events: [{ ...anEvent(id, '2021-01-10'), ...fields }] } }, stamp),
    stored: () => readWhole(db, REL),
  }
}

/** Two browsers that have the same file. */
async function twoDesks(): Promise<readonly [Desk, Desk]> {
  const { text } = await writeDataset(exampleDataset())
  const [ann, bob] = [await aDesk(), await aDesk()]
  for (const desk of [ann, bob]) {
    await desk.take(text)
    await desk.transfer.apply()
  }
  return [ann, bob]
}

function previewIn({ transfer }: Desk): Preview {
  if (transfer.step.type !== 'preview') throw new Error(transfer.step.type)
  return transfer.step.preview
}

function headerOf({ text }: Extract<Exported, { readonly type: 'exported' }>): {
  readonly ancestors: readonly string[]
} {
  return JSON.parse(text) as { readonly ancestors: readonly string[] } // a file that was just written
}

describe('R13 two people who edit copies', () => {
  it('come to the same revision, whoever merges first', async () => {
    const [ann, bob] = await twoDesks()
    await ann.edit('e1', { title: 'By Ann' })
    await bob.edit('e2', { title: 'By Bob' })
    const [hers, his] = [await ann.out(), await bob.out()]
    await ann.take(his.text)
    expect(previewIn(ann)).toMatchObject({ merge: { counts: { changed: 1, changedHere: 1, conflict: 0 } } })
    await ann.transfer.apply()
    await bob.take(hers.text)
    await bob.transfer.apply()
    const [both, too] = [await ann.out(), await bob.out()]
    expect(both.revision).toBe(too.revision)
    expect(headerOf(both).ancestors.toSorted()).toEqual(headerOf(too).ancestors.toSorted())
    expect(headerOf(both).ancestors).toEqual(expect.arrayContaining([hers.revision, his.revision]))
    await ann.take(too.text)
    expect(previewIn(ann).nothing).toBe(true)
  })

  it('come to the same when one merges and the other takes what came of it', async () => {
    const [ann, bob] = await twoDesks()
    await ann.edit('e1', { title: 'By Ann' })
    await bob.edit('e2', { title: 'By Bob' })
    await ann.take((await bob.out()).text)
    await ann.transfer.apply()
    const both = await ann.out()
    await bob.take(both.text)
    expect(previewIn(bob)).toMatchObject({ merge: { counts: { changed: 1, changedHere: 0, conflict: 0 } } })
    await bob.transfer.apply()
    expect(await bob.out()).toMatchObject({ revision: both.revision, text: both.text })
  })

  it('are told what cannot be decided, and come to the same with the same decisions', async () => {
    const [ann, bob] = await twoDesks()
    await ann.edit('e1', { title: 'By Ann' })
    await bob.edit('e1', { title: 'By Bob' })
    const [hers, his] = [await ann.out(), await bob.out()]
    await ann.take(his.text)
    expect(previewIn(ann)).toMatchObject({
      outcome: { changes: 0, keeps: 1 },
      merge: { counts: { conflict: 1 } },
    })
    await ann.transfer.apply()
    await bob.take(hers.text)
    bob.transfer.decide(['events e1 title'], 'theirs')
    expect(previewIn(bob)).toMatchObject({ outcome: { changes: 1, keeps: 0 } })
    await bob.transfer.apply()
    expect((await bob.stored())?.events[0]?.title).toBe('By Ann')
    expect((await ann.out()).revision).toBe((await bob.out()).revision)
  })

  it('see no conflict again that was decided once', async () => {
    const [ann, bob] = await twoDesks()
    await ann.edit('e1', { title: 'By Ann' })
    await bob.edit('e1', { title: 'By Bob' })
    await ann.take((await bob.out()).text)
    await ann.transfer.apply()
    await bob.edit('e2', { title: 'Later' })
    await ann.take((await bob.out()).text)
    expect(previewIn(ann)).toMatchObject({ merge: { counts: { changed: 1, conflict: 0, changedHere: 1 } } })
  })

  it('have the old base again when an import was taken back', async () => {
    const [ann, bob] = await twoDesks()
    await bob.edit('e1', { title: 'By Bob' })
    const his = await bob.out()
    await ann.take(his.text)
    await ann.transfer.apply()
    await ann.transfer.undo()
    expect(headerOf(await ann.out()).ancestors).toEqual([])
    await ann.take(his.text)
    expect(previewIn(ann)).toMatchObject({ merge: { counts: { changed: 1, conflict: 0, changedHere: 0 } } })
  })
})

/** The example with two faulty records, as the text of a file with ancestors. */
async function faultyFile(): Promise<string> {
  const bases = [{ revision: 'a'.repeat(64), ancestors: [] }]
  const faulty: Dataset = {
    ...exampleDataset(),
    events: [
      ...exampleDataset().events,
      anEvent('f1', '2021-13-05'),
      { ...anEvent('f2', '2021'), partOf: 'f1' },
    ],
    issues: [...exampleDataset().issues, { ...anIssue('f3'), title: '' }],
  }
  return (await writeDataset(faulty, { bases })).text
}

describe('a file with faulty records', () => {
  it('is mended in its places, and then compared', async () => {
    const desk = await aDesk()
    await desk.take(await faultyFile())
    const { step } = desk.transfer
    if (step.type !== 'faulty') throw new Error(step.type)
    expect(step).toMatchObject({ total: 2, records: 2, leftOutCount: 0 })
    expect(step.faults[0]).toMatchObject({ field: { suggestion: '2021-05-13' } })
    desk.transfer.mend(step.faults[0]!.fault, '2021-05-13')
    await eventually(() => desk.transfer.step.type === 'faulty' && desk.transfer.step.total === 1)
    desk.transfer.mend(step.faults[1]!.fault, 'Named')
    await eventually(() => desk.transfer.step.type === 'preview')
    await desk.transfer.apply()
    const stored = await desk.stored()
    expect(stored?.events.find(({ id }) => id === 'f1')?.date).toBe('2021-05-13')
    expect(stored?.issues.find(({ id }) => id === 'f3')?.title).toBe('Named')
    expect(await desk.db.bases.count()).toBe(0)
  })

  it('goes in without them by an explicit choice, and they can still be mended', async () => {
    const desk = await aDesk()
    await desk.take(await faultyFile())
    desk.transfer.leaveOut()
    await eventually(() => desk.transfer.step.type === 'faulty' && desk.transfer.step.leftOutCount === 2)
    // What was part of one that is left out leads nowhere now.
    expect(desk.transfer.step).toMatchObject({
      total: 1,
      records: 1,
      faults: [{ fault: { code: 'no-such-record' } }],
    })
    desk.transfer.leaveOut()
    await eventually(() => desk.transfer.step.type === 'preview')
    expect(desk.transfer.step).toMatchObject({ leftOutCount: 3, preview: { outcome: { adds: 14 } } })
    const { step } = desk.transfer
    if (step.type !== 'preview') throw new Error(step.type)
    expect(step.leftOut).toHaveLength(3)
    desk.transfer.mend(step.leftOut[1]!.fault, 'Named')
    await eventually(() => desk.transfer.step.type === 'preview' && desk.transfer.step.leftOutCount === 2)
    expect(desk.transfer.step).toMatchObject({ preview: { outcome: { adds: 15 } } })
    desk.transfer.back()
    await eventually(() => desk.transfer.step.type === 'faulty')
    expect(desk.transfer.step).toMatchObject({ total: 1, leftOutCount: 0 })
  })
})

describe('R11 a merge that fails at any operation', () => {
  it('leaves the store as it was, and can be applied again', async () => {
    const steered = steeredBoundary()
    const opening = await openShelves({ version: 1, factory: () => undefined, boundary: steered.boundary })
    const desk = await aDesk({ opening })
    const { text } = await writeDataset(exampleDataset())
    await desk.take(text)
    await desk.transfer.apply()
    await desk.edit('e1', { title: 'Mine' })
    const base = JSON.parse(text) as { readonly revision: string }
    const events = exampleDataset().events.map((event) =>
      event.id === 'e2' ? { ...event, title: 'Theirs' } : event,
    )
    const theirs = { ...exampleDataset(), events: [...events, anEvent('new', '2021-05-01')] }
    await desk.take((await writeDataset(theirs, { bases: [{ ...base, ancestors: [] }] })).text)
    expect(previewIn(desk)).toMatchObject({ outcome: { adds: 1, changes: 1 } })
    const before = await everything(desk.db)
    let faults = 0
    for (;;) {
      steered.failAtRow(faults + 1)
      await desk.transfer.apply()
      if (desk.transfer.step.type === 'applied') break
      faults++
      expect(desk.transfer.step).toMatchObject({ type: 'failed', failure: { type: 'quota' } })
      expect(await everything(desk.db), `row ${faults}`).toEqual(before)
    }
    expect(faults).toBeGreaterThanOrEqual(9)
    expect((await desk.stored())?.events.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Mine', 'Theirs']),
    )
  })
})
