import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { asWritten } from '../src/exchange/asWritten.ts'
import { textOfCell } from '../src/exchange/csvCells.ts'
import { writeTable } from '../src/exchange/csvOut.ts'
import type { FramedTable } from '../src/exchange/figureTable.ts'
import { framedCsv, framedHtml, framedTsv } from '../src/exchange/figureTable.ts'
import type { TableColumn } from '../src/exchange/tableColumns.ts'
import { TABLE_COLUMNS, TABLE_LISTS } from '../src/exchange/tableColumns.ts'
import { PAYLOADS } from './hostile/payloads.ts'
import { wholeDataset } from './hostile/wholeDataset.ts'

const DAY = '2021-12-31'
/** Cells as a spreadsheet has them that takes a sign for what parts them, quotation marks obeyed as it does. */
function cellsBy(text: string, delimiter: string): readonly string[] {
  return Papa.parse<string[]>(text.replace('\ufeff', ''), { delimiter }).data.flat()
}

/** Cells of a table that would be computed, whichever separator a spreadsheet takes. */
function formulasIn(text: string): readonly string[] {
  const risky = cellsBy(text, ',').filter((cell) => /^[\t\r]/.test(cell))
  return [...risky, ...[',', ';', '\t'].flatMap((delimiter) => cellsBy(text, delimiter).filter(isFormula))]
}

/** Quotation marks, spaces and lines before it do not save a cell. Numbers are what they are. */
function isFormula(cell: string): boolean {
  return /^["\s]*[=+\-@＝＋－＠]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell)
}

/** The texts of a column, each as its record has it. */
function textsOf(records: readonly object[], { name, part }: TableColumn): readonly unknown[] {
  const of = (value: unknown, key: string): unknown => (value as Readonly<Record<string, unknown>>)[key] // a record or a part of one
  return records.map((record) => (part ? of(of(record, part.field), part.key) : of(record, name)))
}

describe('S04 the table of every kind of record', () => {
  const dataset = wholeDataset()

  it.for(TABLE_LISTS)(
    'of %s has every hostile text in every column of texts, and computes none',
    (list, { task }) => {
      const records = dataset[list]
      const table = writeTable(list, records, DAY)
      for (const record of records) expect(formulasIn(writeTable(list, [record], DAY))).toEqual([])
      const [header, ...rows] = Papa.parse<string[]>(table.slice(1), { skipEmptyLines: true }).data
      expect(header).toEqual(TABLE_COLUMNS[list].map(({ name }) => name))
      expect(rows).toHaveLength(PAYLOADS.length)
      let columns = 0
      for (const [i, column] of TABLE_COLUMNS[list].entries()) {
        const texts = textsOf(records, column)
        if (!texts.every((text) => typeof text === 'string') || column.name === 'asOf') continue
        columns++
        expect(rows.map((row) => textOfCell(row[i]!))).toEqual(texts.map(asWritten))
      }
      task.meta.times = PAYLOADS.length * columns
      expect(columns).toBeGreaterThan(3)
    },
  )
})

describe('S04 the table of a chart', () => {
  const tableOf = (text: string): FramedTable => ({
    columns: [{ label: text }, { label: 'n', numeric: true }],
    rows: [{ cells: [text, '+1.7'], values: [text, 1.7] }],
    title: text,
    said: [[text, text]],
  })

  it('computes nothing of what stands in it, as a file and on the clipboard', ({ task }) => {
    task.meta.times = PAYLOADS.length * 5 * 3
    for (const text of PAYLOADS) {
      const table = tableOf(text)
      expect(formulasIn(framedCsv(table, text)), text).toEqual([])
      const shown = framedTsv(table)
      expect(shown.split('\n'), text).toHaveLength(4)
      expect(
        cellsBy(shown, '\t').filter((cell) => isFormula(cell) && cell !== '+1.7'),
        text,
      ).toEqual([])
      const tags = [...framedHtml(table).matchAll(/<\/?(\w+)/g)].map(([, tag]) => tag)
      expect(tags, text).toEqual(
        [...framedHtml(tableOf('plain')).matchAll(/<\/?(\w+)/g)].map(([, tag]) => tag),
      )
    }
  })
})
