import { writeDataset } from '#dataset/writeDataset.ts'
import { exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { useRelationships } from './relationships.ts'
import type { TestApp } from './testApp.fixture.ts'
import { testAppWithExample } from './testApp.fixture.ts'
import { useTransfer } from './transfer.ts'

let app: TestApp
afterEach(() => app.end())

const CLOSED = { type: 'not-saved', failure: { type: 'closed' } }

describe('where a newer app has taken the shelves', () => {
  it('whatever reads before it writes says so', async () => {
    const { text } = await writeDataset(exampleDataset())
    app = await testAppWithExample()
    const [transfer, relationships] = [useTransfer(), useRelationships()]
    app.opening.db.superseded = true
    app.opening.db.close()

    await transfer.check({ name: 'a.bilat.json', text: () => Promise.resolve(text) })
    expect(transfer.step).toMatchObject({ type: 'not-compared', failure: { type: 'closed' } })
    expect(await relationships.sampleChanges('aaa-bbb')).toEqual(CLOSED)
    expect(await relationships.removeSample('aaa-bbb')).toEqual(CLOSED)
    expect(await relationships.restore(1)).toEqual(CLOSED)
  })
})
