import { writeDataset } from '#dataset/writeDataset.ts'
import { exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { everything } from '#storage/testShelves.fixture.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { useRelationships } from './relationships.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithExample } from './testApp.fixture.ts'
import { useTransfer } from './transfer.ts'

let app: TestApp
afterEach(() => app.end())

describe('a file that comes in', () => {
  it('that was changed after it was written is refused, and compared once one knows', async () => {
    app = await testAppWithExample()
    const transfer = useTransfer()
    await eventually(() => useRelationships().current !== null)
    const { text } = await writeDataset(exampleDataset())
    const before = await everything(app.opening.db)
    const altered = text
      .replace(/"title": "[^"]*"/, '"title": "By hand"')
      .replace(/"events": \d+/, '"events": 99')
    await transfer.check({ name: 'altered', text: () => Promise.resolve(altered) })
    expect(transfer.step).toMatchObject({ type: 'refused', outcome: { type: 'rejected', total: 1 } })
    transfer.takeAsFound()
    await eventually(() => transfer.step.type === 'preview')
    expect(transfer.step).toMatchObject({
      asFound: true,
      leftOutCount: 0,
      preview: { isSame: expect.any(Function) as () => boolean },
    })
    expect(await everything(app.opening.db)).toEqual(before)
    // What is wrong in a record is no matter of the header.
    await transfer.check({
      name: 'broken',
      text: () => Promise.resolve(altered.replace('"version": 1', '"version": 1, "deleted": 7')),
    })
    expect(transfer.step).toMatchObject({ type: 'refused' })
    transfer.takeAsFound()
    expect(transfer.step).toMatchObject({ type: 'refused', fileName: 'broken' })
  })
})
