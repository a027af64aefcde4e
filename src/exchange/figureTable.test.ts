import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { FramedTable } from './figureTable.ts'
import { framedCsv, framedHtml, framedTsv } from './figureTable.ts'

const table: FramedTable = {
  title: 'Scores fell in April',
  columns: [{ label: 'Month' }, { label: 'Score', numeric: true }],
  rows: [
    { cells: ['April 2021', '−12.5'], values: ['2021-04', -12.5] },
    { cells: ['May 2021', '–'], values: ['2021-05', null] },
    { cells: ['=1+1', '<b>'], values: ['=1+1', Number.NaN] },
  ],
  said: [
    ['Subtitle', 'Points, by month'],
    ['Source', 'Source: 54 events. As of 13 May 2021.'],
    ['Marking', 'TLP:AMBER'],
  ],
}

describe('the table of a chart', () => {
  it('as a CSV has its rows first, then an empty line, then what the frame says', () => {
    const text = framedCsv(table, 'Title')
    expect(text.startsWith('\ufeffMonth,Score\r\n')).toBe(true)
    expect(Papa.parse<string[]>(text.slice(1).trimEnd()).data).toEqual([
      ['Month', 'Score'],
      ['2021-04', '-12.5'],
      ['2021-05', ''],
      ["'=1+1", ''],
      [''],
      ['Title', 'Scores fell in April'],
      ['Subtitle', 'Points, by month'],
      ['Source', 'Source: 54 events. As of 13 May 2021.'],
      ['Marking', 'TLP:AMBER'],
    ])
  })

  it('has no marks in its cells that set words apart in sentences', () => {
    const apart = {
      ...table,
      title: '\u2068מגעים\u2069 fell',
      rows: [{ cells: ['\u2068א\u2069'], values: ['\u2068א\u2069'] }],
    }
    expect(framedCsv(apart, 'Title') + framedTsv(apart)).not.toMatch(/[\u2068\u2069]/)
    expect(framedCsv(apart, 'Title')).toContain('Title,מגעים fell')
  })

  it('as lines with tabs is as it is shown, the title first', () => {
    expect(framedTsv(table).split('\n')).toEqual([
      'Scores fell in April',
      'Month\tScore',
      'April 2021\t−12.5',
      'May 2021\t–',
      "'=1+1\t<b>",
      'Points, by month',
      'Source: 54 events. As of 13 May 2021.',
      'TLP:AMBER',
    ])
  })

  it('leaves a number its sign, and nothing else that begins with one', () => {
    const cells = ['+1.7', '+1,234.5%', '+1+1', '+1 to +2', '+A1']
    const [shown] = [framedTsv({ ...table, rows: [{ cells, values: [] }] }).split('\n')[2]]
    expect(shown?.split('\t')).toEqual(['+1.7', '+1,234.5%', "'+1+1", "'+1 to +2", "'+A1"])
    expect(framedHtml({ ...table, rows: [{ cells, values: [] }] })).toContain('<td>+1.7</td>')
  })

  it('keeps a cell with a tab or a line of its own in one cell', () => {
    const broken = { ...table, rows: [{ cells: ['a\tb\r\nc', '1'], values: ['a', 1] }] }
    expect(framedTsv(broken)).toContain('a b c\t1')
  })

  it('keeps a quotation mark at the beginning of a cell from taking others along', () => {
    const quoted = { ...table, rows: [{ cells: ['"so" it says', 'b "c"'], values: ['', ''] }] }
    expect(framedTsv(quoted)).toContain('"""so"" it says"\tb "c"')
  })

  it('as HTML sets numbers at the right and no markup of a text', () => {
    const html = framedHtml(table)
    expect(html).toContain('<p><b>Scores fell in April</b></p><table>')
    expect(html).toContain('<th>Month</th><th align="right">Score</th>')
    expect(html).toContain('<td>April 2021</td><td align="right">−12.5</td>')
    expect(html).toContain('<td>\'=1+1</td><td align="right">&lt;b&gt;</td>')
    expect(html).toContain('<p>TLP:AMBER</p>')
  })
})
