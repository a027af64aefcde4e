import { writeDataset } from '#dataset/writeDataset.ts'
import { anIssue, exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { readWhole } from '#storage/read.ts'
import { everything } from '#storage/testShelves.fixture.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { useRelationships } from './relationships.ts'
import type { TestApp } from './testApp.fixture.ts'
import { NOW, testApp } from './testApp.fixture.ts'
import { useTransfer } from './transfer.ts'

let app: TestApp
afterEach(() => app.end())

describe('the sample', () => {
  const sampleText = async () => (await writeDataset(exampleDataset())).text

  async function opened(text?: typeof sampleText) {
    app = await testApp(text ? { sampleText: text } : {})
    return useTransfer()
  }

  it('is marked, shown and removable to the last row', async () => {
    const transfer = await opened(sampleText)
    const before = await everything(app.opening.db)
    await transfer.loadSample()
    expect(transfer.step).toEqual({ type: 'idle' })
    const relationships = useRelationships()
    expect(relationships.current?.sample).toBe(true)
    await relationships.removeSample('aaa-bbb')
    expect(await everything(app.opening.db)).toEqual(before)
  })

  it('is taken in once: asked for again, the one that is here is shown', async () => {
    const transfer = await opened(sampleText)
    await transfer.loadSample()
    await writeRecords(
      app.opening.db,
      'aaa-bbb',
      { put: { issues: [anIssue('ice')] } },
      { who: 'desk', when: NOW.toISOString() },
    )
    await transfer.loadSample()
    expect((await readWhole(app.opening.db, 'aaa-bbb'))?.issues).toHaveLength(2)
    expect(useRelationships().currentId).toBe('aaa-bbb')
  })

  it('says so when it cannot be had', async () => {
    const transfer = await opened()
    await transfer.loadSample()
    expect(transfer.step).toMatchObject({ type: 'unreadable', message: 'no sample' })
  })
})
