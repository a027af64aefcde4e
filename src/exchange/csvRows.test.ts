import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvRows } from './csvRows.ts'

/** Row by row: its number, its cells, and whether a quotation mark is open. */
function rows(text: string): unknown[] {
  return csvRows(text, ',').map(({ n, cells, isOpen }) => [n, cells.join('|'), ...(isOpen ? ['open'] : [])])
}

describe('the rows of a table', () => {
  it('end with CR, LF or both, and are counted where nothing stands in them', () => {
    expect(rows('a,b\r\nc,d\ne,f\rg,h')).toEqual([
      [1, 'a|b'],
      [2, 'c|d'],
      [3, 'e|f'],
      [4, 'g|h'],
    ])
    expect(rows('\n , \r\n\na,\n')).toEqual([[4, 'a|']])
    expect(rows('')).toEqual([])
    expect(rows('a,')).toEqual([[1, 'a|']])
  })

  it('have cells in quotation marks, over line breaks, with blanks behind', () => {
    expect(rows('"a, ""b""\nc" ,"" \t\n"",x"y')).toEqual([
      [1, 'a, "b"\nc|'],
      [2, '|x"y'],
    ])
    expect(csvRows('"a"\t"b"', '\t').map(({ cells }) => cells)).toEqual([['a', 'b']])
  })

  it('are told to be open where a quotation mark is not closed, or too early', () => {
    expect(rows('a,"b\nc,d')).toEqual([[1, 'a|b\nc,d', 'open']])
    expect(rows('"a"b",c\nd')).toEqual([
      [1, 'a"b|c', 'open'],
      [2, 'd'],
    ])
  })

  it('are no more than are wanted', () => {
    expect(csvRows('a\n\nb\nc\nd', ',', 2).map(({ n }) => n)).toEqual([1, 3])
  })

  it('are those that another reader finds in what another writer wrote', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é') })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (cells, newline) => {
        const text = Papa.unparse(cells, { newline })
        const read = Papa.parse<string[]>(text, { delimiter: ',', newline }).data
        const full = read.filter((row) => row.some((one) => one.trim() !== ''))
        expect(csvRows(text, ',').map((row) => row.cells)).toEqual(full)
      }),
      { numRuns: 1000 },
    )
  })

  it('S03 are read in one go, whatever the quotation marks are like', () => {
    // From each of a million marks, another reader looks for the end of five million blanks.
    const text = `date,title\n"${'x"'.repeat(1_000_000)}${' '.repeat(5_000_000)}y,b\n1,2`
    expect(csvRows(text, ',').map(({ isOpen }) => isOpen)).toEqual([false, true])
  }, 30_000)
})
