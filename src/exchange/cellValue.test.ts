import { describe, expect, it } from 'vitest'
import { cellValue, isOfKind } from './cellValue.ts'
import type { CellKind, TableColumn } from './tableColumns.ts'
import { TABLE_COLUMNS, TABLE_LISTS } from './tableColumns.ts'

const column = (kind: CellKind, ...words: readonly string[]): TableColumn => ({ name: 'x', kind, words })

/** What cells of a kind say. */
function values(kind: CellKind, ...cells: readonly string[]): unknown[] {
  return cells.map((cell) => cellValue(cell, column(kind), null))
}

describe('what a cell says', () => {
  it('is nothing where it is empty', () => {
    expect(values('text', '', '  ', '\t')).toEqual([undefined, undefined, undefined])
    expect(values('list', '')).toEqual([[]])
    expect(values('citations', ' ')).toEqual([[]])
  })

  it('is a number with either minus, with a point or a comma, as far as it is one', () => {
    expect(values('number', '-5', '−5', '2,5', '+1.5', '.5', '1e2', '-0')).toEqual([
      -5, -5, 2.5, 1.5, 0.5, 100, 0,
    ])
    expect(values('number', '1,000,000', '1e999', 'five', '0x10', '--1')).toEqual([
      '1,000,000',
      '1e999',
      'five',
      '0x10',
      '--1',
    ])
  })

  it('is yes or no in some languages', () => {
    expect(values('yes-no', 'TRUE', 'yes', '1', 'да', 'false', 'No', '0', 'нет', 'perhaps')).toEqual([
      ...[true, true, true, true, false, false, false, false],
      'perhaps',
    ])
  })

  it('is a word of the column, however it is joined', () => {
    const format = column('word', 'in person', 'phone')
    expect(
      ['In Person', 'in_person', 'IN-PERSON', 'by letter'].map((cell) => cellValue(cell, format, null)),
    ).toEqual([...['in person', 'in person', 'in person'], 'by letter'])
  })

  it('is a CAMEO code whose nought a spreadsheet has dropped', () => {
    expect(values('code', '036', '36', '10', '172', '999')).toEqual(['036', '036', '010', '172', '999'])
  })

  it('is of its kind, or is found to be none', () => {
    const kinds: readonly (readonly [CellKind, string, string])[] = [
      ['date', '2021-05', 'soon'],
      ['number', '1', 'one'],
      ['yes-no', 'yes', 'perhaps'],
      ['code', '036', '999'],
      ['list', 'a; b', '"open'],
      ['citations', 'src-1 "a"', 'src-1 "open'],
    ]
    for (const [kind, good, bad] of kinds) {
      const of = column(kind)
      expect([kind, good, bad].slice(1).map((cell) => isOfKind(cellValue(cell, of, null), of))).toEqual([
        true,
        false,
      ])
    }
    expect(['a', 'c'].map((cell) => isOfKind(cell, column('word', 'a', 'b')))).toEqual([true, false])
    expect(isOfKind('anybody', column('actor'))).toBe(true)
  })
})

describe('the columns of every table', () => {
  it('have names that come once, begin with an id and say which records cannot be without', () => {
    for (const list of TABLE_LISTS) {
      const names = TABLE_COLUMNS[list].map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      expect(names[0]).toBe('id')
      expect(names.slice(-2)).toEqual(['updatedAt', 'asOf'])
      expect(TABLE_COLUMNS[list].some(({ isNeeded }) => isNeeded)).toBe(true)
    }
  })
})
