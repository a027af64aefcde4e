import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leadingClause, shorten, wrapText } from './textWidth.ts'

/** Ten pixels a letter. */
const tens = (line: string) => Array.from(line).length * 10

describe('wrapText', () => {
  it('leaves a text that fits on one line', () => {
    expect(wrapText('New START extended', 200, 2, tens)).toEqual(['New START extended'])
  })

  it('breaks at a space', () => {
    expect(wrapText('ambassador recalled', 120, 2, tens)).toEqual(['ambassador', 'recalled'])
  })

  it('ends in … what does not fit in the lines allowed', () => {
    expect(wrapText('one two three four', 80, 2, tens)).toEqual(['one two', 'three f…'])
  })

  it('shortens a word wider than a line', () => {
    expect(wrapText('Strafzettel', 60, 2, tens)).toEqual(['Straf…'])
  })

  it('makes no line of an empty text', () => {
    expect(wrapText('', 100, 2, tens)).toEqual([])
    expect(wrapText('   ', 100, 2, tens)).toEqual([])
  })

  it('reads a line feed as a space and keeps a no-break space together', () => {
    expect(wrapText('7\u00a0days\nleft', 70, 2, tens)).toEqual(['7\u00a0days', 'left'])
  })

  it('never makes a line too wide or too many lines', () => {
    const words = fc
      .array(fc.stringMatching(/^[a-zа-я]{1,12}$/u), { maxLength: 12 })
      .map((list) => list.join(' '))
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 20, max: 300 }),
        fc.integer({ min: 1, max: 3 }),
        (content, width, most) => {
          const lines = wrapText(content, width, most, tens)
          return lines.length <= most && lines.every((line) => tens(line) <= width)
        },
      ),
    )
  })

  it('loses no letter when there is room', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(words, (list) => wrapText(list.join(' '), 90, 99, tens).join(' ') === list.join(' ')),
    )
  })
})

describe('leadingClause', () => {
  const within = (most: number) => (part: string) => part.length <= most
  const title = 'Order signed; ten expelled (of them two consuls)'

  it('takes as many clauses as fit', () => {
    expect(leadingClause(title, within(40))).toBe('Order signed; ten expelled')
    expect(leadingClause(title, within(20))).toBe('Order signed')
  })

  it('has nothing to say when all fits, when nothing does, and where there is one clause', () => {
    expect(leadingClause(title, within(99))).toBeUndefined()
    expect(leadingClause(title, within(5))).toBeUndefined()
    expect(leadingClause('(Order signed)', within(5))).toBeUndefined()
    expect(leadingClause('Order signed', within(5))).toBeUndefined()
  })
})

describe('shorten', () => {
  it('leaves what fits', () => {
    expect(shorten('Summit', 60, tens)).toBe('Summit')
  })

  it('keeps as many letters as fit before the …', () => {
    expect(shorten('Biden–Putin summit', 100, tens)).toBe('Biden–Put…')
  })

  it('takes away a space before the …', () => {
    expect(shorten('Putin summit', 70, tens)).toBe('Putin…')
  })

  it('cuts between letters, never inside one', () => {
    expect(shorten('𝕬𝕭𝕮𝕯', 30, tens)).toBe('𝕬𝕭…')
  })
})
