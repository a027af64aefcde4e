import { coverageSpans } from '#analysis/coverage.ts'
import type { LedgerKind } from '#analysis/ledger.ts'
import { LEDGER_CODES, LEDGER_KINDS } from '#analysis/ledger.ts'
import { inOrder } from '#model/sideOrder.ts'
import { useLedger } from '#state/ledger.ts'
import { useOverview } from '#state/overview.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import { computed } from 'vue'
import { useSideNames } from '../../parts/sideNames.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { DrawingFrame, FigureContent, FigureEntry, FigurePage } from '../figure.ts'
import { MOST_ROWS_SAID, rowsInWords } from '../rowsInWords.ts'
import type { LedgerContent } from './ledgerContent.ts'
import { useLedgerDrawing } from './ledgerDrawing.ts'
import { useLedgerTable } from './ledgerTable.ts'

/** Entries from which on the chart is drawn on a canvas. */
const CROWDED = 1500

/** Expulsions, sanctions and detentions of each side, with what was counted. */
export const ledgerFigure: FigureEntry = {
  id: 'ledger',
  name: 'ledgerFigure.name',
  group: 'cases',
  use: useLedgerFigure,
}

function useLedgerFigure(): FigureContent {
  const overview = useOverview()
  const ledger = useLedger('ledgerFigure')
  const pageOf = useLedgerPage()
  const page = computed((): FigurePage | null => {
    const [now, found] = [overview.page, ledger.value]
    if (!now || !found) return null
    return pageOf({
      ledger: found,
      asOf: now.asOf,
      coverage: coverageSpans(now.relationship.coverage),
      cases: new Map(now.cases.map((one) => [one.id, one])),
      events: overview.details.events,
    })
  })
  return {
    get page() {
      return page.value
    },
  }
}

function useLedgerPage(): (content: LedgerContent) => FigurePage {
  const names = useSideNames()
  const sideOrder = useSideOrder()
  const drawOf = useLedgerDrawing()
  const tableOf = useLedgerTable()
  const { t, f } = useTexts()

  function countsOf({ ledger }: LedgerContent, kind: LedgerKind): readonly [number, number] {
    const { a, b } = ledger.totals[kind]
    return inOrder(sideOrder.order, { a: a.acts, b: b.acts })
  }

  function findingOf(content: LedgerContent): FigurePage['finding'] {
    const [codeA, codeB] = inOrder(sideOrder.order, names.codes)
    const pair = (kind: LedgerKind): string => {
      const [n, m] = countsOf(content, kind)
      return t('ledgerFigure.pair', { a: codeA, n: f.integer(n), b: codeB, m: f.integer(m) })
    }
    return {
      text: t('ledgerFigure.finding', {
        relations: pair('relations'),
        sanctions: pair('sanctions'),
        detentions: pair('detentions'),
      }),
      facts: LEDGER_KINDS.flatMap((kind) => countsOf(content, kind).map(String)),
    }
  }

  return (content) => {
    const n = LEDGER_KINDS.reduce((sum, kind) => sum + countsOf(content, kind).reduce((a, b) => a + b, 0), 0)
    const [a, b] = inOrder(sideOrder.order, names)
    const finding = findingOf(content)
    const { entries } = content.ledger
    const newest = { ...content, ledger: { ...content.ledger, entries: entries.slice(-MOST_ROWS_SAID) } }
    return {
      finding,
      subtitle: t('ledgerFigure.subtitle', {
        day: f.day(content.asOf),
        n: f.integer(n),
        ...{ a, b },
      }),
      source: t('ledgerFigure.source', { n: f.integer(n) }, n),
      criticism: t('ledgerFigure.criticism', {
        relations: LEDGER_CODES.relations.join(', '),
        sanctions: LEDGER_CODES.sanctions.join(', '),
      }),
      ...(n === 0
        ? { missing: t('ledgerFigure.missing', { day: f.day(content.asOf) }) }
        : { draw: (frame: DrawingFrame) => drawOf(frame, content) }),
      // Thousands of rows are put into words where somebody asks for the table.
      get table() {
        return tableOf(content)
      },
      alt: rowsInWords(finding.text, tableOf(newest)),
      crowded: entries.length > CROWDED,
      sample: a + b,
    }
  }
}
