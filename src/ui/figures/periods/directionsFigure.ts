import type { Way } from '#analysis/numberQuestion.ts'
import type { ViewedPeriod } from '#analysis/periodView.ts'
import type { Net, Period } from '#analysis/periods.ts'
import type { DirectionPanel } from '#charts/directions.ts'
import { directions } from '#charts/directions.ts'
import type { NativeChart } from '#charts/nativeChart.ts'
import { NATIVE_FORMATS } from '#charts/nativeChart.ts'
import { FLOW } from '#model/columns.ts'
import { isoDay } from '#model/day.ts'
import type { Side } from '#model/records/base.ts'
import type { MeasurePage } from '#state/measures.ts'
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
import { seenSpan, withSaid } from './periodMarks.ts'
import { usePeriodPage } from './usePeriodPage.ts'
import { usePeriodWords } from './usePeriodWords.ts'

/** Net cooperation of each direction, one above the other. */
export const directionsFigure: FigureEntry = {
  id: 'directions',
  name: 'periods.directions.name',
  group: 'periods',
  heeds: 'events',
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
  const actsOn = useActsOn()
  const findingOf = useFindingOf()
  const drawingOf = useDrawingOf()
  const tableOf = useTableOf()
  const nativeOf = useNativeOf()
  const { t, f } = useTexts()

  return usePeriodPage((page) => ({
    finding: findingOf(page),
    subtitle: words.subtitleOf(page, 'periods.directions.subtitle', 'items'),
    criticism: t('periods.directions.criticism'),
    method: 'net',
    draw: (frame) => drawingOf(frame, page),
    native: () => nativeOf(page),
    table: tableOf(page),
    alt: words.altOf(
      page,
      sideOrder.order.map((side) => {
        const points = page.shown.map(({ period }) => ({ value: netOf(period, side).net }))
        return { name: actsOn(side), write: f.score, points }
      }),
    ),
  }))
}

/** What each item of a direction brings to the sums of each period shown. */
function itemsBy({ items, shown }: MeasurePage, side: Side): number[][] {
  const found = shown.map((): number[] => [])
  let at = 0
  for (let i = 0; i < items.length; i++) {
    while (at < shown.length && shown[at]!.period.last < items.day[i]!) at++
    if (at === shown.length) break
    if (items.flow[i] === FLOWS[side] && items.day[i]! >= shown[at]!.period.first) {
      found[at]!.push(items.w[i]! * items.g[i]!)
    }
  }
  return found
}

/** Both numbers, side by side: nothing is said of one against the other. */
function useFindingOf() {
  const words = usePeriodWords()
  const sideOrder = useSideOrder()
  const wayOf = useWayOf()
  const { t, f } = useTexts()

  function findingOf(page: MeasurePage): Finding {
    const last = page.shown.findLast(({ blank, period }) => !blank && period.items > 0)
    if (!last) return words.nothingOf(page, t('periods.directions.name'))
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
      const items = itemsBy(page, side)
      return {
        side,
        title: actsOn(side),
        periods: page.shown.map(({ period }, i) => {
          const { cooperation, conflict } = netOf(period, side)
          return { ...chart.periods[i]!, cooperation, conflict, items: items[i]! }
        }),
      }
    }
    const [one, two] = sideOrder.order
    const drawing = directions({ ...chart, panels: [panel(one), panel(two)] })
    return withSaid(drawing, ({ key }) => saidOf(key, page))
  }

  return drawingOf
}

/** The net of each direction, the bars of both side by side. */
function useNativeOf() {
  const words = usePeriodWords()
  const sideOrder = useSideOrder()
  const actsOn = useActsOn()
  const { t } = useTexts()

  return (page: MeasurePage): NativeChart =>
    words.nativeOf(
      page,
      { valueName: t('periods.net.net'), format: NATIVE_FORMATS.score, bars: 'beside' },
      sideOrder.order.map((side) => ({
        ...{ name: actsOn(side), drawn: side === 'a' ? 'bars' : 'outlined' },
        colour: side === 'a' ? 'sideA' : 'sideB',
        valueOf: ({ period }) => netOf(period, side).net,
      })),
    )
}

function useSaidOf() {
  const words = usePeriodWords()
  const targetOf = useTargetOf()
  const { f } = useTexts()
  const actsOn = useActsOn()

  function saidOf(key: string, page: MeasurePage): Pick<FigureSpot, 'readout' | 'opens'> {
    const [sign, first] = key.split(' ')
    const side: Side = sign === 'b' ? 'b' : 'a'
    const at = page.shown.findIndex(({ period }) => String(period.first) === first)
    const viewed = page.shown[at]!
    const { net, cooperation, conflict } = netOf(viewed.period, side)
    const n = itemsBy(page, side)[at]!.length
    return {
      readout: words.readoutOf(viewed, {
        of: actsOn(side),
        figures: [...words.sumsOf({ net, cooperation, conflict }), words.countOf('items', n)],
        write: f.score,
      }),
      opens: targetOf(viewed, page, side, n),
    }
  }

  return saidOf
}

function useTargetOf() {
  const words = usePeriodWords()

  function targetOf(
    { period, blank }: ViewedPeriod,
    page: MeasurePage,
    side: Side,
    n: number,
  ): FigureTarget | null {
    if (blank || n === 0) return null
    return words.openingOf({ measure: 'net', ...seenSpan(period, page.asOf), way: WAYS[side] })
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
    const columns = [...words.sumColumns(), { label: t('periods.column.items'), write: f.integer }]
    return {
      columns: words.columnsOf(columns, t('periods.directions.side')),
      rows: sideOrder.order.flatMap((side) => {
        const counts = itemsBy(page, side).map(({ length }) => length)
        return words.rowsOf(page, columns, (viewed, i) => {
          const { net, cooperation, conflict } = netOf(viewed.period, side)
          return {
            beside: [wayOf(side), WAYS[side]],
            numbers: [net, cooperation, conflict, counts[i]!],
            opens: targetOf(viewed, page, side, counts[i]!),
          }
        })
      }),
    }
  }

  return tableOf
}
