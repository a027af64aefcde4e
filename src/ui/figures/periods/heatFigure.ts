import type { IssuePeriods } from '#analysis/issuePeriods.ts'
import { issuePeriods, issuePlaces, issueTotal } from '#analysis/issuePeriods.ts'
import type { HeatRow } from '#charts/heatMap.ts'
import { heatMap } from '#charts/heatMap.ts'
import { isoDay } from '#model/day.ts'
import { LONGEST_TITLE } from '#state/figureNotes.ts'
import type { MeasurePage } from '#state/measures.ts'
import { useMeasures } from '#state/measures.ts'
import { useOverview } from '#state/overview.ts'
import { useTexts } from '../../texts/i18n.ts'
import type {
  Drawing,
  DrawingFrame,
  FigureContent,
  FigureEntry,
  FigureSpot,
  FigureTable,
  FigureTarget,
  Finding,
} from '../figure.ts'
import { shortened } from '../../parts/shortened.ts'
import { seenSpan, withSaid } from './periodMarks.ts'
import { usePeriodPage } from './usePeriodPage.ts'
import { usePeriodWords } from './usePeriodWords.ts'

/** Issues by periods: tone and count. */
export const heatFigure: FigureEntry = {
  id: 'heatMap',
  name: 'periods.heat.name',
  group: 'issues',
  heeds: 'events',
  use: useHeatFigure,
}

function useHeatFigure(): FigureContent {
  const words = usePeriodWords()
  const { t } = useTexts()

  const rowsOf = useRowsOf()
  const findingOf = useFindingOf()
  const drawingOf = useDrawingOf()
  const tableOf = useTableOf()
  return usePeriodPage((page) => {
    const rows = rowsOf(page)
    const finding = findingOf(page, rows)
    return {
      finding,
      subtitle: words.subtitleOf(page, 'periods.heat.subtitle', 'items'),
      criticism: t('periods.heat.criticism'),
      method: 'mean',
      draw: (frame) => drawingOf(frame, page, rows),
      table: tableOf(page, rows),
      alt: finding.text,
      sample: rows.map(({ title }) => title).join(''),
    }
  })
}

/** Most issues have nothing in most periods. */
const EMPTY_CELL = { items: 0, tone: NaN } as const

function cellsOf(found: IssuePeriods, place: number | undefined): HeatRow['cells'] {
  return Array.from({ length: found.periods }, (_, i) => {
    if (place === undefined) return EMPTY_CELL
    const cell = place * found.periods + i
    const items = found.items[cell]!
    if (items === 0) return EMPTY_CELL
    return { items, tone: (found.netAb[cell]! + found.netBa[cell]!) / found.weight[cell]! }
  })
}

/** A row with what its issue comes to in the periods that were monitored. */
interface TotalledRow extends HeatRow {
  readonly total: ReturnType<typeof issueTotal>
}

/** In the order of the app, and last what names no issue; issues that the filter leaves out are left out. */
function useRowsOf() {
  const measures = useMeasures()
  const overview = useOverview()
  const { t } = useTexts()

  function rowsOf(page: MeasurePage): TotalledRow[] {
    const found = issuePeriods(
      page.columns,
      page.items,
      page.itemMembers,
      page.shown.map(({ period }) => ({ first: period.first, last: period.last })),
    )
    const wanted = new Set(measures.asked.issue)
    const issues = (overview.page?.issues ?? []).filter(({ id }) => wanted.size === 0 || wanted.has(id))
    const places = issuePlaces(found)
    const rowOf = ({ id, title }: Pick<HeatRow, 'id' | 'title'>): TotalledRow => ({
      ...{ id, title, cells: cellsOf(found, places.get(id)) },
      total: issueTotal(found, places.get(id), (period) => !page.shown[period]!.blank),
    })
    const rows = issues.map(rowOf)
    const none = rowOf({ id: '', title: t('periods.heat.noIssue') })
    return none.cells.some(({ items }) => items > 0) ? [...rows, none] : rows
  }

  return rowsOf
}

function useFindingOf() {
  const words = usePeriodWords()
  const { t, f } = useTexts()

  function findingOf(page: MeasurePage, rows: readonly TotalledRow[]): Finding {
    const [most] = rows
      .filter(({ id }) => id !== '')
      .toSorted((one, other) => other.total.items - one.total.items)
    if (!most || most.total.items === 0) return words.nothingOf(page, t('periods.heat.name'))
    const [n, tone] = [f.integer(most.total.items), f.score(most.total.mean)]
    const said = (issue: string): string =>
      t('periods.heat.finding', { ...words.spanOf(page), issue, n, tone })
    const text = said(shortened(most.title, LONGEST_TITLE - said('').length))
    return { text, facts: [most.title, n, tone] }
  }

  return findingOf
}

function useDrawingOf() {
  const saidOf = useSaidOf()
  const words = usePeriodWords()
  const { t, f } = useTexts()

  function drawingOf(frame: DrawingFrame, page: MeasurePage, rows: readonly HeatRow[]): Drawing {
    const chart = words.chartOf(frame, page)
    const key = {
      above: t('periods.heat.above'),
      below: t('periods.heat.below'),
      neutral: t('periods.heat.neutral'),
      size: t('periods.heat.size'),
      depth: t('periods.heat.depth'),
    }
    const fewer = (n: number): string => t('periods.heat.fewer', { n: f.integer(n) }, n)
    const drawing = heatMap({ ...chart, rows, labels: { ...chart.labels, count: f.integer, key, fewer } })
    return withSaid(drawing, (spot) => saidOf(spot, page, rows))
  }

  return drawingOf
}

function useSaidOf() {
  const words = usePeriodWords()
  const targetOf = useTargetOf()
  const { t, f } = useTexts()

  function saidOf(
    { key, lane }: { readonly key: string; readonly lane: number },
    page: MeasurePage,
    rows: readonly HeatRow[],
  ): Pick<FigureSpot, 'readout' | 'opens'> {
    const row = rows[lane]!
    const at = page.shown.findIndex(({ period }) => key === `${row.id} ${period.first}`)
    const [viewed, cell] = [page.shown[at]!, row.cells[at]!]
    return {
      readout: words.readoutOf(viewed, {
        of: row.title,
        figures: [
          { kind: 'figure', text: t('periods.heat.tone', { value: f.score(cell.tone) }) },
          words.countOf('items', cell.items),
        ],
        write: f.score,
      }),
      opens: targetOf(page, at, row.id),
    }
  }

  return saidOf
}

function useTargetOf() {
  const words = usePeriodWords()

  function targetOf(page: MeasurePage, at: number, issue: string): FigureTarget | null {
    if (issue === '') return null
    const span = seenSpan(page.shown[at]!.period, page.asOf)
    return words.openingOf({ measure: 'mean', ...span, issue })
  }

  return targetOf
}

function useTableOf() {
  const words = usePeriodWords()
  const targetOf = useTargetOf()
  const { t, f } = useTexts()

  function tableOf(page: MeasurePage, rows: readonly HeatRow[]): FigureTable {
    const numeric = (key: string) => ({ label: t(key), numeric: true })
    return {
      columns: [
        { label: t('periods.column.issue') },
        { label: t('periods.column.period') },
        numeric('periods.column.items'),
        numeric('periods.heat.meanColumn'),
      ],
      rows: rows.flatMap(({ id, title, cells }) =>
        page.shown.flatMap((viewed, i) => {
          const cell = cells[i]!
          if (viewed.blank || cell.items === 0) return []
          const opens = targetOf(page, i, id)
          return [
            {
              cells: [title, words.titleOf(viewed), f.integer(cell.items), f.score(cell.tone)],
              values: [title, isoDay(viewed.period.first), cell.items, cell.tone],
              ...(opens ? { opens } : {}),
            },
          ]
        }),
      ),
    }
  }

  return tableOf
}
