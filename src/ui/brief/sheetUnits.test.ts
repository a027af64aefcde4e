import type { BriefSection } from '#briefing/briefContent.ts'
import type { BriefPart } from '#model/records/briefing.ts'
import { describe, expect, it } from 'vitest'
import { sheetUnits } from './sheetUnits.ts'

function section(part: BriefPart): BriefSection {
  return { kind: 'lead', part, heading: '', note: '', text: '' }
}

/** Parts as they stand on the page: a column in brackets. */
function placed(...parts: readonly BriefPart[]): unknown {
  return sheetUnits({ sections: parts.map(section) }).map((unit) =>
    unit.kind === 'columns'
      ? unit.columns.map((column) => column.map(({ part }) => part))
      : unit.section.part,
  )
}

describe('the units of a sheet', () => {
  it('have cases and dates beside the talking points, and what follows below them', () => {
    expect(placed('bottomLine', 'cases', 'dates', 'points', 'press')).toEqual([
      'bottomLine',
      [['cases', 'dates'], ['points']],
      'press',
    ])
  })

  it('have two of the three beside each other, and one alone over the whole width', () => {
    expect(placed('cases', 'dates')).toEqual([[['cases'], ['dates']]])
    expect(placed('dates', 'points')).toEqual([[['dates'], ['points']]])
    expect(placed('points')).toEqual(['points'])
  })
})
