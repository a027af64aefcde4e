import { monthDays } from '#analysis/calendarMonth.ts'
import { uncoveredSpans } from '#analysis/coverage.ts'
import type { LedgerEntry, LedgerKind, LedgerTotal } from '#analysis/ledger.ts'
import { LEDGER_KINDS } from '#analysis/ledger.ts'
import type { MonthSlot } from '#analysis/months.ts'
import { monthAt, monthsUpTo } from '#analysis/months.ts'
import { ledgerChart } from '#charts/ledger.ts'
import type { LedgerRow, LedgerSide } from '#charts/ledgerInput.ts'
import { isoDay } from '#model/day.ts'
import type { Side } from '#model/records/base.ts'
import { useAsOf } from '#state/asOf.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import { useSideNames } from '../../parts/sideNames.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { Drawing, DrawingFrame, FigureSpot } from '../figure.ts'
import type { LedgerContent } from './ledgerContent.ts'
import { useEntryWords } from './ledgerTable.ts'

/** Months that a drawing takes: a year at least; the table has all. */
const LEAST = 12
const MOST = { wide: 36, compact: 18 } as const
/** A date that may lie this many days apart leaves its month open. */
const MONTH = 31

/** The months that are drawn: from the first that was monitored, or that has an entry, as far as there is room. */
function ledgerMonths(content: LedgerContent, compact = false): readonly MonthSlot[] {
  const { ledger, asOf, coverage } = content
  const from = coverage[0]?.first ?? ledger.entries[0]?.days.first ?? asOf
  return monthsUpTo(asOf, from, coverage, LEAST).slice(-MOST[compact ? 'compact' : 'wide'])
}

/** The entries of a side that lie before the months, and those in them by their places. */
interface SideEntries {
  readonly side: Side
  readonly before: readonly LedgerEntry[]
  readonly within: readonly { readonly entry: LedgerEntry; readonly key: string; readonly month: number }[]
}

function entriesOf(
  { ledger }: LedgerContent,
  kind: LedgerKind,
  side: Side,
  months: readonly MonthSlot[],
): SideEntries {
  const all = ledger.entries.filter((entry) => entry.kind === kind && entry.side === side)
  const start = months[0]?.first ?? 0
  return {
    side,
    before: all.filter(({ days }) => days.last < start),
    within: all
      .filter(({ days }) => days.last >= start)
      .map((entry) => ({ entry, key: keyOf(entry), month: monthAt(months, entry.days.last) })),
  }
}

function keyOf({ kind, side, ids }: LedgerEntry): string {
  return `${kind} ${side} ${ids.join(' ')}`
}

export function useLedgerDrawing(): (frame: DrawingFrame, content: LedgerContent) => Drawing {
  const day = useAsOf()
  const sideOrder = useSideOrder()
  const sideOf = useLedgerSide()
  const spotOf = useLedgerSpot()
  const { t, f, intl } = useTexts()

  return (frame, content) => {
    const { asOf, coverage } = content
    const months = ledgerMonths(content, frame.compact)
    const rows = LEDGER_KINDS.map((kind): LedgerRow => {
      const [first, second] = sideOrder.order
      const of = (side: Side): LedgerSide =>
        sideOf(kind, entriesOf(content, kind, side, months), content.ledger.totals[kind][side])
      return { kind, title: t(`ledgerFigure.kind.${kind}`), sides: [of(first), of(second)] }
    })
    const drawing = ledgerChart({
      ...frame,
      locale: intl,
      asOf,
      asOfIsToday: day.isToday,
      periods: months.map(({ first, monitored }) => ({
        first,
        last: monthDays(first).last,
        blank: monitored === 'none',
      })),
      uncovered: uncoveredSpans(coverage, months[0]?.first ?? asOf, asOf),
      rows,
      write: f.integer,
      labels: {
        asOf: t('lanes.asOf', { day: f.dateNear(isoDay(asOf), asOf) }),
        notCovered: t('ledgerFigure.notMonitored'),
      },
    })
    const byKey = new Map(content.ledger.entries.toReversed().map((entry) => [keyOf(entry), entry]))
    return {
      ...drawing,
      // Asked for one by one: of thousands a few are read.
      spots: drawing.spots.map((spot): FigureSpot => ({
        ...spot,
        get readout() {
          return spotOf(spot.key, byKey, { content, months }).readout
        },
        get opens() {
          return spotOf(spot.key, byKey, { content, months }).opens
        },
      })),
    }
  }
}

/** One side of one kind in the terms of the chart. */
function useLedgerSide(): (kind: LedgerKind, entries: SideEntries, total: LedgerTotal) => LedgerSide {
  const names = useSideNames()
  const { t, f } = useTexts()

  function totalOf(kind: LedgerKind, { acts, sums, unrecorded }: LedgerTotal): string {
    if (acts === 0) return t('ledgerFigure.zero')
    if (kind === 'detentions') return t('ledgerFigure.cases', { n: f.integer(acts) }, acts)
    const parts = sums.map(({ n, unit }) => t('ledgerFigure.sum', { n: f.integer(n), unit }))
    if (unrecorded > 0) parts.push(t('ledgerFigure.unrecorded', { n: f.integer(unrecorded) }, unrecorded))
    return parts.join('; ')
  }

  return (kind, { side, before, within }, total) => ({
    side,
    code: names.codes[side],
    total: totalOf(kind, total),
    marks: within.map(({ entry, key, month }) => ({
      key,
      month,
      n: entry.quantity?.n ?? null,
      isInexact: entry.days.last - entry.days.first >= MONTH,
    })),
    earlier:
      before.length === 0
        ? null
        : {
            key: `earlier ${kind} ${side}`,
            label: t('ledgerFigure.earlier', { n: f.integer(before.length) }),
          },
  })
}

/** Lines of what lies before the drawing; the others are in the table. */
const MOST_LINES = 6

/** What is said of an entry, or of those before the months. */
function useLedgerSpot(): (
  key: string,
  byKey: ReadonlyMap<string, LedgerEntry>,
  drawn: { readonly content: LedgerContent; readonly months: readonly MonthSlot[] },
) => Pick<FigureSpot, 'readout' | 'opens'> {
  const names = useSideNames()
  const wordsOf = useEntryWords()
  const { t, f } = useTexts()

  function earlier(key: string, content: LedgerContent, months: readonly MonthSlot[]) {
    const [, kind, side] = key.split(' ')
    const before = LEDGER_KINDS.flatMap((one) =>
      (['a', 'b'] as const).flatMap((who) =>
        one === kind && who === side ? entriesOf(content, one, who, months).before : [],
      ),
    )
    const lines = before.slice(-MOST_LINES).map((entry) => {
      const { date, number, what } = wordsOf(entry, content)
      return { kind: 'event', text: `${date}: ${[what, number].filter(Boolean).join(', ')}` } as const
    })
    const title = t('ledgerFigure.earlierOf', {
      kind: t(`ledgerFigure.kind.${kind}`),
      side: side === 'a' ? names.a : names.b,
      month: f.month(months[0]?.first ?? content.asOf),
    })
    const [last] = before.slice(-1)
    return { readout: { title, lines }, opens: last ? wordsOf(last, content).opens : null }
  }

  return (key, byKey, { content, months }) => {
    if (key.startsWith('earlier ')) return earlier(key, content, months)
    const entry = byKey.get(key)
    if (!entry) return { readout: { title: '', lines: [] }, opens: null }
    const { date, number, what, by, opens } = wordsOf(entry, content)
    return {
      readout: {
        title: date,
        lines: [
          { kind: 'figure', text: number },
          { kind: 'note', text: by },
          ...(what === '' ? [] : [{ kind: 'event', text: what } as const]),
        ],
      },
      opens,
    }
  }
}
