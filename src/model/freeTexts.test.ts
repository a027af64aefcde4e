import { describe, expect, it } from 'vitest'
import { FREE_TEXTS, textsOf, withTexts } from './freeTexts.ts'
import { blankCase, blankEvent } from './records/blank.ts'

const { events, cases } = FREE_TEXTS
const event = blankEvent({ id: 'e1', title: 'A call', note: 'By phone', place: 'Here' })

describe('the free texts of a record', () => {
  it('are all there for a form, those that are missing as empty ones', () => {
    expect(textsOf(event, events)).toEqual({ title: 'A call', summary: '', place: 'Here', note: 'By phone' })
    expect(textsOf(blankCase({ id: 'c', person: 'Somebody' }), cases)).toMatchObject({
      person: 'Somebody',
      charge: '',
    })
  })

  it('replace those of the record, and an empty one takes its field away', () => {
    const next = withTexts(
      event,
      { title: ' Another call ', summary: '', place: '', note: 'By phone' },
      events,
    )
    const { place: _place, ...rest } = event
    expect(next).toEqual({ ...rest, title: 'Another call' })
    expect(next).not.toHaveProperty('place')
    expect(next).not.toHaveProperty('summary')
  })

  it('leave the record itself where nothing differs, and other fields always', () => {
    expect(withTexts(event, textsOf(event, events), events)).toBe(event)
    expect(withTexts(event, { ...textsOf(event, events), type: '190' }, events)).toBe(event)
  })

  it('name every record: one field of each kind is required', () => {
    const required = Object.values(FREE_TEXTS).map((fields) => fields.filter((one) => one.required).length)
    expect(required).toEqual([1, 1, 1, 1, 1])
  })
})
