import { MAX_WORD } from '#dataset/limits.ts'
import type { BriefingRecord } from '#model/records/briefing.ts'
import { readByIds } from '#storage/read.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { useBriefingEdits } from './briefingEdits.ts'
import { textKey, titleTexts } from './briefingFields.ts'
import { SAVED_AFTER } from './briefingTyping.ts'
import { useBriefings } from './briefings.ts'
import { useDrafts } from './drafts.ts'
import { useEdits } from './edits.ts'
import { useRelationships } from './relationships.ts'
import { movedSlide, withoutSlide, withSlides } from './slideOrder.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithExample } from './testApp.fixture.ts'
import { useUndoing } from './undoing.ts'

const REL = 'aaa-bbb'
/** No file could hold it. */
const TOO_LONG = 'x'.repeat(MAX_WORD + 1)
const OTHER = { who: 'other tab', when: '2021-05-13T09:00:00.000Z' }

let app: TestApp
afterEach(() => app.end())

const fields = {
  title: 'Before Oslo',
  seat: 'neutral',
  slides: [
    { id: 's-1', title: 'One' },
    { id: 's-2', title: 'Two' },
  ],
} as const

async function made() {
  app = await testAppWithExample()
  await eventually(() => useRelationships().current !== null)
  const edits = useBriefingEdits()
  const id = (await edits.create(fields)) ?? ''
  await eventually(() => (useBriefings().list ?? []).some((one) => one.id === id))
  return { edits, id }
}

async function stored(id: string): Promise<BriefingRecord | undefined> {
  return (await readByIds(app.opening.db, REL, 'briefings', [id]))[0]
}
const seen = (id: string) => useBriefings().list!.find((one) => one.id === id)!

describe('a briefing', () => {
  it('that is new has an id of its own and is known on every day', async () => {
    const { edits, id } = await made()
    const again = await edits.create(fields)
    expect([id, again]).toEqual(['br-before-oslo', 'br-before-oslo-2'])
    expect(await stored(id)).not.toHaveProperty('knownOn')
    expect(await stored(id)).toMatchObject({ ...fields, updatedBy: expect.any(String) as string })
  })

  it('changes one thing after the other, and each is taken back alone', async () => {
    const { edits, id } = await made()
    void edits.changeSlides(id, (slides) => movedSlide(slides, 's-2', 0))
    void edits.changeSlides(id, (slides) => withSlides(slides, [{ title: 'Three' }]))
    await edits.changeSlides(id, (slides) => withoutSlide(slides, 's-1'))
    const ids = async () => (await stored(id))?.slides.map((slide) => slide.id)
    expect(await ids()).toEqual(['s-2', 's-3'])
    await useUndoing().undo()
    expect(await ids()).toEqual(['s-2', 's-1', 's-3'])
    await useUndoing().undo()
    await useUndoing().undo()
    expect(await ids()).toEqual(['s-1', 's-2'])
    await useUndoing().redo()
    expect(await ids()).toEqual(['s-2', 's-1'])
  })

  it('goes on from what could not be saved', async () => {
    const { edits, id } = await made()
    await edits.change(id, () => ({ title: TOO_LONG }))
    await edits.changeSlides(id, (slides) => movedSlide(slides, 's-2', 0))
    const [held] = useEdits().unsaved
    expect(held?.mine).toMatchObject({ title: TOO_LONG, slides: [{ id: 's-2' }, { id: 's-1' }] })
    expect(await stored(id)).toMatchObject({ title: 'Before Oslo', slides: [{ id: 's-1' }, { id: 's-2' }] })
    await edits.change(id, () => ({ title: 'After Oslo' }))
    expect(useEdits().unsaved).toEqual([])
    expect(await stored(id)).toMatchObject({ title: 'After Oslo', slides: [{ id: 's-2' }, { id: 's-1' }] })
  })

  it('that is new and waits for being saved keeps its id; the very same may be asked for again', async () => {
    const { edits } = await made()
    const first = { ...fields, title: TOO_LONG }
    const second = { ...first, slides: [] }
    for (const one of [first, second, first]) expect(await edits.create(one)).toBeNull()
    expect(useEdits().unsaved.map(({ mine }) => mine && 'slides' in mine && mine.slides.length)).toEqual([
      0, 2,
    ])
  })

  it('that nothing changes is not saved', async () => {
    const { edits, id } = await made()
    expect(await edits.changeSlides(id, (slides) => slides)).toBeNull()
    expect(await edits.change('gone', () => ({ title: 'X' }))).toBeNull()
  })

  it('is deleted, and comes back', async () => {
    const { edits, id } = await made()
    await edits.remove(id)
    expect(await stored(id)).toBeUndefined()
    await useUndoing().undo()
    expect(await stored(id)).toMatchObject(fields)
  })

  it('changes where a change of it says how it is', async () => {
    const { edits, id } = await made()
    const change = { id: 'ch-1', on: '2020-01-01', set: { title: 'Then' }, citations: [] }
    const base = (await stored(id))!
    await writeRecords(app.opening.db, REL, { put: { briefings: [{ ...base, changes: [change] }] } }, OTHER)
    await edits.change(id, () => ({ title: 'Now' }))
    expect(await stored(id)).toMatchObject({ title: 'Before Oslo', changes: [{ set: { title: 'Now' } }] })
  })
})

describe('what is typed into a briefing', () => {
  const notes = textKey('s-1', 'notes')

  it('is saved a moment after the last keystroke, as one entry', async () => {
    const { edits, id } = await made()
    edits.type(seen(id), { [notes]: 'S' })
    edits.type(seen(id), { [notes]: 'Start with the drop' })
    expect((await stored(id))?.slides[0]).not.toHaveProperty('notes')
    await new Promise((resolve) => setTimeout(resolve, SAVED_AFTER + 100))
    await edits.flush()
    expect((await stored(id))?.slides[0]?.notes).toBe('Start with the drop')
    expect(edits.typedIn(id)).toEqual({})
    await useUndoing().undo()
    expect((await stored(id))?.slides[0]).not.toHaveProperty('notes')
  })

  it('stands in its field until it is stored, and goes on from there', async () => {
    const { edits, id } = await made()
    const first = seen(id)
    edits.type(first, { [notes]: 'One' })
    const saving = edits.flush()
    edits.type(first, { [notes]: 'One and two' })
    await saving
    expect(edits.typedIn(id)[notes]).toBe('One and two')
    await edits.flush()
    expect((await stored(id))?.slides[0]?.notes).toBe('One and two')
    expect(useEdits().conflict).toBeNull()
  })

  it('stays with what is typed after it where it could not be saved', async () => {
    const { edits, id } = await made()
    edits.type(seen(id), { [notes]: TOO_LONG })
    await edits.flush()
    edits.type(seen(id), { title: 'After Oslo' })
    expect(await useDrafts().read({ rel: REL, list: 'briefings', id })).toMatchObject({
      texts: { [notes]: TOO_LONG, title: 'After Oslo' },
    })
    await edits.flush()
    expect(useEdits().unsaved[0]?.mine).toMatchObject({
      title: 'After Oslo',
      slides: [{ notes: TOO_LONG }, {}],
    })
    expect(edits.typedIn(id)[notes]).toBe(TOO_LONG)
    edits.type(seen(id), { [notes]: 'Short' })
    await edits.flush()
    expect(useEdits().unsaved).toEqual([])
    expect(await stored(id)).toMatchObject({ title: 'After Oslo', slides: [{ notes: 'Short' }, {}] })
  })

  it('leaves its field to what is stored once it is given up, and is no draft any more', async () => {
    const { edits, id } = await made()
    edits.type(seen(id), { [notes]: TOO_LONG })
    await edits.flush()
    await edits.change(id, () => ({ seat: 'a' }))
    expect(edits.typedIn(id)).toEqual({ [notes]: TOO_LONG })
    useEdits().giveUpUnreadable()
    expect(edits.typedIn(id)).toEqual({})
    expect(await useDrafts().read({ rel: REL, list: 'briefings', id })).toBeNull()
    await edits.recover(id)
    expect(useEdits().unsaved).toEqual([])
  })

  it('that is being typed stays where something else is given up', async () => {
    const { edits, id } = await made()
    await edits.change(id, () => ({ title: TOO_LONG }))
    edits.type(seen(id), { [notes]: 'On its way' })
    useEdits().giveUpUnreadable()
    expect(edits.typedIn(id)).toEqual({ [notes]: 'On its way' })
    await edits.flush()
    expect(await stored(id)).toMatchObject({ title: 'Before Oslo', slides: [{ notes: 'On its way' }, {}] })
  })

  it('that could not be saved stands in its field and in the draft after another briefing was typed into', async () => {
    const { edits, id } = await made()
    const other = (await edits.create(fields)) ?? ''
    await eventually(() => (useBriefings().list ?? []).some((one) => one.id === other))
    edits.type(seen(id), { [notes]: TOO_LONG })
    await edits.flush()
    edits.type(seen(other), { [notes]: 'Said' })
    await edits.flush()
    expect(edits.typedIn(id)).toEqual({ [notes]: TOO_LONG })
    edits.type(seen(id), { title: 'After Oslo' })
    const texts = { [notes]: TOO_LONG, title: 'After Oslo' }
    expect(await useDrafts().read({ rel: REL, list: 'briefings', id })).toMatchObject({ texts })
    expect(edits.typedIn(id)).toEqual(texts)
    await edits.flush()
    expect(useEdits().unsaved[0]).toMatchObject({ texts, mine: { title: 'After Oslo' } })
  })

  it('that could not be saved is in no slide that has come in the place of its own', async () => {
    const { edits, id } = await made()
    edits.type(seen(id), { [textKey('s-2', 'notes')]: TOO_LONG })
    await edits.flush()
    await edits.changeSlides(id, (slides) => withoutSlide(slides, 's-2'))
    await edits.changeSlides(id, (slides) => withSlides(slides, [{ title: 'New' }]))
    edits.type(seen(id), { [notes]: 'Said' })
    await edits.flush()
    expect(useEdits().unsaved).toEqual([])
    expect((await stored(id))?.slides).toEqual([
      { id: 's-1', title: 'One', notes: 'Said' },
      { id: 's-2', title: 'New' },
    ])
  })

  it('that is given up while more is typed takes nothing of that with it, and does not come back', async () => {
    const { edits, id } = await made()
    edits.type(seen(id), { [notes]: TOO_LONG })
    await edits.flush()
    edits.type(seen(id), { title: 'After Oslo' })
    useEdits().giveUpUnreadable()
    expect(edits.typedIn(id)).toEqual({ title: 'After Oslo' })
    expect(await useDrafts().read({ rel: REL, list: 'briefings', id })).toMatchObject({
      texts: { title: 'After Oslo' },
    })
    await edits.flush()
    expect(await stored(id)).toMatchObject({ title: 'After Oslo', slides: fields.slides })
  })

  it('is asked about with all that was typed before, where the decision was put off', async () => {
    const { edits, id } = await made()
    const base = (await stored(id))!
    edits.type(seen(id), { [notes]: 'Mine' })
    const slides = [{ id: 's-1', title: 'One', notes: 'Theirs' }, base.slides[1]!]
    await writeRecords(app.opening.db, REL, { put: { briefings: [{ ...base, slides }] } }, OTHER)
    await edits.flush()
    expect(useEdits().conflict).not.toBeNull()
    edits.type(seen(id), { title: 'After Oslo' })
    await edits.flush()
    expect(useEdits().conflicts).toHaveLength(1)
    expect(edits.typedIn(id)).toEqual({ [notes]: 'Mine', title: 'After Oslo' })
    await useEdits().decide(() => 'mine')
    expect(await stored(id)).toMatchObject({ title: 'After Oslo', slides: [{ notes: 'Mine' }, {}] })
  })

  it('that could not be saved leaves its field and the draft to what takes its place', async () => {
    const { edits, id } = await made()
    edits.type(seen(id), { [notes]: TOO_LONG })
    await edits.flush()
    await edits.changeSlides(id, (slides) => slides.map((slide) => ({ ...slide, notes: 'Short' })))
    expect(useEdits().unsaved).toEqual([])
    expect(edits.typedIn(id)).toEqual({})
    expect(await useDrafts().read({ rel: REL, list: 'briefings', id })).toBeNull()
    expect((await stored(id))?.slides[0]?.notes).toBe('Short')
  })

  it('is saved before the slide it belongs to moves', async () => {
    const { edits, id } = await made()
    edits.type(seen(id), { [notes]: 'Said' })
    await edits.changeSlides(id, (slides) => movedSlide(slides, 's-1', 1))
    expect((await stored(id))?.slides[1]).toEqual({ id: 's-1', title: 'One', notes: 'Said' })
  })

  it('comes together with what another tab has changed elsewhere, and is asked about in the same place', async () => {
    const { edits, id } = await made()
    const first = seen(id)
    edits.type(first, { [notes]: 'Mine' })
    const base = (await stored(id))!
    const put = (slides: BriefingRecord['slides']) =>
      writeRecords(app.opening.db, REL, { put: { briefings: [{ ...base, slides }] } }, OTHER)
    await put([base.slides[0]!, { id: 's-2', title: 'Theirs' }])
    await edits.flush()
    expect((await stored(id))?.slides).toEqual([
      { id: 's-1', title: 'One', notes: 'Mine' },
      { id: 's-2', title: 'Theirs' },
    ])
    const now = seen(id)
    edits.type(now, { [notes]: 'Mine again' })
    await put([{ id: 's-1', title: 'One', notes: 'Theirs' }])
    await edits.flush()
    expect(useEdits().conflict).not.toBeNull()
  })

  it('is kept as a draft at once, and saved when the page comes back', async () => {
    const { edits, id } = await made()
    const of = { rel: REL, list: 'briefings', id } as const
    useDrafts().keep(of, seen(id), { [notes]: 'Left behind' })
    await edits.recover(id)
    expect((await stored(id))?.slides[0]?.notes).toBe('Left behind')
    expect(await useDrafts().read(of)).toBeNull()
  })

  it('as a title keeps the facts it was written on; an empty one leaves it to the data', async () => {
    const { edits, id } = await made()
    edits.type(seen(id), titleTexts('s-1', 'The index has risen', ['up', '−1.3']))
    await edits.flush()
    expect((await stored(id))?.slides[0]).toMatchObject({
      title: 'The index has risen',
      titleFacts: ['up', '−1.3'],
    })
    await eventually(() => seen(id).slides[0]?.title === 'The index has risen')
    edits.type(seen(id), titleTexts('s-1', '', []))
    await edits.flush()
    expect((await stored(id))?.slides[0]).toEqual({ id: 's-1', title: '' })
  })

  it('as an empty name of the briefing leaves it its name', async () => {
    const { edits, id } = await made()
    edits.type(seen(id), { title: '  ' })
    await edits.flush()
    expect((await stored(id))?.title).toBe('Before Oslo')
  })
})
