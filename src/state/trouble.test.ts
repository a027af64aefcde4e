import { applyDataset } from '#storage/applyDataset.ts'
import { exampleDataset } from '#storage/exampleDataset.fixture.ts'
import type { Opening } from '#storage/open.ts'
import { openShelves } from '#storage/open.ts'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, describe, expect, it } from 'vitest'
import { shallowRef } from 'vue'
import { useMemoryCopy } from './memoryCopy.ts'
import { useRelationships } from './relationships.ts'
import { useRescue } from './rescue.ts'
import { useStatus } from './status.ts'
import type { Surroundings } from './surroundings.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testApp } from './testApp.fixture.ts'
import { useTrouble } from './trouble.ts'

let app: TestApp
afterEach(() => app.end())

const WHO = Symbol('question')
const STAMP = { who: 'desk', when: '2021-05-13T10:00:00.000Z' }
const ready = (factory = new IDBFactory()) => openShelves({ version: 1, factory: () => factory, IDBKeyRange })

async function opened(opening: Opening, more: Partial<Surroundings> = {}) {
  app = await testApp({ opening, ...more })
  return useTrouble()
}

describe('trouble', () => {
  it('is none, and all is saved, where nothing is wrong', async () => {
    const trouble = await opened(await ready())
    expect([trouble.worst, trouble.keeping]).toEqual([null, 'saved'])
  })

  it('says saving while something is on its way', async () => {
    const trouble = await opened(await ready())
    let done = (_saved: { readonly type: 'saved'; readonly value: null }): void => {}
    const following = useStatus().follow(
      new Promise<{ type: 'saved'; value: null }>((resolve) => (done = resolve)),
    )
    expect(trouble.keeping).toBe('saving')
    done({ type: 'saved', value: null })
    await following
    expect(trouble.keeping).toBe('saved')
  })

  it('says the worst of what is wrong, and the rest when that is over', async () => {
    const superseded = shallowRef(false)
    const newVersion = shallowRef<(() => void) | null>(() => undefined)
    const trouble = await opened(await ready(), { superseded, newVersion })
    trouble.tell('backups', { type: 'backup-due', rel: 'aaa-bbb', days: 9, changes: 4 })
    trouble.tell('linked file', {
      type: 'not-saving-to-file',
      rel: 'aaa-bbb',
      fileName: 'a.json',
      why: { type: 'no-permission' },
      behind: true,
    })
    superseded.value = true
    void useStatus().follow(Promise.resolve({ type: 'not-saved', failure: { type: 'closed' } }))
    await eventually(() => trouble.all.length === 5)
    expect(trouble.all.map(({ type }) => type)).toEqual([
      'not-saved',
      'superseded',
      'not-saving-to-file',
      'new-version',
      'backup-due',
    ])
    expect(trouble.keeping).toBe('read-only')
    useStatus().forgetFailure()
    superseded.value = false
    trouble.tell('linked file', null)
    newVersion.value = null
    expect(trouble.worst).toEqual({ type: 'backup-due', rel: 'aaa-bbb', days: 9, changes: 4 })
  })

  it('R09 says that newer data can only be read', async () => {
    const factory = new IDBFactory()
    const newer = await openShelves({ version: 2, factory: () => factory, IDBKeyRange })
    newer.db.close()
    const trouble = await opened(await ready(factory))
    expect([trouble.worst, trouble.keeping]).toEqual([{ type: 'read-only', why: 'newer' }, 'read-only'])
  })
})

describe('R20 data that is lost under the page', () => {
  it('leaves what was read on screen, and goes out of memory as a file', async () => {
    const factory = new IDBFactory()
    const opening = await ready(factory)
    await applyDataset(opening.db, exampleDataset(), { mode: 'update', origin: 'file', stamp: STAMP })
    const trouble = await opened(opening)
    const relationships = useRelationships()
    await eventually(() => relationships.current !== null)
    await eventuallyHeld()
    const closing = opening.db.backendDB()
    factory.deleteDatabase('bilat')
    closing.close()
    closing.onclose?.(new Event('close'))
    await eventually(() => trouble.worst !== null)
    expect(trouble.worst).toEqual({ type: 'recovery', why: 'vanished', held: true })
    expect([trouble.keeping, relationships.currentId]).toEqual(['not-saved', 'aaa-bbb'])
    const [file] = await useRescue().files()
    expect(file).toMatchObject({ type: 'exported', counts: { events: 6, issues: 1 } })
    const again = await ready(factory)
    expect(await again.db.journal.count()).toBe(0)
  })

  it('says that nothing is held where it was lost before it was read', async () => {
    const trouble = await opened(await ready())
    await eventually(() => useRelationships().status === 'ready')
    // A question asked at the start may still be answered, which says the contrary.
    const tellLost = () =>
      useStatus().readingTold(WHO, Object.assign(new Error('gone'), { name: 'DatabaseClosedError' }))
    tellLost()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(trouble.worst).toBeNull()
    await eventually(() => {
      tellLost()
      return trouble.worst !== null
    })
    expect(trouble.worst).toEqual({ type: 'recovery', why: 'lost', held: false })
    expect(await useRescue().files()).toEqual([{ type: 'failed', why: 'gone', message: '' }])
    useStatus().readingTold(WHO, null)
    await eventually(() => trouble.worst === null)
  })
})

/** The copy is read some seconds after the start. */
async function eventuallyHeld(): Promise<void> {
  const memory = useMemoryCopy()
  for (let i = 0; i < 60 && memory.copy === null; i++) await new Promise((next) => setTimeout(next, 100))
  expect(memory.copy).toEqual(exampleDataset())
}
