import type { BriefNote } from '#model/records/briefing.ts'
import { describe, expect, it } from 'vitest'
import { movedUp, withNotes, written } from './meetingBriefNotes.ts'

const point = (id: string, text = id): BriefNote => ({ id, part: 'points', text })
const press: BriefNote = { id: 'press-1', part: 'press', text: 'We meet' }

describe('the sentences of a brief', () => {
  it('are rewritten where they stand, and keep what else is said of them', () => {
    const graded: BriefNote = { ...point('one'), grade: 'might' }
    expect(written([graded, point('two')], point('one', 'anew'))).toEqual([
      { ...graded, text: 'anew' },
      point('two'),
    ])
  })

  it('are added at the end under an id that none has', () => {
    const notes = [point('points-1'), point('points-3')]
    expect(written(notes, point('new', 'more'))).toEqual([...notes, point('points-4', 'more')])
    expect(written([], point('new', 'first'))).toEqual([point('points-1', 'first')])
  })

  it('are gone where nothing is left of them, and a new one without words never was', () => {
    expect(written([point('one'), point('two')], point('one', ''))).toEqual([point('two')])
    expect(written([point('one')], point('new', ''))).toEqual([point('one')])
  })

  it('move up by one place, the first nowhere', () => {
    const notes = [point('one'), point('two'), point('three')]
    expect(movedUp(notes, 'three').map(({ id }) => id)).toEqual(['one', 'three', 'two'])
    expect(movedUp(notes, 'one')).toBe(notes)
    expect(movedUp(notes, 'none')).toBe(notes)
  })

  it('of one part leave those of the others, and begin with what the page shows', () => {
    const shown = [point('agenda-1')]
    const add = (notes: readonly BriefNote[]) => written(notes, point('new', 'own'))
    expect(withNotes({ notes: [press] }, 'points', shown, add)).toEqual([
      press,
      point('agenda-1'),
      point('points-2', 'own'),
    ])
    expect(withNotes({ notes: [point('own')] }, 'points', shown, (notes) => notes)).toEqual([point('own')])
  })
})
