import { writeRecords } from '#storage/writeRecords.ts'
import { describe, expect, it } from 'vitest'
import type { BriefingRecord } from '#model/records/briefing.ts'
import { textKey, titleTexts } from './briefingFields.ts'
import { SAVED_AFTER } from './briefingTyping.ts'
import { useDrafts } from './drafts.ts'
import { useEdits } from './edits.ts'
import { fields, madeBriefing, OTHER, REL, seen } from './madeBriefing.fixture.ts'
import { movedSlide, withoutSlide, withSlides } from './slideOrder.ts'
import { eventually } from './testApp.fixture.ts'
import { useUndoing } from './undoing.ts'

describe('a briefing', () => {
  it('that is new has an id of its own and is known on every day', async () => {
    const { edits, id, stored } = await madeBriefing()
    const again = await edits.create(fields)
    expect([id, again]).toEqual(['br-before-oslo', 'br-before-oslo-2'])
    expect(await stored()).not.toHaveProperty('knownOn')
    expect(await stored()).toMatchObject({ ...fields, updatedBy: expect.any(String) as string })
  })

  it('changes one thing after the other, and each is taken back alone', async () => {
    const { edits, id, stored } = await madeBriefing()
    void edits.changeSlides(id, (slides) => movedSlide(slides, 's-2', 0))
    void edits.changeSlides(id, (slides) => withSlides(slides, [{ title: 'Three' }]))
    await edits.changeSlides(id, (slides) => withoutSlide(slides, 's-1'))
    const ids = async () => (await stored())?.slides.map((slide) => slide.id)
    expect(await ids()).toEqual(['s-2', 's-3'])
    await useUndoing().undo()
    expect(await ids()).toEqual(['s-2', 's-1', 's-3'])
    await useUndoing().undo()
    await useUndoing().undo()
    expect(await ids()).toEqual(['s-1', 's-2'])
    await useUndoing().redo()
    expect(await ids()).toEqual(['s-2', 's-1'])
  })

  it('that nothing changes is not saved', async () => {
    const { edits, id } = await madeBriefing()
    expect(await edits.changeSlides(id, (slides) => slides)).toBeNull()
    expect(await edits.change('gone', () => ({ title: 'X' }))).toBeNull()
  })

  it('is deleted, and comes back', async () => {
    const { edits, id, stored } = await madeBriefing()
    await edits.remove(id)
    expect(await stored()).toBeUndefined()
    await useUndoing().undo()
    expect(await stored()).toMatchObject(fields)
  })

  it('changes where a change of it says how it is', async () => {
    const { db, edits, id, stored } = await madeBriefing()
    const change = { id: 'ch-1', on: '2020-01-01', set: { title: 'Then' }, citations: [] }
    const base = (await stored())!
    await writeRecords(db, REL, { put: { briefings: [{ ...base, changes: [change] }] } }, OTHER)
    await edits.change(id, () => ({ title: 'Now' }))
    expect(await stored()).toMatchObject({ title: 'Before Oslo', changes: [{ set: { title: 'Now' } }] })
  })
})

describe('what is typed into a briefing', () => {
  const notes = textKey('s-1', 'notes')

  it('is saved a moment after the last keystroke, as one entry', async () => {
    const { edits, id, stored } = await madeBriefing()
    edits.type(seen(id), { [notes]: 'S' })
    edits.type(seen(id), { [notes]: 'Start with the drop' })
    expect((await stored())?.slides[0]).not.toHaveProperty('notes')
    await new Promise((resolve) => setTimeout(resolve, SAVED_AFTER + 100))
    await edits.flush()
    expect((await stored())?.slides[0]?.notes).toBe('Start with the drop')
    expect(edits.typedIn(id)).toEqual({})
    await useUndoing().undo()
    expect((await stored())?.slides[0]).not.toHaveProperty('notes')
  })

  it('stands in its field until it is stored, and goes on from there', async () => {
    const { edits, id, stored } = await madeBriefing()
    const first = seen(id)
    edits.type(first, { [notes]: 'One' })
    const saving = edits.flush()
    edits.type(first, { [notes]: 'One and two' })
    await saving
    expect(edits.typedIn(id)[notes]).toBe('One and two')
    await edits.flush()
    expect((await stored())?.slides[0]?.notes).toBe('One and two')
    expect(useEdits().conflict).toBeNull()
  })

  it('is saved before the slide it belongs to moves', async () => {
    const { edits, id, stored } = await madeBriefing()
    edits.type(seen(id), { [notes]: 'Said' })
    await edits.changeSlides(id, (slides) => movedSlide(slides, 's-1', 1))
    expect((await stored())?.slides[1]).toEqual({ id: 's-1', title: 'One', notes: 'Said' })
  })

  it('comes together with what another tab has changed elsewhere, and is asked about in the same place', async () => {
    const { db, edits, id, stored } = await madeBriefing()
    const first = seen(id)
    edits.type(first, { [notes]: 'Mine' })
    const base = (await stored())!
    const put = (slides: BriefingRecord['slides']) =>
      writeRecords(db, REL, { put: { briefings: [{ ...base, slides }] } }, OTHER)
    await put([base.slides[0]!, { id: 's-2', title: 'Theirs' }])
    await edits.flush()
    expect((await stored())?.slides).toEqual([
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
    const { edits, id, stored } = await madeBriefing()
    const of = { rel: REL, list: 'briefings', id } as const
    useDrafts().keep(of, seen(id), { [notes]: 'Left behind' })
    await edits.recover(id)
    expect((await stored())?.slides[0]?.notes).toBe('Left behind')
    expect(await useDrafts().read(of)).toBeNull()
  })

  it('as a title keeps the facts it was written on; an empty one leaves it to the data', async () => {
    const { edits, id, stored } = await madeBriefing()
    edits.type(seen(id), titleTexts('s-1', 'The index has risen', ['up', '−1.3']))
    await edits.flush()
    expect((await stored())?.slides[0]).toMatchObject({
      title: 'The index has risen',
      titleFacts: ['up', '−1.3'],
    })
    await eventually(() => seen(id).slides[0]?.title === 'The index has risen')
    edits.type(seen(id), titleTexts('s-1', '', []))
    await edits.flush()
    expect((await stored())?.slides[0]).toEqual({ id: 's-1', title: '' })
  })

  it('as an empty name of the briefing leaves it its name', async () => {
    const { edits, id, stored } = await madeBriefing()
    edits.type(seen(id), { title: '  ' })
    await edits.flush()
    expect((await stored())?.title).toBe('Before Oslo')
  })
})
