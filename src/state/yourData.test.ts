import { openShelves } from '#storage/open.ts'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { defineStore } from 'pinia'
import { afterEach, describe, expect, it } from 'vitest'
import { useBackups } from './backups.ts'
import { readSentinel } from './sentinel.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testApp, testAppWithExample } from './testApp.fixture.ts'
import { useRelationships } from './relationships.ts'
import { useSentinel } from './useSentinel.ts'
import { useYourData } from './yourData.ts'

let app: TestApp
afterEach(() => app.end())

/** As a component would use it. */
const useOwn = defineStore('own', () => ({ own: useYourData() }))

async function stored(): Promise<IDBFactory> {
  const factory = new IDBFactory()
  const opening = await openShelves({ version: 1, factory: () => factory, IDBKeyRange })
  app = await testAppWithExample({}, { opening })
  await eventually(() => useRelationships().current !== null)
  return factory
}

describe('your data', () => {
  it('names the database, and none where all is in memory', async () => {
    await stored()
    expect(useOwn().own).toMatchObject({ database: 'bilat', place: null })
    app.end()
    app = await testApp({ place: '/home/desk/bilat.html' })
    expect(useOwn().own).toMatchObject({ database: null, place: '/home/desk/bilat.html' })
  })

  it('tells what left as soon as it has left', async () => {
    await stored()
    const { own } = useOwn()
    await eventually(() => own.handedOut?.length === 0)
    const made = await useBackups().backUp('aaa-bbb')
    await eventually(() => own.handedOut?.length === 1)
    expect(own.handedOut).toMatchObject([{ rel: 'aaa-bbb', what: 'file' }])
    expect(made).toMatchObject({ type: 'exported', fileName: own.handedOut?.[0]?.fileName })
  })

  it('erases the database and all of its own beside it, and nothing of others', async () => {
    const factory = await stored()
    const { preferences } = app.surroundings
    useSentinel()
    await eventually(() => readSentinel(preferences) !== null)
    preferences?.()?.setItem('another-app', 'kept')
    preferences?.()?.setItem('bilat-theme', 'dark')
    const { own } = useOwn()
    expect(own.beside()).toBeGreaterThanOrEqual(2)

    expect(await own.erase()).toEqual({ type: 'saved', value: 'erased' })
    expect(await factory.databases()).toEqual([])
    expect(own.beside()).toBe(0)
    expect(readSentinel(preferences)).toBeNull()
    expect(preferences?.()?.getItem('another-app')).toBe('kept')
  })

  it('looks at nothing where the browser forbids it', async () => {
    app = await testApp({
      preferences: () => {
        throw new DOMException('forbidden', 'SecurityError')
      },
    })
    expect(useOwn().own.beside()).toBe(0)
  })
})
