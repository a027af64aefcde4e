import type { BriefSection } from '#briefing/briefContent.ts'
import type { BriefPart } from '#model/records/briefing.ts'
import { describe, expect, it } from 'vitest'
import type { SheetUnit } from './sheetUnits.ts'
import { cutUnit, sheetUnits } from './sheetUnits.ts'

function section(part: BriefPart, rows = 1): BriefSection {
  const cells = Array.from({ length: rows }, () => [{ text: part, sources: [] }])
  return { kind: 'rows', part, heading: '', note: '', columns: [], rows: cells, remark: '' }
}

/** Parts as they stand on the page: lanes in brackets where there are two. */
function placed(...parts: readonly BriefPart[]): unknown {
  return sheetUnits({ sections: parts.map((part) => section(part)) }).map(({ lanes }) => {
    const named = lanes.map((lane) => lane.map((slice) => slice.section.part))
    return named.length > 1 ? named : named[0]?.[0]
  })
}

const told = ({ lanes }: SheetUnit) =>
  lanes.map((lane) => lane.map((slice) => `${slice.section.part} ${slice.from}–${slice.to}`))

describe('the units of a sheet', () => {
  it('have cases and dates beside the talking points, and what follows below them', () => {
    expect(placed('bottomLine', 'cases', 'dates', 'points', 'press')).toEqual([
      'bottomLine',
      [['cases', 'dates'], ['points']],
      'press',
    ])
  })

  it('have the dates where there are fewer rows', () => {
    const lanes = (cases: number, points: number) =>
      sheetUnits({
        sections: [section('cases', cases), section('dates', 2), section('points', points)],
      })[0]?.lanes.map((lane) => lane.map((slice) => slice.section.part))
    expect(lanes(6, 1)).toEqual([['cases'], ['dates', 'points']])
    expect(lanes(4, 6)).toEqual([['cases', 'dates'], ['points']])
  })

  it('have two of the three beside each other, and one alone over the whole width', () => {
    expect(placed('cases', 'dates')).toEqual([[['cases'], ['dates']]])
    expect(placed('dates', 'points')).toEqual([[['dates'], ['points']]])
    expect(placed('points')).toEqual(['points'])
  })

  it('are cut by rows counted over the sections of a lane', () => {
    const [unit] = sheetUnits({ sections: [section('cases', 3), section('dates', 2), section('points', 4)] })
    expect(
      told(
        cutUnit(unit!, [
          [0, 4],
          [0, 1],
        ]),
      ),
    ).toEqual([['cases 0–3', 'dates 0–1'], ['points 0–1']])
    expect(
      told(
        cutUnit(unit!, [
          [4, 5],
          [1, 4],
        ]),
      ),
    ).toEqual([['dates 1–2'], ['points 1–4']])
    expect(
      told(
        cutUnit(unit!, [
          [5, 5],
          [0, 0],
        ]),
      ),
    ).toEqual([[], []])
  })
})
