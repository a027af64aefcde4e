import { fileOfFiftyFaults } from '#dataset/example/fiftyFaults.fixture.ts'
import { readDataset } from '#dataset/readDataset.ts'
import { writeDataset } from '#dataset/writeDataset.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { anIssue, exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { readWhole } from '#storage/read.ts'
import { everything } from '#storage/testShelves.fixture.ts'
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { useRelationships } from './relationships.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testApp, testAppWithExample } from './testApp.fixture.ts'
import { useTransfer } from './transfer.ts'

let app: TestApp
afterEach(() => app.end())

const SAMPLE = readFileSync('public/us-russia-2021.bilat.json', 'utf8')

function fileOf(text: string) {
  return { name: 'a.bilat.json', text: () => Promise.resolve(text) }
}

function datasetIn(text: string): Dataset {
  const outcome = readDataset(text)
  if (outcome.type !== 'accepted') throw new Error(outcome.type)
  return outcome.dataset
}

/** An app over empty shelves. */
async function freshApp() {
  app = await testApp()
  return useTransfer()
}

async function exported(transfer: ReturnType<typeof useTransfer>): Promise<string> {
  const answer = await transfer.exportAll()
  if (answer.type === 'failed') throw new Error(`${answer.why}: ${answer.message}`)
  return answer.text
}

describe('R15 the shipped sample', () => {
  it('goes in and out again: deep-equal, the same bytes, and nothing new in it', async () => {
    const first = await freshApp()
    await first.check(fileOf(SAMPLE))
    await first.apply()
    const text = await exported(first)
    expect(text).toBe(SAMPLE)
    app.end()

    const second = await freshApp()
    expect(await app.opening.db.relationships.count()).toBe(0)
    await second.check(fileOf(text))
    expect(second.step).toMatchObject({
      type: 'preview',
      preview: { isNew: true, merge: { counts: { new: 367 } } },
    })
    await second.apply()
    const dataset = datasetIn(SAMPLE)
    expect(await readWhole(app.opening.db, dataset.relationship.id)).toEqual(dataset)
    expect(await exported(second)).toBe(SAMPLE)

    await second.check(fileOf(SAMPLE))
    expect(second.step).toMatchObject({
      type: 'preview',
      preview: { isNew: false, nothing: true, merge: { counts: { unchanged: 367, onlyHere: 0 } } },
    })
  })
})

describe('a sound file that with what is stored makes an unsound whole', () => {
  const { issues, events, ...rest } = exampleDataset()
  // The id of an event that is only here.
  const more = [...issues, anIssue('e6')]
  const clashing = { ...rest, issues: more, events: events.filter(({ id }) => id !== 'e6') }

  it('is not stored as an update, which could never be exported again, and may replace', async () => {
    app = await testAppWithExample()
    const transfer = useTransfer()
    await eventually(() => useRelationships().status === 'ready')
    const before = await everything(app.opening.db)
    const { text } = await writeDataset(clashing)
    await transfer.check(fileOf(text))
    expect(transfer.step).toMatchObject({
      type: 'preview',
      preview: { merge: { counts: { new: 1, onlyHere: 1 } } },
    })
    await transfer.apply()
    expect(transfer.step).toMatchObject({
      type: 'preview',
      broken: [{ list: 'issues', id: 'e6', faults: [{ code: 'duplicate-id', found: '"e6"' }] }],
    })
    expect(await everything(app.opening.db)).toEqual(before)

    transfer.decide(['issues e6 '], 'mine')
    expect(transfer.step).toMatchObject({ broken: [], preview: { outcome: { adds: 0, skips: 1 } } })
    await transfer.setMode('replace')
    await transfer.apply()
    expect(transfer.step).toMatchObject({ type: 'applied' })
    expect(datasetIn(await exported(transfer))).toEqual(datasetIn(text))
  })
})

describe('a file with 50 faults of 12 kinds', () => {
  it.each([
    ['empty shelves', testApp],
    ['shelves that hold something', testAppWithExample],
  ])('is listed fault by fault, and leaves %s as they were', async (_shelves, open) => {
    app = await open()
    const transfer = useTransfer()
    await eventually(() => useRelationships().status === 'ready')
    const before = await everything(app.opening.db)
    const { text, faults } = fileOfFiftyFaults()
    await transfer.check(fileOf(text))
    const { step } = transfer
    if (step.type !== 'faulty') throw new Error(step.type)
    expect(step.total).toBe(50)
    expect(step.faults.map(({ fault: { path, code } }) => `${path} · ${code}`).sort()).toEqual(
      faults.toSorted(),
    )
    await transfer.apply()
    expect(transfer.step.type).toBe('faulty')
    expect(await everything(app.opening.db)).toEqual(before)
  })
})
