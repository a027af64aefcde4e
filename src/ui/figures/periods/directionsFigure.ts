import type { Way } from '#analysis/numberQuestion.ts'
import type { ViewedPeriod } from '#analysis/periodView.ts'
import type { Net, Period } from '#analysis/periods.ts'
import type { DirectionPanel } from '#charts/directions.ts'
import { directions } from '#charts/directions.ts'
import { FLOW } from '#model/columns.ts'
import { isoDay } from '#model/day.ts'
import type { Side } from '#model/records/base.ts'
import type { MeasurePage } from '#state/measures.ts'
import { useScoreTable } from '#state/scoreTable.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import { useSideNames } from '../../parts/sideNames.ts'
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
import { usePeriodPage } from './usePeriodPage.ts'
import { seenSpan, usePeriodWords } from './usePeriodWords.ts'

/** Net cooperation of each direction, one above the other. */
export const directionsFigure: FigureEntry = {
  id: 'directions',
  name: 'periods.directions.name',
  group: 'periods',
  use: useDirectionsFigure,
}

const WAYS = { a: 'ab', b: 'ba' } as const satisfies Record<Side, Way>
const FLOWS = { a: FLOW.ab, b: FLOW.ba } as const

function netOf(period: Period, side: Side): Net {
  return side === 'a' ? period.ab : period.ba
}

function useDirectionsFigure(): FigureContent {
  const words = usePeriodWords()
  const sideOrder = useSideOrder()
  const scoreTable = useScoreTable()
  const { t, f } = useTexts()

  const actsOn = useActsOn()

  const findingOf = useFindingOf()
  const drawingOf = useDrawingOf()
  const tableOf = useTableOf()
  return usePeriodPage((page) => {
    const common = words.pageOf(page)
    return {
      ...common,
      finding: findingOf(page),
      subtitle: words.subtitleOf(
        t('periods.directions.subtitle', {
          by: t(`periods.by.${page.unit}`),
          points: t(`words.points.${scoreTable.table.id}`),
          span: t('periods.span', words.spanOf(page)),
          n: words.itemsOf(page),
        }),
      ),
      criticism: t('periods.directions.criticism'),
      method: 'net',
      ...(common.missing === undefined ? { draw: (frame: DrawingFrame) => drawingOf(frame, page) } : {}),
      table: tableOf(page),
      alt: sideOrder.order
        .map((side) => {
          const points = page.shown.map(({ period }) => ({
            value: netOf(period, side).net,
            n: 1,
            compared: null,
          }))
          return `${actsOn(side)}. ${words.altOf(page, { name: '', write: f.score }, points)}`
        })
        .join(' '),
    }
  })
}

/** How many items of a direction each period shown has. */
function itemsBy({ items, shown }: MeasurePage, side: Side): number[] {
  const counts = shown.map(() => 0)
  let at = 0
  for (let i = 0; i < items.length; i++) {
    while (at < shown.length && shown[at]!.period.last < items.day[i]!) at++
    if (at === shown.length) break
    if (items.flow[i] === FLOWS[side] && items.day[i]! >= shown[at]!.period.first) counts[at]!++
  }
  return counts
}

/** Both numbers, side by side: nothing is said of one against the other. */
function useFindingOf() {
  const words = usePeriodWords()
  const sideOrder = useSideOrder()
  const wayOf = useWayOf()
  const { t, f } = useTexts()

  function findingOf(page: MeasurePage): Finding {
    const last = page.shown.findLast(({ blank, period }) => !blank && period.items > 0)
    const measure = t('periods.directions.name')
    if (!last) return { text: t('periods.few', { measure, n: f.integer(0) }, 0), facts: ['0'] }
    const [one, two] = sideOrder.order
    const said = {
      first: wayOf(one),
      firstNet: f.score(netOf(last.period, one).net),
      second: wayOf(two),
      secondNet: f.score(netOf(last.period, two).net),
    }
    return {
      text: t('periods.directions.finding', { ...said, period: words.inPeriod(last) }),
      facts: [said.firstNet, said.secondNet, isoDay(last.period.first)],
    }
  }

  return findingOf
}

function useWayOf() {
  const names = useSideNames()
  const { t } = useTexts()

  function wayOf(side: Side): string {
    return t('periods.directions.way', {
      one: names.codes[side],
      other: names.codes[side === 'a' ? 'b' : 'a'],
    })
  }

  return wayOf
}

/** What a side does, in words: "United States acts on Russia". */
function useActsOn(): (side: Side) => string {
  const names = useSideNames()
  const { t } = useTexts()
  return (side) => t('periods.directions.acts', { one: names[side], other: names[side === 'a' ? 'b' : 'a'] })
}

function useDrawingOf() {
  const saidOf = useSaidOf()
  const words = usePeriodWords()
  const sideOrder = useSideOrder()
  const actsOn = useActsOn()

  function drawingOf(frame: DrawingFrame, page: MeasurePage): Drawing {
    const chart = words.chartOf(frame, page)
    const panel = (side: Side): DirectionPanel => {
      const counts = itemsBy(page, side)
      return {
        side,
        title: actsOn(side),
        periods: page.shown.map(({ period }, i) => {
          const { cooperation, conflict } = netOf(period, side)
          return { ...chart.periods[i]!, cooperation, conflict, items: counts[i]! }
        }),
      }
    }
    const [one, two] = sideOrder.order
    const drawing = directions({ ...chart, panels: [panel(one), panel(two)] })
    return {
      ...drawing,
      spots: drawing.spots.map((spot): FigureSpot => ({ ...spot, ...saidOf(spot.key, page) })),
    }
  }

  return drawingOf
}

function useSaidOf() {
  const words = usePeriodWords()
  const targetOf = useTargetOf()
  const { t, f } = useTexts()
  const actsOn = useActsOn()

  function saidOf(key: string, page: MeasurePage): Pick<FigureSpot, 'readout' | 'opens'> {
    const [sign, first] = key.split(' ')
    const side: Side = sign === 'b' ? 'b' : 'a'
    const at = page.shown.findIndex(({ period }) => String(period.first) === first)
    const viewed = page.shown[at]!
    const { net, cooperation, conflict } = netOf(viewed.period, side)
    const n = itemsBy(page, side)[at]!
    const figures = [
      { kind: 'figure' as const, text: `${t('periods.net.net')} ${f.score(net)}` },
      { kind: 'note' as const, text: `${t('periods.cooperation')} ${f.score(cooperation)}` },
      { kind: 'note' as const, text: `${t('periods.conflict')} ${f.score(conflict)}` },
      { kind: 'note' as const, text: t('periods.items', { n: f.integer(n) }, n) },
    ]
    return {
      readout: {
        title: `${words.titleOf(viewed)}. ${actsOn(side)}`,
        lines: [...(viewed.blank ? [] : figures), ...words.notesOf(viewed, undefined, f.score)],
      },
      opens: viewed.blank || n === 0 ? null : targetOf(viewed, page, side),
    }
  }

  return saidOf
}

function useTargetOf() {
  const words = usePeriodWords()

  function targetOf(viewed: ViewedPeriod, page: MeasurePage, side: Side): FigureTarget {
    const question = { measure: 'net', ...seenSpan(viewed.period, page.asOf), way: WAYS[side] } as const
    return words.openingOf(question)
  }

  return targetOf
}

function useTableOf() {
  const words = usePeriodWords()
  const sideOrder = useSideOrder()
  const wayOf = useWayOf()
  const targetOf = useTargetOf()
  const { t, f } = useTexts()

  function tableOf(page: MeasurePage): FigureTable {
    const numeric = (key: string) => ({ label: t(key), numeric: true })
    return {
      columns: [
        { label: t('periods.column.period') },
        { label: t('periods.directions.side') },
        ...['periods.net.net', 'periods.cooperation', 'periods.conflict', 'periods.column.items'].map(
          numeric,
        ),
      ],
      rows: sideOrder.order.flatMap((side) => {
        const counts = itemsBy(page, side)
        return page.shown
          .map((viewed, i) => ({ viewed, n: counts[i]! }))
          .filter(({ viewed }) => viewed.period.first <= page.asOf)
          .map(({ viewed, n }) => {
            const { net, cooperation, conflict } = netOf(viewed.period, side)
            const numbers = viewed.blank ? [null, null, null] : [net, cooperation, conflict]
            const title = words.titleOf(viewed)
            return {
              cells: [
                viewed.blank ? `${title} (${t('periods.notMonitored')})` : title,
                wayOf(side),
                ...numbers.map((one) => (one === null ? '–' : f.score(one))),
                viewed.blank ? '–' : f.integer(n),
              ],
              values: [isoDay(viewed.period.first), WAYS[side], ...numbers, viewed.blank ? null : n],
              ...(viewed.blank || n === 0 ? {} : { opens: targetOf(viewed, page, side) }),
            }
          })
      }),
    }
  }

  return tableOf
}
