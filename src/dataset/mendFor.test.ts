import { describe, expect, it } from 'vitest'
import { faultAt } from './faultList.ts'
import { mendFor } from './mendFor.ts'

function dateFault(found: string) {
  return faultAt('events[53].date', 'bad-date', { reason: 'form', part: found }, found)
}

describe('mendFor', () => {
  it.each([
    ['2021-13-05', '2021-05-13'],
    ['2021-5-3', '2021-05-03'],
    ['2021-05-20T09:30:00Z', '2021-05-20'],
    ['20.5.2021', '2021-05-20'],
    ['20/05/2021', '2021-05-20'],
    ['05/20/2021', '2021-05-20'],
  ])('knows which date is evidently meant by %s: %s', (found, suggestion) => {
    expect(mendFor(dateFault(found))).toEqual({
      type: 'text',
      begin: suggestion,
      suggestion,
      isNumber: false,
    })
  })

  it.each(['05/06/2021', 'soon', '2021-02-30', '2021-13-32', ''])('does not guess at %j', (found) => {
    expect(mendFor(dateFault(found))).toEqual({ type: 'text', begin: found, isNumber: false })
  })

  it('offers the words allowed, and the one that is evidently meant', () => {
    const allowed = { allowed: '"in talks" | "settled"' }
    const fault = (found: unknown) => mendFor(faultAt('issues[0].status', 'not-allowed', allowed, found))
    expect(fault('tentative')).toEqual({ type: 'choice', options: ['in talks', 'settled'] })
    expect(fault('In_Talks')).toMatchObject({ suggestion: 'in talks' })
    const grade = faultAt('events[0].credibility', 'not-allowed', { allowed: '1 | 2' }, '2')
    expect(mendFor(grade)).toEqual({ type: 'choice', options: [1, 2], suggestion: 2 })
  })

  it('offers a field for a number, a text, yes or no, and none for what is no single value', () => {
    const kind = (expected: 'number' | 'text' | 'yes or no' | 'list', found: unknown) =>
      mendFor(faultAt('events[0].x', 'wrong-kind', { expected }, found))
    expect(kind('number', '7')).toEqual({ type: 'text', begin: '7', isNumber: true })
    expect(kind('text', 7)).toEqual({ type: 'text', begin: '7', isNumber: false })
    expect(kind('text', [1])).toEqual({ type: 'text', begin: '', isNumber: false })
    expect(kind('yes or no', 'true')).toEqual({ type: 'choice', options: [true, false] })
    expect(kind('list', 'x')).toBeNull()
    expect(mendFor(faultAt('events[0].changes[0].set.x', 'not-a-field', {}, 1))).toBeNull()
    expect(mendFor(faultAt('briefings[0].brief.notes', 'too-long', { max: 50_000 }, []))).toBeNull()
    expect(mendFor(faultAt('briefings[0].slides[0].notes', 'too-long', { max: 20_000 }, 'x'))).not.toBeNull()
    expect(mendFor(faultAt('events[0].tags', 'too-many', { max: 10_000 }, ['x']))).toBeNull()
  })

  it('offers none for a record as a whole, nor where the path was cut', () => {
    expect(mendFor(faultAt('events[0]', 'missing', {}))).toBeNull()
    expect(mendFor(faultAt('events[0]["a b"]', 'empty', {}, ''))).toBeNull()
    expect(mendFor(faultAt('events[0].title', 'missing', {}))).toEqual({
      type: 'text',
      begin: '',
      isNumber: false,
    })
  })

  it('begins with nothing where the value found was cut', () => {
    const long = faultAt('events[0].id', 'bad-id', { reason: 'too long' }, 'x'.repeat(300))
    expect(mendFor(long)).toMatchObject({ begin: '' })
  })
})
