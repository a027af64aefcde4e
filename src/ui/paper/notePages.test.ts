import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atOnce } from '#model/steps.ts'
import { notePages } from './notePages.ts'

/** Room for so many characters on the first page, and on any other. */
const room =
  (first: number, later: number) =>
  (text: string, page: number): boolean =>
    text.length <= (page === 0 ? first : later)

describe('notes on pages', () => {
  it('are one page where they have room, and where there are none', () => {
    expect(atOnce(notePages('Say it. Twice.', room(20, 20)))).toEqual(['Say it. Twice.'])
    expect(atOnce(notePages('', room(20, 20)))).toEqual([''])
  })

  it('go on between words, with their lines as they were', () => {
    expect(atOnce(notePages('one two three four', room(8, 10)))).toEqual(['one two', 'three four'])
    expect(atOnce(notePages('one\n\ntwo three', room(4, 12)))).toEqual(['one', 'two three'])
    expect(atOnce(notePages('one\ntwo three', room(8, 12)))).toEqual(['one\ntwo', 'three'])
  })

  it('begin on the next page where the first has no room for a word, which is cut only where none has', () => {
    expect(atOnce(notePages('unbreakable', room(3, 20)))).toEqual(['', 'unbreakable'])
    expect(atOnce(notePages('unbreakable', room(3, 6)))).toEqual(['', 'unbrea', 'kable'])
    expect(atOnce(notePages('😀😀', room(0, 2)))).toEqual(['', '😀', '😀'])
  })

  it('lose no word', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 40 })
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 8, max: 30 }),
        (all, first, later) => {
          const pages = atOnce(notePages(all.join(' '), room(first, later)))
          expect(pages.flatMap((page) => page.split(' ')).filter(Boolean)).toEqual(all)
          pages.forEach((page, i) => {
            expect(room(first, later)(page, i)).toBe(true)
          })
        },
      ),
    )
  })
})
