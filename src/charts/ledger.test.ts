import type { CustomSeriesOption } from 'echarts'
import { describe, expect, it } from 'vitest'
import { exampleLedger, sparseLedger } from '../../tests/pictures/ledgerExample.ts'
import { DARK, PHONE, besideKept } from '../../tests/pictures/periodsExample.ts'
import { shapesOf, wordsOf } from '../../tests/pictures/shapesOf.ts'
import { tooClose } from './boxes.ts'
import { ledgerChart } from './ledger.ts'
import type { LedgerChartInput } from './ledgerInput.ts'
import { placeEntries } from './ledgerPlaces.ts'
import { palettes } from './palette.ts'
import type { Box, Shape } from './shapes.ts'

const pictures: readonly (readonly [string, LedgerChartInput])[] = [
  ['ledger-light', exampleLedger()],
  ['ledger-dark', exampleLedger(DARK)],
  ['ledger-compact', exampleLedger(PHONE)],
  ['ledger-sparse', sparseLedger()],
]

function drawn(input: LedgerChartInput, id: string): Shape[] {
  const { option, plot } = ledgerChart(input)
  const layer = ([option.series ?? []].flat() as CustomSeriesOption[]).find((one) => one.id === id)
  return layer ? shapesOf(layer, { from: 0, to: 1 }, plot) : []
}

function boxOf(input: LedgerChartInput, key: string): Box {
  return ledgerChart(input).spots.find((spot) => spot.key === key)!.box
}

describe('ledgerChart', () => {
  it.each(pictures)('draws tests/pictures/%s.svg', (name, input) => {
    const { drawn: now, kept } = besideKept(name, input.width, ledgerChart(input))
    expect(now).toBe(kept)
  })

  it('draws a ring, and no bar, where no number is recorded', () => {
    const shapes = drawn(exampleLedger(), 'bars')
    expect(shapes.filter((shape) => shape.type === 'circle')).toHaveLength(5)
    expect(wordsOf(drawn(exampleLedger(), 'numbers'))).not.toContain('0')
  })

  it('is solid for side a and hollow for side b, whichever stands first', () => {
    const { paper, sideA, sideB } = palettes.light
    const look = (input: LedgerChartInput, key: string) =>
      drawn(input, 'bars').flatMap((shape) =>
        shape.type === 'rect' && shape.info?.id === key ? [[shape.style.fill, shape.style.stroke]] : [],
      )
    const turned = exampleLedger({
      rows: exampleLedger().rows.map((row) => ({ ...row, sides: [row.sides[1], row.sides[0]] as const })),
    })
    for (const input of [exampleLedger(), turned]) {
      expect(look(input, 'u3')).toEqual([[sideA, undefined]])
      expect(look(input, 'r3')).toEqual([[paper, sideB]])
    }
    expect(boxOf(exampleLedger(), 'u3').y).toBeLessThan(boxOf(exampleLedger(), 'r3').y)
    expect(boxOf(turned, 'u3').y).toBeGreaterThan(boxOf(turned, 'r3').y)
  })

  it('measures both sides of a kind by one scale', () => {
    const input = exampleLedger()
    const [row] = input.rows
    const layout = { x: (day: number) => day, plot: { x: 0, y: 0, width: 1, height: 1 } }
    const placed = placeEntries(row!, 100, 48, input, layout as never)
    const height = (key: string) => placed.find(({ mark }) => mark.key === key)!.box.height
    expect(height('r6') / height('u3')).toBeCloseTo(182 / 61, 5)
  })

  it('says the totals of both sides, at zero too', () => {
    const words = wordsOf(drawn(sparseLedger(), 'rows'))
    expect(words.filter((word) => word === '0')).toHaveLength(5)
    expect(words).toContain('1 case')
    expect(words.filter((word) => word === 'US')).toHaveLength(3)
  })

  it('lets no number meet another, or a bar, at any width', () => {
    for (const width of [320, 358, 600, 920, 1400]) {
      const input = exampleLedger({ width, compact: width < 700 })
      const numbers = drawn(input, 'numbers').flatMap((shape) => {
        if (shape.type !== 'text') return []
        const wide = input.measure(shape.style.text, 12, 400)
        return [{ x: shape.style.x - wide / 2, y: shape.style.y - 6, width: wide, height: 12 }]
      })
      numbers.forEach((one, i) =>
        numbers.slice(i + 1).forEach((other) => expect(tooClose(one, other, 0), `${width}`).toBe(false)),
      )
    }
  })

  it('is read side by side of each kind, what lies before the months first', () => {
    const { spots } = ledgerChart(exampleLedger())
    expect(spots.filter(({ lane }) => lane === 4).map(({ key }) => key)).toEqual(['earlier a'])
    expect(spots.filter(({ lane }) => lane === 1).map(({ key }) => key)).toEqual([
      'r1',
      'r2',
      'r3',
      'r4',
      'r5',
      'r6',
    ])
  })

  it('becomes lower where less height is wanted, its bars still in their rows', () => {
    const input = exampleLedger({ height: 312 })
    const { height, spots } = ledgerChart(input)
    expect(height).toBeLessThanOrEqual(330)
    expect(height).toBeLessThan(ledgerChart(exampleLedger()).height)
    for (const { box } of spots) expect(box.y + box.height).toBeLessThanOrEqual(height)
  })

  it('sets its words beside the bars where less height is wanted, the totals of both sides under the title', () => {
    const input = exampleLedger({ height: 284, width: 768 })
    const { height, plot } = ledgerChart(input)
    expect(height).toBeLessThanOrEqual(284)
    const lines = drawn(input, 'rows').flatMap((shape) => (shape.type === 'text' ? [shape.style] : []))
    expect(lines.slice(0, 3).map(({ text }) => text)).toEqual([
      'Relations cut, persons expelled',
      'US',
      '61 diplomats; 2 acts without a number',
    ])
    for (const { x, y, text } of lines) {
      expect(x + input.measure(text, 12, 400)).toBeLessThan(plot.x + 20)
      expect(y).toBeLessThan(height)
    }
    const pitch = lines.slice(1).map(({ y }, i) => y - lines[i]!.y)
    expect(pitch.every((step) => step === 0 || step >= 15 || step < -1)).toBe(true)
  })

  it('writes how many are earlier where no entry of the first month can lie on it', () => {
    for (const [width, compact] of [
      [920, false],
      [358, true],
    ] as const) {
      const rows = exampleLedger().rows.map((row) => ({
        ...row,
        sides: row.sides.map((side, i) => ({
          ...side,
          earlier: { key: `earlier ${i}`, label: '1,204 earlier' },
          marks: Array.from({ length: 6 }, (_, at) => ({
            key: `${at}`,
            month: 0,
            n: null,
            isInexact: false,
          })),
        })) as unknown as typeof row.sides,
      }))
      const { spots } = ledgerChart(exampleLedger({ rows, width, compact }))
      const [earlier, entries] = [true, false].map((is) =>
        spots.filter(({ key }) => key.startsWith('earlier') === is),
      )
      expect(earlier).toHaveLength(6)
      for (const one of earlier!)
        for (const other of entries!) expect(tooClose(one.box, other.box, 0)).toBe(false)
    }
  })
})
