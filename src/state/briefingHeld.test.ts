import { MAX_WORD } from '#dataset/limits.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { describe, expect, it } from 'vitest'
import { textKey } from './briefingFields.ts'
import { useBriefings } from './briefings.ts'
import { useDrafts } from './drafts.ts'
import { useEdits } from './edits.ts'
import { fields, madeBriefing, OTHER, REL, seen } from './madeBriefing.fixture.ts'
import { movedSlide, withoutSlide, withSlides } from './slideOrder.ts'
import { eventually } from './testApp.fixture.ts'

/** No file could hold it. */
const TOO_LONG = 'x'.repeat(MAX_WORD + 1)
const notes = textKey('s-1', 'notes')

describe('what of a briefing waits for being saved or decided', () => {
  it('goes on from what could not be saved', async () => {
    const { edits, id, stored } = await madeBriefing()
    await edits.change(id, () => ({ title: TOO_LONG }))
    await edits.changeSlides(id, (slides) => movedSlide(slides, 's-2', 0))
    const [held] = useEdits().unsaved
    expect(held?.mine).toMatchObject({ title: TOO_LONG, slides: [{ id: 's-2' }, { id: 's-1' }] })
    expect(await stored()).toMatchObject({ title: 'Before Oslo', slides: [{ id: 's-1' }, { id: 's-2' }] })
    await edits.change(id, () => ({ title: 'After Oslo' }))
    expect(useEdits().unsaved).toEqual([])
    expect(await stored()).toMatchObject({ title: 'After Oslo', slides: [{ id: 's-2' }, { id: 's-1' }] })
  })

  it('that is new and waits for being saved keeps its id; the very same may be asked for again', async () => {
    const { edits } = await madeBriefing()
    const first = { ...fields, title: TOO_LONG }
    const second = { ...first, slides: [] }
    for (const one of [first, second, first]) expect(await edits.create(one)).toBeNull()
    expect(useEdits().unsaved.map(({ mine }) => mine && 'slides' in mine && mine.slides.length)).toEqual([
      0, 2,
    ])
  })

  it('stays with what is typed after it where it could not be saved', async () => {
    const { edits, id, stored } = await madeBriefing()
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
    expect(await stored()).toMatchObject({ title: 'After Oslo', slides: [{ notes: 'Short' }, {}] })
  })

  it('R06 is in the field and in the draft while it is on its way and more is typed', async () => {
    const { edits, id, stored } = await madeBriefing()
    const of = { rel: REL, list: 'briefings', id } as const
    const draft = () => useDrafts().read(of)
    const first = seen(id)
    edits.type(first, { [notes]: 'Said' })
    const saving = edits.flush()
    edits.type(first, { title: 'After Oslo' })
    const texts = { [notes]: 'Said', title: 'After Oslo' }
    expect(edits.typedIn(id)).toEqual(texts)
    expect(await draft()).toMatchObject({ texts })
    const next = edits.flush()
    await saving
    await next
    expect(await stored()).toMatchObject({ title: 'After Oslo', slides: [{ notes: 'Said' }, {}] })
    expect([edits.typedIn(id), await draft()]).toEqual([{}, null])
  })

  it('R06 leaves the draft once it is saved, and the field once it is given up, to what was typed since', async () => {
    const { edits, id } = await madeBriefing()
    const of = { rel: REL, list: 'briefings', id } as const
    const first = seen(id)
    edits.type(first, { [notes]: 'Said' })
    const saving = edits.flush()
    edits.type(first, { title: 'After Oslo' })
    await saving
    expect((await useDrafts().read(of))?.texts).toEqual({ title: 'After Oslo' })
    await edits.flush()
    edits.type(seen(id), { [notes]: TOO_LONG })
    const holding = edits.flush()
    edits.type(seen(id), { title: 'Later' })
    await holding
    expect(edits.typedIn(id)).toEqual({ [notes]: TOO_LONG, title: 'Later' })
    useEdits().giveUpUnreadable()
    expect(edits.typedIn(id)).toEqual({ title: 'Later' })
    expect((await useDrafts().read(of))?.texts).toEqual({ title: 'Later' })
  })

  it('leaves its field to what is stored once it is given up, and is no draft any more', async () => {
    const { edits, id } = await madeBriefing()
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
    const { edits, id, stored } = await madeBriefing()
    await edits.change(id, () => ({ title: TOO_LONG }))
    edits.type(seen(id), { [notes]: 'On its way' })
    useEdits().giveUpUnreadable()
    expect(edits.typedIn(id)).toEqual({ [notes]: 'On its way' })
    await edits.flush()
    expect(await stored()).toMatchObject({ title: 'Before Oslo', slides: [{ notes: 'On its way' }, {}] })
  })

  it('that could not be saved stands in its field and in the draft after another briefing was typed into', async () => {
    const { edits, id } = await madeBriefing()
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
    const { edits, id, stored } = await madeBriefing()
    edits.type(seen(id), { [textKey('s-2', 'notes')]: TOO_LONG })
    await edits.flush()
    await edits.changeSlides(id, (slides) => withoutSlide(slides, 's-2'))
    await edits.changeSlides(id, (slides) => withSlides(slides, [{ title: 'New' }]))
    edits.type(seen(id), { [notes]: 'Said' })
    await edits.flush()
    expect(useEdits().unsaved).toEqual([])
    expect((await stored())?.slides).toEqual([
      { id: 's-1', title: 'One', notes: 'Said' },
      { id: 's-2', title: 'New' },
    ])
  })

  it('that is given up while more is typed takes nothing of that with it, and does not come back', async () => {
    const { edits, id, stored } = await madeBriefing()
    edits.type(seen(id), { [notes]: TOO_LONG })
    await edits.flush()
    edits.type(seen(id), { title: 'After Oslo' })
    useEdits().giveUpUnreadable()
    expect(edits.typedIn(id)).toEqual({ title: 'After Oslo' })
    expect(await useDrafts().read({ rel: REL, list: 'briefings', id })).toMatchObject({
      texts: { title: 'After Oslo' },
    })
    await edits.flush()
    expect(await stored()).toMatchObject({ title: 'After Oslo', slides: fields.slides })
  })

  it('is asked about with all that was typed before, where the decision was put off', async () => {
    const { db, edits, id, stored } = await madeBriefing()
    const base = (await stored())!
    edits.type(seen(id), { [notes]: 'Mine' })
    const slides = [{ id: 's-1', title: 'One', notes: 'Theirs' }, base.slides[1]!]
    await writeRecords(db, REL, { put: { briefings: [{ ...base, slides }] } }, OTHER)
    await edits.flush()
    expect(useEdits().conflict).not.toBeNull()
    edits.type(seen(id), { title: 'After Oslo' })
    await edits.flush()
    expect(useEdits().conflicts).toHaveLength(1)
    expect(edits.typedIn(id)).toEqual({ [notes]: 'Mine', title: 'After Oslo' })
    await useEdits().decide(() => 'mine')
    expect(await stored()).toMatchObject({ title: 'After Oslo', slides: [{ notes: 'Mine' }, {}] })
  })

  it('that could not be saved leaves its field and the draft to what takes its place', async () => {
    const { edits, id, stored } = await madeBriefing()
    edits.type(seen(id), { [notes]: TOO_LONG })
    await edits.flush()
    await edits.changeSlides(id, (slides) => slides.map((slide) => ({ ...slide, notes: 'Short' })))
    expect(useEdits().unsaved).toEqual([])
    expect(edits.typedIn(id)).toEqual({})
    expect(await useDrafts().read({ rel: REL, list: 'briefings', id })).toBeNull()
    expect((await stored())?.slides[0]?.notes).toBe('Short')
  })
})
