import { exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { readWhole } from '#storage/read.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { createApp } from 'vue'
import { useRelationships } from './relationships.ts'
import { SURROUNDINGS } from './surroundings.ts'
import type { TestApp } from './testApp.fixture.ts'
import { NOW, eventually, testAppWithExample } from './testApp.fixture.ts'
import { usePairTitle } from './usePairTitle.ts'

let app: TestApp
afterEach(() => app.end())

async function opened() {
  app = await testAppWithExample()
  const relationships = useRelationships()
  await eventually(() => relationships.current !== null)
  const host = createApp({}).provide(SURROUNDINGS, app.surroundings)
  return { relationships, ...host.runWithContext(usePairTitle) }
}

describe('the title of a pair', () => {
  it('is changed in one entry, and nothing else of it', async () => {
    const { relationships, rename } = await opened()
    expect(await rename('  Two islands ')).toMatchObject({ type: 'saved', value: 2 })
    await eventually(() => relationships.current?.title === 'Two islands')
    const { relationship, ...lists } = (await readWhole(app.opening.db, 'aaa-bbb'))!
    const before = exampleDataset()
    expect(relationship).toEqual({
      ...before.relationship,
      ...{ title: 'Two islands', updatedAt: relationship.updatedAt, updatedBy: relationship.updatedBy },
    })
    expect(lists.events).toEqual(before.events)
  })

  it('is left where it is the same, or would be none', async () => {
    const { rename } = await opened()
    expect(await rename('Aland – Beland')).toBeNull()
    expect(await rename('   ')).toBeNull()
  })

  it('is refused where no file could hold it', async () => {
    const { rename } = await opened()
    expect(await rename('x'.repeat(501))).toMatchObject({
      type: 'not-saved',
      failure: { type: 'unreadable', fault: { path: 'relationship.title', code: 'too-long-word' } },
    })
  })

  it('is not changed over what another tab has made of the pair', async () => {
    const { rename } = await opened()
    const relationship = { ...exampleDataset().relationship, title: 'Theirs' }
    // Both at once: the list has not heard of theirs yet.
    const theirs = writeRecords(
      app.opening.db,
      'aaa-bbb',
      { relationship },
      { who: 'other', when: NOW.toISOString() },
    )
    const mine = rename('Mine')
    expect((await theirs).type).toBe('saved')
    expect(await mine).toMatchObject({ type: 'not-saved', failure: { type: 'conflict' } })
  })
})
