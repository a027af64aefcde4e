import { describe, expect, it } from 'vitest'
import { fitRows } from './fitRows.ts'
import type { SlideCell } from './slideContent.ts'

const columns = [{ label: 'A' }, { label: 'B', share: 3 }]
const row = (text: string): readonly SlideCell[] => [{ text: 'x' }, { text }]
const table = (n: number, text: string) => ({ columns, rows: Array.from({ length: n }, () => row(text)) })
/** Every letter as wide as half its size. */
const measure = (text: string, size: number) => (Array.from(text).length * size) / 2
const room = (height: number) => ({ width: 1152, height })

describe('rows of a table on a slide', () => {
  it('are all there, with air around them, where they have room', () => {
    expect(fitRows(table(5, 'short'), room(468), measure)).toEqual({ shown: 5, pad: 11 })
  })

  it('stand closer where all of them have room only so', () => {
    expect(fitRows(table(9, 'short'), room(468), measure)).toEqual({ shown: 9, pad: 8 })
    expect(fitRows(table(10, 'short'), room(468), measure)).toEqual({ shown: 10, pad: 6 })
  })

  it('that have none are left out, and what says so has room', () => {
    expect(fitRows(table(30, 'short'), room(468), measure)).toEqual({ shown: 9, pad: 6 })
  })

  it('have more room where the title is short', () => {
    const shown = [300, 380, 460].map((high) => fitRows(table(30, 'short'), room(high), measure).shown)
    expect(shown).toEqual([5, 7, 9])
  })

  it('need more room where their texts are long or wide', () => {
    expect(fitRows(table(30, 'word '.repeat(60)), room(468), measure).shown).toBeLessThan(5)
    const wide = (text: string, size: number) => measure(text, size) * 2
    expect(fitRows(table(30, 'word '.repeat(20)), room(468), wide).shown).toBeLessThan(
      fitRows(table(30, 'word '.repeat(20)), room(468), measure).shown,
    )
  })

  it('are no higher for a strip of scores, whatever it says in words, but for every line of a text', () => {
    const strip = { marks: [], from: 0, to: 1 }
    const cells = [{ text: 'x' }, { text: 'word '.repeat(60), strip }]
    const shown = (texts: readonly SlideCell[]) =>
      fitRows({ columns, rows: Array.from({ length: 8 }, () => texts) }, room(468), measure)
    expect(shown(cells)).toEqual({ shown: 8, pad: 11 })
    expect(shown(row('one\ntwo')).shown).toBe(5)
  })

  it('are one at least, and a word without end is broken', () => {
    expect(fitRows(table(2, 'w'.repeat(5000)), room(468), measure).shown).toBe(1)
  })
})
