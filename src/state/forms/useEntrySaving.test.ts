import { writeRecords } from '#storage/writeRecords.ts'
import { describe, expect, it } from 'vitest'
import { eventually } from '../testApp.fixture.ts'
import { useUndoing } from '../undoing.ts'
import { REL, STAMP, fill, formApp } from './formApp.fixture.ts'

const { db, opened, whole } = formApp()

describe('people and actors', () => {
  it('are stored with the relationship as one entry, which is undone', async () => {
    const before = await whole()
    const form = await opened({ list: 'people' })
    form.type('name', 'Eve')
    const key = form.add('roles')
    fill(form, { [`roles ${key} title`]: 'Envoy', [`roles ${key} actor`]: 'AAA' })
    expect(form.faults.value).toEqual([])
    expect(await form.save()).toMatchObject({ type: 'entry-saved', name: 'Eve' })
    expect((await whole()).relationship.people.at(-1)).toEqual({
      ...{ id: 'p-eve', name: 'Eve' },
      roles: [{ id: key, title: 'Envoy', actor: 'AAA' }],
    })
    await useUndoing().undo()
    expect((await whole()).relationship.people).toEqual(before.relationship.people)
  })

  it('are refused where the id of an actor is taken, or is none', async () => {
    const form = await opened({ list: 'actors' })
    fill(form, { id: 'ann', name: 'Ann' })
    expect(form.faults.value).toMatchObject([{ path: 'id', why: { code: 'duplicate-id' } }])
    form.type('id', 'no id')
    expect(form.faults.value).toMatchObject([{ path: 'id', why: { code: 'bad-id' } }])
    form.type('id', 'DDD')
    expect(await form.save()).toMatchObject({ type: 'entry-saved' })
    expect((await whole()).relationship.actors.at(-1)).toEqual({ id: 'DDD', name: 'Ann' })
  })

  it('have no changes, and keep their id', async () => {
    const form = await opened({ list: 'people', id: 'ann' })
    expect(form.as.value).toBeNull()
    form.type('name', 'Anna')
    await form.save()
    expect((await whole()).relationship.people.find(({ id }) => id === 'ann')?.name).toBe('Anna')
  })

  it('R07 changed by two at once keep both, but for the same field, which is asked for again', async () => {
    const form = await opened({ list: 'people', id: 'ann' })
    const theirs = async (name: string) => {
      const { relationship } = await whole()
      const people = relationship.people.map((one) => (one.id === 'ann' ? { ...one, name } : one))
      await writeRecords(db(), REL, { relationship: { ...relationship, people } }, STAMP)
      await eventually(() => form.whole.value?.relationship.people.some((one) => one.name === name) === true)
    }
    await theirs('Theirs')
    form.type('knownOn', '2021-01-02')
    expect(await form.save()).toMatchObject({ type: 'entry-saved' })
    const ann = async () => (await whole()).relationship.people.find(({ id }) => id === 'ann')
    expect(await ann()).toMatchObject({ name: 'Theirs', knownOn: '2021-01-02' })
    await theirs('Theirs again')
    form.type('name', 'Mine')
    expect(await form.save()).toMatchObject({ type: 'not-saved', failure: { type: 'conflict' } })
    expect(await ann()).toMatchObject({ name: 'Theirs again' })
    expect(await form.save()).toMatchObject({ type: 'entry-saved' })
    expect(await ann()).toMatchObject({ name: 'Mine', knownOn: '2021-01-02' })
  })
})
