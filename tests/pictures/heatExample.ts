import type { HeatMapInput, HeatRow } from '#charts/heatMap.ts'
import type { PeriodUnit } from '#analysis/periods.ts'
import { dayNumber } from '#model/day.ts'
import { byChance, exampleFrame } from './periodsExample.ts'

const ISSUES = ['Ukraine', 'Cybersecurity', 'Detained citizens', 'Human rights', 'Arms control', 'Contacts and missions']

/** Made-up tones of six issues. */
export function exampleHeat(
  more: Partial<HeatMapInput> = {},
  titles: readonly string[] = ISSUES,
  unit: PeriodUnit = 'month',
  from = '2020-06-01',
): HeatMapInput {
  const frame = exampleFrame(unit, from)
  const chance = byChance(4)
  const rows = titles.map((title, at): HeatRow => ({
    id: `i${at}`,
    title,
    cells: frame.periods.map(() => {
      const items = Math.max(0, Math.floor(9 * chance() - 3))
      return { items, tone: items === 0 ? NaN : Math.round(10 * (14 * chance() - 8)) / 10 }
    }),
  }))
  return {
    ...frame,
    rows,
    ...more,
    labels: {
      ...frame.labels,
      count: String,
      fewer: (n) => `${n} issues with fewer items are not drawn`,
      key: {
        above: 'above zero',
        below: 'below zero',
        neutral: 'neutral',
        depth: 'Depth: mean score, from 2 and from 4 points.',
        size: 'Area: items.',
      },
      ...more.labels,
    },
  }
}

/** An autumn that nobody monitored. */
export function gapHeat(): HeatMapInput {
  const input = exampleHeat()
  const [from, to] = [dayNumber('2020-09-16'), dayNumber('2020-12-31')]
  return {
    ...input,
    uncovered: [{ from, to }],
    periods: input.periods.map((period) => ({ ...period, blank: period.first >= from && period.last <= to })),
  }
}

/** Long names in Russian, on a phone and on a wide screen. */
export const LONG_TITLES = [
  'Договор о сокращении стратегических наступательных вооружений и будущее контроля над ними',
  'Arrangements for the protection of internationally recognised geographical indications',
  'Kiberbezopasnost’',
]

/** Three items in all. */
export function sparseHeat(): HeatMapInput {
  const input = exampleHeat()
  return {
    ...input,
    rows: input.rows.map((row, at) => ({
      ...row,
      cells: row.cells.map((_, i) =>
        i === 3 * at + 1 && at < 3 ? { items: 1, tone: 2 - 3 * at } : { items: 0, tone: NaN },
      ),
    })),
  }
}
