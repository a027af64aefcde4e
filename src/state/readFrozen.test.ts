import { exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { writeDataset } from '#dataset/writeDataset.ts'
import { dayNumber } from '#model/day.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digestsOf, frozenData } from './frozenFile.ts'
import { useReadFrozen } from './readFrozen.ts'
import type { FrozenRead } from './readFrozen.ts'
import type { TestApp } from './testApp.fixture.ts'
import { testApp } from './testApp.fixture.ts'
import { createApp } from 'vue'
import { SURROUNDINGS } from './surroundings.ts'

const asOf = '2021-05-13'
const upTo = 'GREEN'
const part = { asOf: dayNumber(asOf), upTo } as const
let app: TestApp
let text: string

beforeEach(async () => {
  app = await testApp()
  text = await frozenData(exampleDataset(), part)
})
afterEach(() => app.end())

function read(of: string, more = {}): Promise<FrozenRead> {
  const host = createApp({}).provide(SURROUNDINGS, app.surroundings)
  return host.runWithContext(useReadFrozen)({ text: of, asOf, upTo, ...more })
}

describe('the data of a frozen briefing', () => {
  it('are read as a side of a comparison, with the hash that the log holds', async () => {
    const found = await read(text)
    expect(found).toMatchObject({ type: 'read', sha256: (await digestsOf(text)).hex })
    expect(found.type === 'read' && found.side).toMatchObject({ asOf: part.asOf, upTo: 'GREEN' })
    expect(await app.opening.db.relationships.count()).toBe(0)
  })

  it('that were changed after their hash was made are refused, and those without one', async () => {
    const title = exampleDataset().relationship.title
    expect(text).toContain(title)
    expect(await read(text.replaceAll(title, 'Other'))).toEqual({ type: 'altered' })
    expect(await read(text.replace(/\n {2}"revision": "[^"]*",/u, ''))).toEqual({ type: 'altered' })
  })

  it('of another day or marking than the file says are refused', async () => {
    expect(await read(text, { asOf: '2021-05-12' })).toEqual({ type: 'otherwise' })
    expect(await read(text, { upTo: 'RED' })).toEqual({ type: 'otherwise' })
    const whole = await writeDataset(exampleDataset())
    expect(await read(whole.text)).toEqual({ type: 'otherwise' })
  })

  it('that are no dataset, or one with faults, end in what is wrong', async () => {
    expect(await read('<p>')).toEqual({ type: 'faulty', fault: null })
    expect(await read('{"format":"bilat-dataset","version":999}')).toEqual({ type: 'newer' })
    const faulty = await read('{"format":"bilat-dataset","version":1}')
    expect(faulty).toMatchObject({ type: 'faulty', fault: { code: 'missing' } })
  })
})
