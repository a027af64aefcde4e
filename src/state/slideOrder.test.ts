import type { Slide } from '#model/records/briefing.ts'
import { describe, expect, it } from 'vitest'
import {
  changedSlide,
  changedView,
  duplicatedSlide,
  movedSlide,
  slideId,
  withLabelAt,
  withoutSlide,
  withSlides,
} from './slideOrder.ts'

const view = { shows: 'index', marks: [] }
const deck: readonly Slide[] = [
  { id: 's-1', title: 'One' },
  { id: 's-4', title: 'Four', notes: 'said', views: [view] },
  { id: 'other', title: '' },
]
const ids = (slides: readonly Slide[]) => slides.map(({ id }) => id)

it('a label stands where a hand has put it, and can be given back', () => {
  const mark = (id: string) => ({ id, date: '2021-05-01', text: id })
  const marked = { shows: 'index', marks: [mark('m-1'), mark('m-2')] }
  const moved = withLabelAt(marked, 'm-2', { x: -8, y: 16 })
  expect(moved.marks).toEqual([mark('m-1'), { ...mark('m-2'), at: { x: -8, y: 16 } }])
  expect(withLabelAt(moved, 'm-2', null)).toEqual(marked)
  expect(withLabelAt(moved, 'm-9', { x: 0, y: 0 })).toEqual(moved)
})

describe('slides of a deck', () => {
  it('get ids that no slide has', () => {
    expect(slideId(deck)).toBe('s-5')
    expect(slideId([])).toBe('s-1')
    expect(slideId([{ id: 's-x' }, { id: 's-0007' }])).toBe('s-8')
  })

  it('come in behind one of them, or at the end', () => {
    const two = [{ title: 'A' }, { title: 'B' }]
    expect(ids(withSlides(deck, two, 's-1'))).toEqual(['s-1', 's-5', 's-6', 's-4', 'other'])
    expect(ids(withSlides(deck, two))).toEqual(['s-1', 's-4', 'other', 's-5', 's-6'])
    expect(ids(withSlides(deck, two, 'gone'))).toEqual(['s-1', 's-4', 'other', 's-5', 's-6'])
  })

  it('move within the deck and not out of it', () => {
    expect(ids(movedSlide(deck, 'other', 0))).toEqual(['other', 's-1', 's-4'])
    expect(ids(movedSlide(deck, 's-1', 1))).toEqual(['s-4', 's-1', 'other'])
    expect(ids(movedSlide(deck, 's-1', 9))).toEqual(['s-4', 'other', 's-1'])
    expect(ids(movedSlide(deck, 's-4', -1))).toEqual(['s-4', 's-1', 'other'])
    expect(movedSlide(deck, 'gone', 0)).toBe(deck)
  })

  it('are copied whole, with an id of their own', () => {
    const copied = duplicatedSlide(deck, 's-4')
    expect(ids(copied)).toEqual(['s-1', 's-4', 's-5', 'other'])
    expect(copied[2]).toEqual({ ...deck[1], id: 's-5' })
    expect(duplicatedSlide(deck, 'gone')).toBe(deck)
  })

  it('go without the others', () => {
    expect(ids(withoutSlide(deck, 's-4'))).toEqual(['s-1', 'other'])
  })

  it('change field by field, and lose what is taken out', () => {
    expect(changedSlide(deck, 's-4', { title: 'New', notes: undefined })[1]).toEqual({
      id: 's-4',
      title: 'New',
      views: [view],
    })
    expect(changedSlide(deck, 's-4', { title: 'New' })[0]).toBe(deck[0])
  })

  it('change one view of several', () => {
    const two = changedSlide(deck, 's-4', { views: [view, view] })
    const changed = changedView(two, 's-4', 1, (one) => ({ ...one, shows: 'custody' }))
    expect(changed[1]?.views).toEqual([view, { shows: 'custody', marks: [] }])
    expect(changedView(deck, 's-1', 0, () => view)).toBe(deck)
  })
})
