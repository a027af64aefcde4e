import { applyDataset } from '#storage/applyDataset.ts'
import { anEvent, exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { steeredBoundary } from '#storage/steeredBoundary.fixture.ts'
import { openShelves } from '#storage/open.ts'
import { readWhole } from '#storage/read.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { useHistory } from './history.ts'
import { useRelationships } from './relationships.ts'
import { useStatus } from './status.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, NOW, testApp, testAppWithExample } from './testApp.fixture.ts'
import { useUndoing } from './undoing.ts'

let app: TestApp
afterEach(() => app.end())

describe('relationships', () => {
  it('are loading, then empty on a first run', async () => {
    app = await testApp()
    const relationships = useRelationships()
    expect([relationships.status, relationships.isEmpty]).toEqual(['loading', false])
    await eventually(() => relationships.status === 'ready')
    expect(relationships.isEmpty).toBe(true)
    expect(relationships.current).toBeNull()
    expect(relationships.notice).toBeNull()
  })

  it('show the first where the address names none', async () => {
    app = await testAppWithExample()
    const relationships = useRelationships()
    await eventually(() => relationships.current !== null)
    expect(relationships.currentId).toBe('aaa-bbb')
    expect(relationships.counts).toMatchObject({ events: 6, sources: 4 })
    expect(relationships.notice).toBeNull()
  })

  it('fall back and say so where the address names one that is not there', async () => {
    app = await testAppWithExample({ rel: 'nowhere' })
    const relationships = useRelationships()
    await eventually(() => relationships.current !== null)
    expect(relationships.notice).toEqual({ code: 'unknown-relationship', found: 'nowhere', used: 'aaa-bbb' })
  })

  it('start a new pair, which is shown at once and never takes an id that is there', async () => {
    app = await testApp()
    const relationships = useRelationships()
    const pair = { a: 'FIN', b: 'XKX', nameB: 'Kosovo', title: 'Finland – Kosovo' }
    expect(await relationships.newPair(pair)).toEqual({ type: 'saved', value: 'fin-xkx' })
    expect(relationships.currentId).toBe('fin-xkx')
    expect(await relationships.newPair(pair)).toEqual({ type: 'saved', value: 'fin-xkx-2' })
    expect(relationships.currentId).toBe('fin-xkx-2')
    expect(relationships.current?.actors).toEqual([
      { id: 'FIN', name: 'FIN', side: 'a' },
      { id: 'XKX', name: 'Kosovo', side: 'b' },
    ])
    expect(relationships.notice).toBeNull()
  })

  it('start none that no file could hold', async () => {
    app = await testApp()
    const relationships = useRelationships()
    const pair = { a: 'FIN', b: 'XKX', nameB: 'K'.repeat(501), title: 'Finland – Kosovo' }
    expect(await relationships.newPair(pair)).toMatchObject({
      type: 'not-saved',
      failure: { type: 'unreadable', fault: { code: 'too-long-word' } },
    })
    expect(relationships.currentId).toBeNull()
  })

  it('can be deleted and had back', async () => {
    app = await testAppWithExample()
    const relationships = useRelationships()
    await eventually(() => relationships.current !== null)
    const saved = await relationships.remove('aaa-bbb')
    await eventually(() => relationships.isEmpty && relationships.trash.length === 1)
    expect(relationships.trash[0]).toMatchObject({ why: 'delete', title: 'Aland – Beland' })
    const restored = await relationships.restore(saved.type === 'saved' ? saved.value.restorePoint : 0)
    expect(restored).toMatchObject({ type: 'restored', rel: 'aaa-bbb' })
    expect(await readWhole(app.opening.db, 'aaa-bbb')).toEqual(exampleDataset())
  })

  it('R25 stay in the trash while their id is in use again, and say that they would take a place', async () => {
    app = await testAppWithExample()
    const [relationships, history] = [useRelationships(), useHistory()]
    await eventually(() => relationships.current !== null)
    const saved = await relationships.remove('aaa-bbb')
    await eventually(() => history.pairs.length === 1)
    expect(history.pairs[0]).toMatchObject({ rel: 'aaa-bbb', daysLeft: 30, takesPlace: false })
    const stamp = { who: 'desk', when: NOW.toISOString() }
    const again = { ...exampleDataset(), events: [] }
    await applyDataset(app.opening.db, again, { mode: 'replace', origin: 'new', stamp })
    await eventually(() => history.pairs[0]?.takesPlace === true)
    await relationships.restore(saved.type === 'saved' ? saved.value.restorePoint : 0)
    expect((await readWhole(app.opening.db, 'aaa-bbb'))?.events).toHaveLength(6)
    await eventually(() => history.pairs.length === 0)
    await useUndoing().undo()
    expect((await readWhole(app.opening.db, 'aaa-bbb'))?.events).toEqual([])
    await eventually(() => history.pairs.length === 1)
  })

  it('say of each record in the trash whether the day on screen knows of it', async () => {
    app = await testAppWithExample({ asOf: '2021-01-09' })
    const history = useHistory()
    const stamp = { who: 'desk', when: NOW.toISOString() }
    const events = ['e0', 'e1']
    const edit = { put: { events: [anEvent('e0', '2021-01-09'), anEvent('e1', '2021-01-10')] } }
    await writeRecords(app.opening.db, 'aaa-bbb', edit, stamp)
    await writeRecords(app.opening.db, 'aaa-bbb', { remove: { events } }, stamp)
    await eventually(() => history.trash.length === 2)
    expect(history.trash.map(({ id, isKnown }) => [id, isKnown])).toEqual([
      ['e0', true],
      ['e1', false],
    ])
  })

  it('tell what of a sample has been changed, and remove it', async () => {
    app = await testApp()
    const stamp = { who: 'desk', when: '2021-05-13T00:00:00Z' }
    await applyDataset(app.opening.db, exampleDataset(), { mode: 'update', origin: 'sample', stamp })
    const relationships = useRelationships()
    expect(await relationships.sampleChanges('aaa-bbb')).toEqual({ type: 'saved', value: 0 })
    expect(await relationships.removeSample('aaa-bbb')).toMatchObject({ type: 'saved' })
    await eventually(() => relationships.isEmpty)
  })

  it('say in one place that something was not saved, until something is', async () => {
    const steered = steeredBoundary()
    const opening = await openShelves({ version: 1, factory: () => undefined, boundary: steered.boundary })
    app = await testApp({ opening })
    const relationships = useRelationships()
    const status = useStatus()
    const pair = { a: 'FIN', b: 'SWE', title: 'Finland – Sweden' }
    steered.failAtRow(2)
    const saving = relationships.newPair(pair)
    expect(status.save).toEqual({ type: 'saving' })
    expect(await saving).toEqual({ type: 'not-saved', failure: { type: 'quota' } })
    expect(status.save).toEqual({ type: 'not-saved', failure: { type: 'quota' } })
    await relationships.newPair(pair)
    expect(status.save).toEqual({ type: 'saved' })
  })
})
