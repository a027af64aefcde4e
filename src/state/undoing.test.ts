import { applyDataset } from '#storage/applyDataset.ts'
import { anEvent, anIssue, exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { readLog } from '#storage/history.ts'
import { readWhole } from '#storage/read.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { useAuthor } from './author.ts'
import { useHistory } from './history.ts'
import { useAsOf } from './asOf.ts'
import { useRelationships } from './relationships.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, NOW, testApp, testAppWithExample } from './testApp.fixture.ts'
import { useUndoing } from './undoing.ts'

const REL = 'aaa-bbb'
let app: TestApp
afterEach(() => app.end())

/** Saves an event under another day, by the author of this browser or somebody else. */
function move(date: string, who = useAuthor().stamp().who) {
  const edit = { put: { events: [anEvent('e1', date)] } }
  return writeRecords(app.opening.db, REL, edit, { who, when: NOW.toISOString() })
}

async function began() {
  app = await testAppWithExample()
  const [relationships, undoing] = [useRelationships(), useUndoing()]
  await eventually(() => relationships.current !== null)
  return { relationships, undoing }
}

const whole = () => readWhole(app.opening.db, REL)

describe('undoing', () => {
  it('R25 takes one change back after the other and does them again', async () => {
    const { undoing } = await began()
    await move('2021-01-11')
    const one = await whole()
    await move('2021-01-12')
    const two = await whole()
    // Keys do not wait for each other's answers.
    const answers = await Promise.all([undoing.undo(), undoing.undo(), undoing.undo()])
    expect(answers.map(({ answer }) => answer.type)).toEqual(['reverted', 'reverted', 'nothing'])
    expect(await whole()).toEqual(exampleDataset())
    expect((await undoing.redo()).origin?.seq).toBe(2)
    expect(await whole()).toEqual(one)
    await undoing.redo()
    expect(await whole()).toEqual(two)
    expect(await undoing.redo()).toMatchObject({ answer: { type: 'nothing' }, origin: null, way: 'redo' })
  })

  it('R25 takes back what was done before its author had said a name, and not what another one did', async () => {
    const { undoing } = await began()
    await move('2021-01-11')
    useAuthor().rename('Ann')
    await move('2021-01-12')
    expect((await undoing.undo()).answer.type).toBe('reverted')
    expect((await undoing.undo()).answer.type).toBe('reverted')
    expect(await whole()).toEqual(exampleDataset())
    useAuthor().rename('Bob')
    expect(await undoing.redo()).toMatchObject({ answer: { type: 'nothing' } })
  })

  it('R25 goes on where it was after a reload', async () => {
    await began()
    await move('2021-01-11')
    await useUndoing().undo()
    app.end()
    app = await testApp({ opening: app.opening })
    await eventually(() => useRelationships().current !== null)
    expect((await useUndoing().redo()).answer.type).toBe('reverted')
    expect((await whole())?.events[0]?.date).toBe('2021-01-11')
  })

  it('says who has changed which record since, and leaves it', async () => {
    const { undoing } = await began()
    await move('2021-01-11')
    await move('2021-01-12', 'Ann')
    const { answer, inTheWay } = await undoing.undo()
    expect(answer).toMatchObject({ type: 'refused', why: 'changed-since', by: 'Ann' })
    expect(inTheWay.map(({ id }) => id)).toEqual(['e1'])
    // On a day on which it is not known it is not named.
    useAsOf().choose('2021-01-01')
    expect(await undoing.undo()).toMatchObject({ answer: { why: 'changed-since' }, inTheWay: [] })
    expect((await whole())?.events[0]?.date).toBe('2021-01-12')
  })

  it('refuses to take away what later records refer to', async () => {
    const { undoing } = await began()
    const { db } = app.opening
    const stamp = useAuthor().stamp()
    await writeRecords(db, REL, { put: { issues: [anIssue('ice')] } }, stamp)
    const about = anEvent('e1', '2021-01-10', { issueIds: ['ice'] })
    await writeRecords(db, REL, { put: { events: [about] } }, { ...stamp, who: 'Ann' })
    expect((await undoing.undo()).answer).toEqual({ type: 'refused', why: 'unsound' })
  })

  it('has a relationship again whose making was undone', async () => {
    app = await testApp()
    const [relationships, undoing] = [useRelationships(), useUndoing()]
    const stamp = useAuthor().stamp()
    await applyDataset(app.opening.db, exampleDataset(), { mode: 'update', origin: 'file', stamp })
    await eventually(() => relationships.currentId === REL)
    await undoing.undo()
    await eventually(() => relationships.isEmpty)
    expect(relationships.trash.map(({ title }) => title)).toEqual(['Aland – Beland'])
    await undoing.redo()
    await eventually(() => relationships.currentId === REL)
    expect(relationships.trash).toEqual([])
    expect(await whole()).toEqual(exampleDataset())
  })
})

describe('history', () => {
  it('R25 keeps deleted records for 30 days, by the clock, and restores them as an edit', async () => {
    app = await testAppWithExample()
    const { db } = app.opening
    await writeRecords(db, REL, { remove: { events: ['e1'] } }, useAuthor().stamp())
    const inTrash = async (day: number) => {
      app.end()
      app = await testApp({ opening: app.opening, now: () => new Date(2021, 4, 13 + day, 13) })
      const [relationships, history] = [useRelationships(), useHistory()]
      await eventually(() => relationships.current !== null && history.log.entries.length > 0)
      await eventually(() => history.trash.length === (day < 30 ? 1 : 0))
      return history
    }
    expect((await inTrash(0)).trash).toMatchObject([{ id: 'e1', daysLeft: 30 }])
    await inTrash(31)
    const history = await inTrash(29)
    expect(history.trash[0]?.daysLeft).toBe(1)
    const saved = await history.restore({ list: 'events', id: 'e1', seq: 2, at: 'before' })
    expect(saved).toMatchObject({ type: 'saved' })
    await eventually(() => history.trash.length === 0)
    expect((await readLog(db, REL, 1)).entries[0]?.what).toMatchObject({ type: 'edit', restores: 2 })
  })

  it('shows more of the log when asked', async () => {
    app = await testAppWithExample()
    for (let day = 10; day < 20; day++) await move(`2021-01-${day}`)
    const history = useHistory()
    await eventually(() => history.log.entries.length === 8)
    expect(history.log.hasMore).toBe(true)
    history.showMore()
    await eventually(() => history.log.entries.length === 11)
    expect(history.log.hasMore).toBe(false)
  })
})
