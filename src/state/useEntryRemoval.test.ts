import { readWhole } from '#storage/read.ts'
import { defineStore } from 'pinia'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { useRelationships } from './relationships.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithExample } from './testApp.fixture.ts'
import { useUndoing } from './undoing.ts'
import type { EntryRemoval } from './useEntryRemoval.ts'
import { useEntryRemoval } from './useEntryRemoval.ts'

let app: TestApp
let n = 0
beforeEach(async () => {
  app = await testAppWithExample({ rel: 'aaa-bbb', asOf: '2021-01-01' })
  await eventually(() => useRelationships().current !== null)
})
afterEach(() => app.end())

const removalOf = (list: 'people' | 'actors', id: string): EntryRemoval =>
  defineStore(`removal ${n++}`, () => useEntryRemoval(list, id))()
const people = async () =>
  (await readWhole(app.opening.db, 'aaa-bbb'))?.relationship.people.map(({ id }) => id)

it('names the records that name a person, and counts those that are not known yet', async () => {
  const found = await removalOf('people', 'ann').referrers()
  expect(found).toMatchObject({ type: 'saved', value: { known: [] } })
  expect(found.type === 'saved' && found.value.later).toBeGreaterThan(0)
})

it('names the people whose roles an actor stands in', async () => {
  const found = await removalOf('actors', 'AAA').referrers()
  expect(found.type === 'saved' && found.value.known.map(({ id }) => id)).toContain('ann')
})

it('deletes a person as one entry of the journal, which is undone', async () => {
  const before = await people()
  expect(await removalOf('people', 'bob').remove()).toMatchObject({ type: 'saved' })
  expect(await people()).toEqual(before?.filter((id) => id !== 'bob'))
  await useUndoing().undo()
  expect(await people()).toEqual(before)
  expect(await removalOf('people', 'nobody').remove()).toBeNull()
})
