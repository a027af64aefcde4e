import type { LedgerChartInput, LedgerMark, LedgerRow, LedgerSide } from '#charts/ledgerInput.ts'
import { exampleFrame } from './periodsExample.ts'

function mark(key: string, month: number, n: number | null, isInexact = false): LedgerMark {
  return { key, month, n, isInexact }
}

function side(
  which: 'a' | 'b',
  total: string,
  marks: readonly LedgerMark[] = [],
  earlier?: string,
): LedgerSide {
  return {
    side: which,
    code: which === 'a' ? 'US' : 'RU',
    total,
    marks,
    earlier: earlier === undefined ? null : { key: `earlier ${which}`, label: earlier },
  }
}

const ROWS: readonly LedgerRow[] = [
  {
    kind: 'relations',
    title: 'Relations cut, persons expelled',
    sides: [
      side('a', '61 diplomats; 2 acts without a number', [mark('u1', 0, null), mark('u2', 6, null), mark('u3', 10, 61)]),
      side('b', '182 local employees; 10 diplomats; 8 officials barred; 3 acts without a number', [
        mark('r1', 7, null),
        mark('r2', 9, null),
        mark('r3', 10, 10),
        mark('r4', 10, 8),
        mark('r5', 10, null),
        mark('r6', 11, 182),
      ]),
    ],
  },
  {
    kind: 'sanctions',
    title: 'Sanctions',
    sides: [
      side('a', '38 designations; 7 officials designated', [mark('s1', 9, 7), mark('s2', 10, 38)]),
      side('b', '0'),
    ],
  },
  {
    kind: 'detentions',
    title: 'Detentions',
    sides: [side('a', '2 cases', [], '2 earlier'), side('b', '2 cases', [mark('d1', 4, 1), mark('d2', 8, 1, true)])],
  },
]

/** A year of acts of both sides, with numbers and without. */
export function exampleLedger(more: Partial<LedgerChartInput> = {}): LedgerChartInput {
  const frame = exampleFrame('month', '2020-06-01')
  const periods = frame.periods.map((one, i) => ({ ...one, blank: i < 7 }))
  return {
    ...frame,
    periods,
    uncovered: [{ from: periods[0]!.first, to: periods[6]!.last }],
    rows: ROWS,
    write: (n) => `${n}`,
    ...more,
  }
}

/** Nothing but one case. */
export function sparseLedger(): LedgerChartInput {
  const rows = ROWS.map(({ kind, title }): LedgerRow => ({
    kind,
    title,
    sides: [side('a', '0'), kind === 'detentions' ? side('b', '1 case', [mark('d1', 10, 1)]) : side('b', '0')],
  }))
  return exampleLedger({ rows, uncovered: [] })
}
