import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, describe, expect, it } from 'vitest'
import { applyDataset } from '#storage/applyDataset.ts'
import { exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { openShelves } from '#storage/open.ts'
import { useRelationships } from './relationships.ts'
import type { Sentinel } from './sentinel.ts'
import { SENTINEL_KEY, hasVanished, readSentinel } from './sentinel.ts'
import type { TestApp } from './testApp.fixture.ts'
import { NOW, eventually, testApp } from './testApp.fixture.ts'
import { nextSentinel, useSentinel } from './useSentinel.ts'

const WHEN = '2021-05-13T10:00:00.000Z'
const LONG = 500

const state = (rel: string, records = 3) => {
  return { rel, title: rel.toUpperCase(), records, last: null, changes: 0, firstChange: null }
}
const pair = (id: string, records = 3) => ({ id, title: id.toUpperCase(), records, lastBackup: null })

describe('nextSentinel', () => {
  it('remembers what is here, with the last file of each pair', () => {
    const last = { when: WHEN, fileName: 'x', revision: 'r' }
    expect(nextSentinel(null, 'one', [state('a'), { ...state('b', 4), last }], WHEN)).toEqual({
      installation: 'one',
      pairs: [pair('a'), { ...pair('b', 4), lastBackup: { fileName: 'x', when: WHEN } }],
      records: 7,
      when: WHEN,
      missing: [],
    })
  })

  it('says nothing where all was removed on purpose', () => {
    const before = nextSentinel(null, 'one', [state('a')], WHEN)
    expect(nextSentinel(before, 'one', [], WHEN)).toMatchObject({ pairs: [], records: 0, missing: [] })
  })

  it('keeps what vanished with another database, until it is back', () => {
    const before = nextSentinel(null, 'one', [state('a'), state('b')], WHEN)
    const after = nextSentinel(before, 'two', [state('a')], WHEN)
    expect(after).toMatchObject({ installation: 'two', missing: [pair('b')], records: 3 })
    expect(nextSentinel(after, 'two', [state('a'), state('b')], WHEN).missing).toEqual([])
    expect(nextSentinel(after, 'three', [state('c')], WHEN).missing).toEqual([pair('a'), pair('b')])
  })
})

describe('R01 the sentinel', () => {
  let app: TestApp
  const kept = new Map<string, string>()
  afterEach(() => {
    app.end()
    kept.clear()
  })

  async function opened(factory = new IDBFactory()) {
    const opening = await openShelves({ version: 1, factory: () => factory, IDBKeyRange })
    const preferences = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    })
    app = await testApp({ opening, preferences })
    return useSentinel()
  }
  const remembered = () => readSentinel(app.surroundings.preferences)
  const take = () =>
    applyDataset(app.opening.db, exampleDataset(), {
      mode: 'update',
      origin: 'file',
      stamp: { who: 'desk', when: WHEN },
    })

  it('follows what is stored, down to nothing', async () => {
    await opened()
    await take()
    await eventually(() => remembered()?.records === 14)
    expect(remembered()).toMatchObject({ installation: app.opening.db.installation, when: NOW.toISOString() })
    await useRelationships().remove('aaa-bbb')
    await eventually(() => remembered()?.records === 0)
    expect(hasVanished(remembered(), app.opening)).toBe(false)
  })

  it('stands while the database that took the place is empty, and is let go of on request only', async () => {
    await opened()
    await take()
    await eventually(() => remembered()?.records === 14)
    const before = kept.get(SENTINEL_KEY)
    app.end()

    const sentinel = await opened()
    expect(sentinel.vanished).toMatchObject({ records: 14, pairs: [{ id: 'aaa-bbb' }] })
    await new Promise((resolve) => setTimeout(resolve, LONG))
    expect(kept.get(SENTINEL_KEY)).toBe(before)

    sentinel.forgetMissing()
    expect(sentinel.vanished).toBeNull()
    expect(hasVanished(remembered(), app.opening)).toBe(false)
  })

  it('takes what is restored for had back', async () => {
    kept.set(SENTINEL_KEY, JSON.stringify(nextSentinel(null, 'gone', [state('aaa-bbb'), state('zzz')], WHEN)))
    const sentinel = await opened()
    expect(sentinel.vanished).not.toBeNull()
    await take()
    await eventually(() => sentinel.vanished === null)
    expect(sentinel.missing).toEqual([pair('zzz')])
    sentinel.forgetMissing()
    expect(sentinel.missing).toEqual([])
    expect(remembered()).toMatchObject({ records: 14, pairs: [{ id: 'aaa-bbb' }] })
  })

  it('is none where localStorage is empty, spoilt, or throws', async () => {
    await opened()
    for (const text of [
      '',
      'null',
      '3',
      '{',
      '[]',
      '{"installation":"x"}',
      '{"installation":1,"pairs":[]}',
    ]) {
      kept.set(SENTINEL_KEY, text)
      expect([text, remembered()]).toEqual([text, null])
    }
    const throwing = () => {
      throw new DOMException('Access is denied', 'SecurityError')
    }
    expect(readSentinel(throwing)).toBeNull()
    expect(readSentinel(undefined)).toBeNull()
  })

  it('accuses nobody where the app runs in memory, or the shelves are those it tells of', async () => {
    await opened()
    const { installation } = app.opening.db
    const there: Sentinel = nextSentinel(null, installation, [state('a')], WHEN)
    expect(hasVanished(there, app.opening)).toBe(false)
    const other = { ...there, installation: 'another' }
    expect(hasVanished(other, app.opening)).toBe(true)
    expect(hasVanished(other, { type: 'memory', why: 'absent', db: app.opening.db })).toBe(false)
    expect(hasVanished({ ...other, pairs: [] }, app.opening)).toBe(false)
  })
})
