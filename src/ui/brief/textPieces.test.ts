import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { piecesOf, rewritten } from './textPieces.ts'

const textsOf = (text: string, most: number) => piecesOf(text, most).map((piece) => piece.text)

describe('pieces of a text', () => {
  it('are cut between words, and where there are none between characters', () => {
    expect(textsOf('one two three', 8)).toEqual(['one two', 'three'])
    expect(textsOf('abcdefgh', 3)).toEqual(['abc', 'def', 'gh'])
    expect(textsOf('😀😀😀', 3)).toEqual(['😀', '😀', '😀'])
    expect(textsOf('short', 10)).toEqual(['short'])
    expect(textsOf('', 10)).toEqual([''])
  })

  it('are together the text, none longer than may be', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 12, max: 30 }),
        (text, most) => {
          const pieces = piecesOf(text, most)
          expect(pieces.map((piece) => `${piece.text}${piece.gap}`).join('')).toBe(text)
          for (const piece of pieces) {
            expect(`${piece.text}${piece.gap}`.length).toBeLessThanOrEqual(most)
            expect(`${piece.before}${piece.text}${piece.gap}${piece.after}`).toBe(text)
          }
        },
      ),
    )
  })

  it('can be written anew one by one, and be taken out', () => {
    const [first, second] = piecesOf('one two three', 8)
    expect(rewritten(first!, 'ONE')).toBe('ONE three')
    expect(rewritten(second!, 'four')).toBe('one two four')
    expect(rewritten(second!, '')).toBe('one two')
    expect(rewritten(first!, '')).toBe('three')
  })
})
