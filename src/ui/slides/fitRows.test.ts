import { describe, expect, it } from 'vitest'
import { fitRows } from './fitRows.ts'

const columns = [{ label: 'A' }, { label: 'B', share: 3 }]
const row = (text: string) => [{ text: 'x' }, { text }]
const rows = (n: number, text: string) => Array.from({ length: n }, () => row(text))

describe('rows of a table on a slide', () => {
  it('are all there where they have room', () => {
    const few = { columns, rows: rows(5, 'short') }
    expect(fitRows(few)).toEqual({ ...few, rest: 0 })
  })

  it('that have none are counted', () => {
    const { rows: shown, rest } = fitRows({ columns, rows: rows(30, 'short') })
    expect([shown.length, rest]).toEqual([8, 22])
  })

  it('need more room where their texts are long', () => {
    const long = 'word '.repeat(60)
    const { rows: shown } = fitRows({ columns, rows: rows(30, long) })
    expect(shown.length).toBeLessThan(4)
  })

  it('have more room in narrow letters than in wide ones', () => {
    const shown = ['a', 'ж', 'A', '会'].map((letter) => {
      const text = Array.from({ length: 7 }, () => letter.repeat(12)).join(' ')
      return fitRows({ columns, rows: rows(30, text) }).rows.length
    })
    expect(shown).toEqual(shown.toSorted((one, other) => other - one))
    expect(new Set(shown).size).toBeGreaterThan(2)
  })

  it('are no higher for a strip of scores, whatever it says in words', () => {
    const strip = { marks: [], from: 0, to: 1 }
    const cells = [{ text: 'x' }, { text: 'word '.repeat(60), strip }]
    const { rows: shown } = fitRows({ columns, rows: Array.from({ length: 8 }, () => cells) })
    expect(shown).toHaveLength(8)
  })

  it('are one at least, and a word without end is broken', () => {
    const { rows: shown, rest } = fitRows({ columns, rows: rows(2, 'w'.repeat(5000)) })
    expect([shown.length, rest]).toEqual([1, 1])
  })
})
