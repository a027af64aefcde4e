import { applyDataset } from '#storage/applyDataset.ts'
import { anEvent, exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useAsOf } from './asOf.ts'
import { useAuthor } from './author.ts'
import { useNewSince } from './newSince.ts'
import { useStored } from './stored.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, NOW, testApp, testAppWithExample } from './testApp.fixture.ts'

const REL = 'aaa-bbb'
let app: TestApp
beforeEach(() => nextSession())
afterEach(() => {
  app.end()
  vi.unstubAllGlobals()
})

/** A storage of a browser, empty. */
function aStorage() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  }
}

function nextSession(): void {
  vi.stubGlobal('sessionStorage', aStorage())
}

async function look() {
  const newSince = useNewSince()
  await eventually(() => useStored().glance !== null)
  return newSince
}

async function again() {
  app.end()
  app = await testApp({ opening: app.opening, preferences: app.surroundings.preferences })
  return look()
}

/** What is done while nobody looks, in another tab; then somebody looks again in a new session. */
async function away(act: (own: string) => Promise<unknown>) {
  const own = useAuthor().stamp().who
  app.end()
  nextSession()
  await act(own)
  return again()
}

const move = (id: string, who: string) =>
  writeRecords(
    app.opening.db,
    REL,
    { put: { events: [anEvent(id, '2021-01-11')] } },
    { who, when: NOW.toISOString() },
  )

const told = (newSince: ReturnType<typeof useNewSince>) =>
  newSince.news.map(({ list, id, kind }) => `${kind} ${list} ${id}`)

describe('newSince', () => {
  it('has nothing to tell at the first look, whatever is done then', async () => {
    app = await testAppWithExample()
    const newSince = await look()
    await move('e1', 'Ann')
    useAsOf().choose('2021-04-01')
    await eventually(() => useStored().glance?.seq === 2)
    expect(newSince.since).toBeNull()
    expect(newSince.news).toEqual([])
  })

  it('tells nothing of what one has done before one had said a name', async () => {
    app = await testAppWithExample()
    await look()
    await away(async (own) => {
      await move('e1', own)
      await move('e2', 'Bob')
    })
    useAuthor().rename('Ann')
    const newSince = await again()
    await eventually(() => newSince.news.length > 0)
    expect(told(newSince)).toEqual(['changed events e2'])
  })

  it('tells at the next what others and files have changed, not what one has done oneself', async () => {
    app = await testAppWithExample()
    await look()
    const { events, ...rest } = exampleDataset()
    const newSince = await away(async (own) => {
      await move('e1', 'Ann')
      await move('e2', own)
      const mended = [anEvent('e1', '2021-01-12'), anEvent('e2', '2021-01-11'), ...events.slice(2)]
      const next = { ...rest, events: [...mended, anEvent('e9', '2021-02-02')] }
      const stamp = { who: own, when: NOW.toISOString() }
      await applyDataset(app.opening.db, next, { mode: 'update', origin: 'file', stamp })
    })
    await eventually(() => newSince.news.length === 2)
    expect(told(newSince)).toEqual(['known events e9', 'changed events e1'])
  })

  it('goes on telling after a reload, until it is marked as seen', async () => {
    app = await testAppWithExample()
    await look()
    await away(() => move('e1', 'Ann'))
    const newSince = await again()
    await eventually(() => told(newSince).join() === 'changed events e1')
    newSince.markAsSeen()
    await eventually(() => newSince.news.length === 0)
    expect((await again()).news).toEqual([])
  })

  it('tells what became known between the two days', async () => {
    app = await testAppWithExample()
    await look()
    const newSince = await away(() => Promise.resolve())
    useAsOf().choose('2021-03-05')
    await eventually(() => newSince.news.length > 0)
    expect(told(newSince)).toEqual(['known events e4', 'changed issues fishing', 'retracted events e3'])
  })

  it('takes what it finds in the browser’s storage for what it is', async () => {
    app = await testAppWithExample()
    app.surroundings.preferences?.()?.setItem('bilat-looks', `{"${REL}": {"when": 1}, "x": `)
    const newSince = await again()
    expect(newSince.since).toBeNull()
  })
})
