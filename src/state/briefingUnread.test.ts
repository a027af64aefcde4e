import { openShelves } from '#storage/open.ts'
import { steeredBoundary } from '#storage/steeredBoundary.fixture.ts'
import { describe, expect, it } from 'vitest'
import { textKey } from './briefingFields.ts'
import { useDrafts } from './drafts.ts'
import { useEdits } from './edits.ts'
import { fields, madeBriefing, REL, seen } from './madeBriefing.fixture.ts'
import { useTrouble } from './trouble.ts'

const notes = textKey('s-1', 'notes')
const LOST = new DOMException('Connection to Indexed Database server lost', 'UnknownError')

/** That briefing over shelves that are read, or not. @returns `fail`: the next calls fail that read this table */
async function steeredBriefing() {
  const steered = steeredBoundary()
  const opening = await openShelves({ version: 1, factory: () => undefined, boundary: steered.boundary })
  const made = await madeBriefing({ opening })
  const fail = (table: string, times = 1): void => {
    let left = times
    steered.meet((operation) => {
      if (operation.table !== table || operation.rows > 0 || left === 0) return undefined
      left--
      return { type: 'fail', error: LOST, after: 0 }
    })
  }
  return { ...made, fail }
}

describe('a briefing that cannot be read', () => {
  it('R04 is saved all the same where it is as it was when typing began', async () => {
    const { edits, id, stored, fail } = await steeredBriefing()
    const first = seen(id)
    edits.type(first, { [notes]: 'Said' })
    fail('briefings')
    await edits.flush()
    edits.type(first, { title: 'After Oslo' })
    await edits.flush()
    expect(await stored()).toMatchObject({ title: 'After Oslo', slides: [{ notes: 'Said' }, {}] })
    fail('briefings')
    await edits.changeSlides(id, (slides) => slides.slice(1))
    expect((await stored())?.slides.map((slide) => slide.id)).toEqual(['s-2'])
  })

  it('R04 and cannot be written either is held with what was typed and changed, and is told', async () => {
    const { db, edits, id } = await madeBriefing()
    const first = seen(id)
    db.superseded = true
    db.close()
    edits.type(first, { [notes]: 'Said' })
    await edits.flush()
    edits.type(first, { title: 'After Oslo' })
    const texts = { [notes]: 'Said', title: 'After Oslo' }
    expect(edits.typedIn(id)).toEqual(texts)
    expect(await useDrafts().read({ rel: REL, list: 'briefings', id })).toMatchObject({ texts })
    expect(await edits.change(id, () => ({ seat: 'a' }))).toMatchObject({ type: 'not-saved' })
    expect(useEdits().unsaved).toMatchObject([
      { mine: { title: 'After Oslo', seat: 'a', slides: [{ notes: 'Said' }, {}] } },
    ])
    expect(useTrouble().all).toContainEqual({ type: 'not-saved', failure: { type: 'closed' }, edits: 1 })
  })

  it('R04 is told where nobody has seen it, as is one that is new', async () => {
    const { db, edits } = await madeBriefing()
    db.superseded = true
    db.close()
    const closed = { type: 'not-saved', failure: { type: 'closed' } }
    for (const ask of [() => edits.change('unseen', () => ({ seat: 'a' })), () => edits.remove('unseen')]) {
      expect(await ask()).toEqual(closed)
    }
    expect(await edits.create(fields)).toBeNull()
    expect(useTrouble().all).toContainEqual({ ...closed, edits: 0 })
  })
})
