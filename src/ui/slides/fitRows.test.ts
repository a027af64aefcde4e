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

  it('are one at least, and a word without end is broken', () => {
    const { rows: shown, rest } = fitRows({ columns, rows: rows(2, 'w'.repeat(5000)) })
    expect([shown.length, rest]).toEqual([1, 1])
  })
})
