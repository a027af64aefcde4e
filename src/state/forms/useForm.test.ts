import { MADE_HERE } from '#model/forms/field.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { describe, expect, it } from 'vitest'
import { useDrafts } from '../drafts.ts'
import { useEdits } from '../edits.ts'
import type { FormAsk } from '../recordForm.ts'
import { eventually } from '../testApp.fixture.ts'
import { useUndoing } from '../undoing.ts'
import { REL, STAMP, fill, formApp } from './formApp.fixture.ts'

const SUMMIT: FormAsk = { list: 'meetings', id: 'summit' }

const { db, opened, whole } = formApp()
const summit = async () => (await whole()).meetings.find(({ id }) => id === 'summit')!

describe('a new record', () => {
  const MEETING = { title: 'Talks on Лёд', level: 'ministers', certainty: 'mooted' }

  it('is stored with what it began with, and its new source, and gone with one undo', async () => {
    const before = await whole()
    const form = await opened({ list: 'meetings', given: { certainty: 'proposed' } })
    expect(form.texts.value).toMatchObject({
      certainty: 'proposed',
      knownOn: '2021-02-25',
      format: 'in person',
    })
    fill(form, { ...MEETING, certainty: 'proposed', date: '3 march' })
    const key = form.add('citations')
    fill(form, {
      [`citations ${key} source`]: MADE_HERE,
      [`citations ${key} source publisher`]: 'New paper',
      [`citations ${key} source tier`]: 'press',
      [`citations ${key} source reliability`]: 'F',
      [`citations ${key} quote`]: 'They will talk',
    })
    expect(form.faults.value).toEqual([])
    expect(await form.save()).toMatchObject({ type: 'saved' })
    const after = await whole()
    const source = after.sources.find(({ publisher }) => publisher === 'New paper')
    expect(after.meetings.find(({ id }) => id === 'm-2021-03-03-talks-on-лед')).toMatchObject({
      ...{ title: 'Talks on Лёд', certainty: 'proposed', date: '2021-03-03', knownOn: '2021-02-25' },
      citations: [{ source: source?.id, quote: 'They will talk' }],
      changes: [],
      updatedBy: 'unnamed',
    })
    await eventually(() => form.settled.value === 1)
    expect(useDrafts().readAll()).toEqual([])
    await useUndoing().undo()
    expect(await whole()).toEqual(before)
  })

  it('has a draft, which another that is asked for with values of its own leaves alone', async () => {
    const first = await opened({ list: 'meetings' })
    fill(first, MEETING)
    useDrafts().flush()
    first.close()
    const second = await opened({ list: 'meetings', given: { title: 'Another' } })
    expect(second.texts.value).toMatchObject({ title: 'Another' })
    second.type('level', 'leaders')
    useDrafts().flush()
    second.close()
    const again = await opened({ list: 'meetings' })
    expect(again.texts.value).toMatchObject(MEETING)
    expect(again.draft.began.value).toMatch(/^2021-05-13/)
    again.discard()
    expect(again.texts.value['title']).toBeUndefined()
    again.close()
    const left = await opened({ list: 'meetings' })
    expect(left.texts.value).toMatchObject({ title: 'Another', level: 'leaders' })
  })

  it('can be followed by another one', async () => {
    const form = await opened({ list: 'issues' })
    for (const title of ['Ice', 'Fog']) {
      fill(form, { title, kind: 'other', raisedBy: 'both' })
      await form.save()
      await eventually(() => !form.isTouched.value)
      form.another()
    }
    expect((await whole()).issues.map(({ id }) => id)).toEqual(expect.arrayContaining(['ice', 'fog']))
  })

  it('is not stored while anything is wrong, and what was typed stands', async () => {
    const before = await whole()
    const form = await opened({ list: 'meetings' })
    fill(form, { ...MEETING, certainty: 'tentative', date: '2021-13-05', title: ' ' })
    expect(form.faults.value.map(({ path, found }) => [path, found])).toEqual([
      ['title', ''],
      ['certainty', 'tentative'],
      ['date', '2021-13-05'],
    ])
    expect(form.faults.value[2]?.meant).toBe('2021-05-13')
    expect(await form.save()).toEqual({ type: 'faulty' })
    expect(form.texts.value).toMatchObject({ certainty: 'tentative', date: '2021-13-05', title: ' ' })
    expect(await whole()).toEqual(before)
  })
})

describe('an edit', () => {
  it('of a certainty is taken for a development, and of a title for a correction', async () => {
    const form = await opened({ list: 'meetings', id: 'summit' })
    expect(form.as.value).toBe('development')
    form.type('title', 'Sumit')
    expect(form.as.value).toBe('correction')
    form.type('certainty', 'confirmed')
    expect(form.as.value).toBe('development')
    form.take('correction')
    expect(form.as.value).toBe('correction')
    expect(form.texts.value).toMatchObject({ title: 'Sumit', certainty: 'confirmed', date: '2021-03' })
  })

  it('stays a development while its note, its day or its citations are typed', async () => {
    const form = await opened({ list: 'meetings', id: 'summit' })
    form.type('change note', 'B')
    expect(form.as.value).toBe('development')
    form.type('change note', 'By phone')
    form.type('title', 'Sumit')
    expect(form.as.value).toBe('development')
    expect(form.texts.value).toMatchObject({ 'change note': 'By phone', title: 'Sumit' })
    form.take('correction')
    expect(form.as.value).toBe('correction')
  })

  it('as a development shows what was known on the day, and stores one change from its day on', async () => {
    const before = await summit()
    const form = await opened({ ...SUMMIT, given: { certainty: 'confirmed' } })
    expect(form.texts.value).toMatchObject({ date: '2021-03-10', 'change on': '2021-02-25' })
    fill(form, { 'change on': '26 feb', 'change note': 'By phone' })
    const key = form.add('change citations')
    form.type(`change citations ${key} source`, 's2')
    expect(await form.save()).toMatchObject({ type: 'saved' })
    const after = await summit()
    expect(after.changes).toHaveLength(before.changes.length + 1)
    expect(after.changes.at(-1)).toMatchObject({
      ...{ on: '2021-02-26', note: 'By phone', citations: [{ source: 's2' }] },
      set: { certainty: 'confirmed' },
    })
    expect(after.certainty).toBe('proposed')
  })

  it('as a correction rewrites what was first known', async () => {
    const form = await opened({ ...SUMMIT, change: 'correction' })
    expect(form.texts.value).toMatchObject({ certainty: 'proposed', date: '2021-03' })
    fill(form, { title: 'The summit' })
    await form.save()
    expect(await summit()).toMatchObject({ title: 'The summit', certainty: 'proposed' })
    expect((await summit()).changes).toHaveLength(2)
  })

  it('of a change rewrites it, and a change can be removed; both are undone', async () => {
    const before = await summit()
    const form = await opened(SUMMIT)
    form.take({ change: 'c1' })
    expect(form.texts.value).toMatchObject({ 'change on': '2021-02-20', place: 'Midway' })
    form.type('place', 'Halfway')
    await form.save()
    expect((await summit()).changes[0]).toMatchObject({
      id: 'c1',
      set: { certainty: 'agreed', place: 'Halfway' },
    })
    await useUndoing().undo()
    const again = await opened(SUMMIT)
    expect(await again.removeChange('c1')).toMatchObject({ type: 'saved' })
    expect((await summit()).changes.map(({ id }) => id)).toEqual(['c2'])
    await useUndoing().undo()
    expect(await summit()).toEqual(before)
  })

  it('that changes nothing writes nothing, and a development that only has a note says so', async () => {
    const before = await whole()
    const form = await opened(SUMMIT)
    expect(await form.save()).toEqual({ type: 'same' })
    form.take('development')
    form.type('change note', 'Nothing new')
    expect(form.faults.value).toEqual([{ path: '', found: '', why: 'unchanged' }])
    expect(await whole()).toEqual(before)
  })

  it('of what is not there says so', async () => {
    expect((await opened({ list: 'events', id: 'nowhere' })).status.value).toBe('gone')
  })

  it('adds and takes away entries of lists', async () => {
    const form = await opened({ ...SUMMIT, change: 'correction' })
    const key = form.add('agenda')
    expect(form.texts.value[`agenda ${key} on`]).toBe('2021-02-25')
    expect(form.faults.value).toMatchObject([{ path: `agenda ${key} text`, why: 'missing' }])
    form.type(`agenda ${key} text`, 'Ice')
    form.remove('agenda', 'g1')
    await form.save()
    expect((await summit()).agenda).toEqual([{ id: key, on: '2021-02-25', text: 'Ice' }])
  })

  it('R06 goes on with what was typed while the save was under way, upon what has been saved', async () => {
    const form = await opened({ ...SUMMIT, change: 'correction' })
    form.type('title', 'Sent off')
    const saving = form.save()
    form.type('note', 'Typed meanwhile')
    expect(await saving).toMatchObject({ type: 'saved' })
    await eventually(() => form.settled.value === 1)
    expect(form.isTouched.value).toBe(true)
    expect(form.texts.value).toMatchObject({ title: 'Sent off', note: 'Typed meanwhile' })
    expect(await form.save()).toMatchObject({ type: 'saved', merged: false })
    expect(await summit()).toMatchObject({ title: 'Sent off', note: 'Typed meanwhile' })
  })

  it('R06 R07 begins with its draft, upon what that began with, or with what is stored once it is discarded', async () => {
    const form = await opened(SUMMIT)
    form.type('title', 'A draft')
    useDrafts().flush()
    form.close()
    const stored = await summit()
    await writeRecords(db(), REL, { put: { meetings: [{ ...stored, title: 'Theirs' }] } }, STAMP)
    const again = await opened(SUMMIT)
    expect(again.texts.value['title']).toBe('A draft')
    expect(await again.save()).toEqual({ type: 'conflict' })
    expect(useEdits().conflict).toMatchObject({ theirs: { title: 'Theirs' } })
    again.discard()
    expect(again.texts.value['title']).toBe('Theirs')
    expect(useDrafts().readAll()).toEqual([])
  })
})
