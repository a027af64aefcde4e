import type { BriefAgenda, BriefCited, BriefPoints, BriefRows } from '#briefing/briefContent.ts'
import { describe, expect, it } from 'vitest'
import { laidLead, laidPoints, rowCount, withLaidRows } from './laidRows.ts'

const LONG = Array.from({ length: 300 }, (_, i) => `word${i}`).join(' ')
const BLANK: BriefCited = { text: '', sources: [] }
const head = { heading: '', note: '' }

function rowsOf(...rows: readonly (readonly BriefCited[])[]): BriefRows {
  return { ...head, kind: 'rows', part: 'cases', columns: [], rows, remark: '' }
}

describe('rows that find room on a page', () => {
  it('are those of the section where they are short', () => {
    const section = rowsOf([{ text: 'a', sources: [1] }], [{ text: 'b', sources: [] }])
    expect(withLaidRows(section)).toEqual(section)
    expect([rowCount(section), rowCount(rowsOf())]).toEqual([2, 1])
  })

  it('go on in rows below, the sign first and the sources last, and no word is lost', () => {
    const long = { text: LONG, sources: [3], mark: { parts: [], colour: 'ink' }, strong: true } as const
    const { rows } = withLaidRows(rowsOf([{ text: 'Name', sources: [] }, long])) as BriefRows
    expect(rows.length).toBeGreaterThan(2)
    expect(rows.map(([, cell]) => cell?.text).join(' ')).toBe(LONG)
    expect(rows.map(([cell]) => cell?.text).filter(Boolean)).toEqual(['Name'])
    const cells = rows.map(([, cell]) => cell!)
    expect(cells.map(({ mark }) => mark !== undefined)).toEqual(cells.map((_cell, i) => i === 0))
    expect(cells.map(({ sources }) => sources.length)).toEqual(
      cells.map((_, i) => Number(i === cells.length - 1)),
    )
    expect(cells.every(({ strong }) => strong)).toBe(true)
  })

  it('keep changes of wording as they changed', () => {
    const changed = [
      { kind: 'removed', text: LONG },
      { kind: 'added', text: `new ${LONG}` },
    ] as const
    const { rows } = withLaidRows(rowsOf([{ text: `new ${LONG}`, sources: [1], changed }])) as BriefRows
    const parts = rows.flatMap(([cell]) => cell?.changed ?? [])
    const said = (kind: string) => parts.flatMap((part) => (part.kind === kind ? part.text : [])).join('')
    expect([said('removed'), said('added')]).toEqual([LONG, `new ${LONG}`])
  })

  it('name the issue of the agenda once', () => {
    const section: BriefAgenda = {
      ...{ ...head, kind: 'agenda', part: 'agenda', sides: ['a', 'b'], columns: ['', '', '', ''] },
      rows: [
        {
          ...{ issue: 'Ukraine', status: { text: 'Easing' } },
          positions: [
            { text: LONG, sources: [1] },
            { text: 'Short', sources: [], unsourced: 'not sourced' },
          ],
          move: { text: 'Move', sources: [2] },
        },
      ],
    }
    const { rows } = withLaidRows(section) as BriefAgenda
    expect(rows.map(({ issue }) => issue).filter(Boolean)).toEqual(['Ukraine'])
    expect(rows.map(({ positions }) => positions[0].text).join(' ')).toBe(LONG)
    expect(rows[0]?.positions[1]).toMatchObject({ text: 'Short', unsourced: 'not sourced' })
  })
})

it('a long issue of the agenda goes on in rows below, its status behind it', () => {
  const section: BriefAgenda = {
    ...{ ...head, kind: 'agenda', part: 'agenda', sides: ['a', 'b'], columns: ['', '', '', ''] },
    rows: [
      {
        ...{ issue: LONG.slice(0, 1000).trim(), status: { text: 'Easing' } },
        ...{ positions: [BLANK, BLANK], move: { text: 'Move', sources: [2] } },
      },
    ],
  }
  const { rows } = withLaidRows(section) as BriefAgenda
  expect(rows.flatMap(({ issue }) => issue.match(/\S+/g))).toEqual(LONG.slice(0, 1000).match(/\S+/g))
  expect(Math.max(...rows.map(({ issue }) => issue.length))).toBeLessThanOrEqual(300)
  expect(rows.map(({ status }) => status.text)).toEqual(['', '', '', 'Easing'])
  expect(rows.map(({ move }) => move.text)).toEqual(['Move', '', '', ''])
})

describe('sentences of the author’s own', () => {
  const points = (text: string, answer = ''): BriefPoints => ({
    ...{ ...head, kind: 'points', part: 'points' },
    points: [
      { id: 'one', text: 'First', answer: '', grade: '', marking: '' },
      { id: 'two', text, answer, grade: 'Might', marking: 'TLP:RED' },
    ],
  })

  it('are a row each, numbered, with their answer', () => {
    const [, second, ...more] = laidPoints(points('Second', 'Yes'))
    expect(more).toEqual([])
    expect(second).toMatchObject({ id: 'two', number: 2, grade: 'Might', marking: 'TLP:RED' })
    expect([second?.text?.text, second?.answer?.text]).toEqual(['Second', 'Yes'])
  })

  it('go on where they are long, answers too, with their number once', () => {
    const rows = laidPoints(points(LONG, LONG)).filter(({ id }) => id === 'two')
    expect(rows.flatMap(({ text }) => text?.text ?? []).join(' ')).toBe(LONG)
    expect(rows.flatMap(({ answer }) => answer?.text ?? []).join(' ')).toBe(LONG)
    expect(rows.flatMap(({ number }) => number ?? [])).toEqual([2])
    expect(rowCount(points(LONG))).toBeGreaterThan(3)
  })

  it('and a bottom line as long as a book is cut', () => {
    const lead = { ...head, kind: 'lead', part: 'bottomLine', text: `${LONG} ${LONG}`, marking: '' } as const
    expect(
      laidLead(lead)
        .map(({ text }) => text)
        .join(' '),
    ).toBe(lead.text)
    expect(rowCount(lead)).toBeGreaterThan(1)
  })
})
