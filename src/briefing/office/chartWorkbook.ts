import type { NativeChart } from '#charts/nativeChart.ts'
import type { DayNumber } from '#model/day.ts'
import { strToU8 } from 'fflate'
import { xmlText } from '../officeText.ts'
import { packed } from './packed.ts'

/** Days from the first of a spreadsheet's calendar to 1 January 1970. */
const EPOCH = 25569

/** A day as spreadsheets count days. */
export function sheetDay(day: DayNumber): number {
  return day + EPOCH
}

/** Letters of a column. @param index from 0 on */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** How many days or names a chart has. */
export function placesOf({ along }: NativeChart): number {
  return along.kind === 'days' ? along.days.length : along.names.length
}

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/**
 * The workbook behind a chart, as the bytes of an .xlsx: days or names in the first column, a series in each further
 * one, its name above it. Cells without a value are empty.
 */
export function chartWorkbook(chart: NativeChart): Uint8Array {
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const files = {
    '[Content_Types].xml':
      `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}">${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': stylesXml(chart),
    'xl/worksheets/sheet1.xml': sheetXml(chart),
  }
  return packed(new Map(Object.entries(files).map(([path, text]) => [path, strToU8(HEAD + text)])))
}

/** Styles: 0 as it is, 1 a day, 2 a value. */
function stylesXml({ format }: NativeChart): string {
  return (
    `<styleSheet xmlns="${SHEET}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>` +
    `<numFmt numFmtId="165" formatCode="${xmlText(format)}"/></numFmts>` +
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
    '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>'
  )
}

function sheetXml(chart: NativeChart): string {
  const { along, series } = chart
  const head = [along.name, ...series.map(({ name }) => name)].map((name, i) => textCell(i, 1, name))
  const rows = Array.from({ length: placesOf(chart) }, (_, i) => {
    const row = i + 2
    const first =
      along.kind === 'days'
        ? `<c r="A${row}" s="1"><v>${sheetDay(along.days[i]!)}</v></c>`
        : textCell(0, row, along.names[i]!)
    const values = series.map(({ values }, at) => {
      const value = values[i] ?? null
      return value === null ? '' : `<c r="${columnName(at + 1)}${row}" s="2"><v>${value}</v></c>`
    })
    return `<row r="${row}">${first}${values.join('')}</row>`
  })
  return (
    `<worksheet xmlns="${SHEET}"><cols><col min="1" max="1" width="24" customWidth="1"/></cols>` +
    `<sheetData><row r="1">${head.join('')}</row>${rows.join('')}</sheetData></worksheet>`
  )
}

/** Words are set as words: nothing in them is taken for a formula. */
function textCell(column: number, row: number, text: string): string {
  return `<c r="${columnName(column)}${row}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
}
