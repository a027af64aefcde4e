import { isoDay } from '#model/day.ts'
import type { CustomSeriesOption } from 'echarts'
import { describe, expect, it } from 'vitest'
import { act, exampleAnswers } from '../../tests/pictures/answersExample.ts'
import { DARK, PHONE, besideKept } from '../../tests/pictures/periodsExample.ts'
import { shapesOf, wordsOf } from '../../tests/pictures/shapesOf.ts'
import { answersChart } from './answers.ts'
import type { AnswersInput } from './answersInput.ts'
import { ALONE_KEY, placeAnswers } from './answersPlaces.ts'
import { tooClose } from './boxes.ts'
import type { Shape } from './shapes.ts'

const pictures: readonly (readonly [string, AnswersInput])[] = [
  ['answers-light', exampleAnswers()],
  ['answers-dark', exampleAnswers(DARK)],
  ['answers-compact', exampleAnswers(PHONE)],
  ['answers-sparse', exampleAnswers({ rows: [], alone: [act('only', '2021-03-01', 'above', -8)] })],
]

function drawn(input: AnswersInput, id: string): Shape[] {
  const { option, plot } = answersChart(input)
  const layer = ([option.series ?? []].flat() as CustomSeriesOption[]).find((one) => one.id === id)
  return layer ? shapesOf(layer, input.window, plot) : []
}

describe('answersChart', () => {
  it.each(pictures)('draws tests/pictures/%s.svg', (name, input) => {
    const { drawn: now, kept } = besideKept(name, input.width, answersChart(input))
    expect(now).toBe(kept)
  })

  it('draws acts of the first side above the line of their chain, of the other below it, of others on it', () => {
    for (const { acts, middle } of placeAnswers(exampleAnswers()).rows) {
      for (const { marks, y } of acts) {
        expect(Math.sign(y - middle)).toBe({ above: -1, on: 0, below: 1 }[marks[0]!.place])
      }
    }
  })

  it('draws a stroke from each act to its answer', () => {
    const strokes = drawn(exampleAnswers({ alone: [] }), 'links').filter(
      (shape) => shape.type === 'line' && shape.style.lineWidth === 1.2,
    )
    expect(strokes).toHaveLength(7)
  })

  it('keeps the newest chains where a height is wanted that does not hold all, and says how many they are', () => {
    const [row] = exampleAnswers().rows
    const all = exampleAnswers({ rows: Array.from({ length: 7 }, (_, i) => ({ ...row!, id: `chain ${i}` })) })
    const whole = placeAnswers(all)
    const less = answersChart({ ...all, height: whole.height - 60 })
    expect(less.height).toBeLessThanOrEqual(whole.height - 60)
    const { rows, isCut } = placeAnswers({ ...all, height: whole.height - 60 })
    expect(isCut).toBe(true)
    expect(rows.map(({ row }) => row?.id)).toEqual([...all.rows.slice(1).map(({ id }) => id), undefined])
    const layer = ([less.option.series ?? []].flat() as CustomSeriesOption[]).find(
      (one) => one.id === 'names',
    )!
    expect(wordsOf(shapesOf(layer, all.window, less.plot))).toContain('newest 6')
  })

  it('lets no act lie on another of its side, nor pass the as-of line, at any width', () => {
    for (const width of [320, 358, 600, 920, 1400]) {
      const input = exampleAnswers({ width, compact: width < 700 })
      const { rows, plot } = placeAnswers(input)
      const { from, to } = input.window
      const asOfX = plot.x + ((input.asOf - from) / (to - from)) * plot.width
      for (const { acts } of rows) {
        acts.forEach((one, i) => {
          expect(one.x + 6).toBeLessThanOrEqual(asOfX)
          for (const other of acts.slice(i + 1)) {
            const isSame = one.marks[0]!.place === other.marks[0]!.place
            if (isSame) expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(12.99)
          }
        })
      }
    }
  })

  it('counts acts without an answer that would lie on one another, and draws the one that weighs most', () => {
    const alone = placeAnswers(exampleAnswers()).rows.at(-1)!
    expect(alone.acts.map(({ marks }) => marks.map(({ id }) => id))).toEqual([
      ['gru'],
      ['consulates'],
      ['more', 'decree'],
    ])
    expect(wordsOf(drawn(exampleAnswers(), 'acts'))).toEqual(['2'])
  })

  it('says what began each chain, when, and the days to its answers', () => {
    const words = wordsOf(drawn(exampleAnswers(), 'names'))
    expect(words).toEqual(
      expect.arrayContaining(['US expels ten Russian diplomats', '15 Apr 2021', '1 day', '0, 1, 1, 0 days']),
    )
    expect(wordsOf(drawn(exampleAnswers(PHONE), 'names'))).toContain('1 day')
  })

  it('has acts of a chain stand as one where there is no room for each', () => {
    const marks = Array.from({ length: 300 }, (_, i) =>
      act(`a${i}`, '2021-05-01', i % 2 ? 'above' : 'below', 1),
    )
    const rows = [{ id: 'a0', title: 'Long', date: '1 May 2021', lags: [], marks }]
    const { spots, plot } = answersChart(exampleAnswers({ rows, alone: [] }))
    expect(spots.every(({ box }) => box.x + box.width > plot.x)).toBe(true)
    expect(spots.flatMap(({ key }) => key.split(' ')).toSorted()).toEqual(
      marks.map(({ id }) => id).toSorted(),
    )
    expect(spots).toHaveLength(2)
  })

  it('writes as much of the days to the answers as leaves room for what began the chain', () => {
    const [row] = exampleAnswers().rows.slice(2)
    const lags = ['0–14, 0–14, 0–14, 0–14, 0–14, 0–14, 0–14, 0–14 days', '8 after 0–14 days', '8 more acts']
    const wordsWith = (more: Partial<AnswersInput>, forms: readonly string[]): string[] =>
      wordsOf(drawn(exampleAnswers({ ...more, rows: [{ ...row!, lags: forms }], alone: [] }), 'names'))
    for (const more of [{}, PHONE]) {
      expect(wordsWith(more, lags)).toContain('8 after 0–14 days')
      expect(wordsWith(more, lags.slice(0, 1)).at(-1)).toMatch(/^0–14, 0–14, .*…$/)
      expect(wordsWith(more, lags)[0]).toMatch(/^US expels ten Russian/)
    }
    expect(wordsWith({ width: 800, compact: true }, lags)).toContain(lags[0])
  })

  it('keeps the numbers of acts that stand as one clear of other acts and inside the plot', () => {
    for (const more of [{}, PHONE]) {
      const { from } = exampleAnswers(more).window
      const marks = Array.from({ length: 240 }, (_, i) =>
        act(`a${i}`, isoDay(from + i), i % 2 ? 'above' : 'below', 1),
      )
      const rows = [{ id: 'a0', title: 'Long', date: '1 May 2021', lags: [], marks }]
      for (const input of [
        exampleAnswers({ ...more, rows, alone: [] }),
        exampleAnswers({ ...more, rows: [], alone: marks }),
      ]) {
        const { spots, plot } = answersChart(input)
        const numbers = drawn(input, 'acts').filter((shape) => shape.type === 'text')
        const boxes = numbers.map(({ style }) => {
          const width = input.measure(style.text, 12, 400)
          const x = style.x - (style.align === 'right' ? width : width / 2)
          return { x, y: style.y - 5, width, height: 10 }
        })
        const glyphs = spots.map(({ ring }) => ({ x: ring!.x - 6, y: ring!.y - 5, width: 12, height: 10 }))
        expect(boxes.length).toBeGreaterThan(2)
        boxes.forEach((box, i) => {
          expect(box.x).toBeGreaterThanOrEqual(plot.x)
          const others = [...glyphs, ...boxes.filter((_, at) => at !== i)]
          expect(others.filter((other) => tooClose(box, other, 0))).toEqual([])
        })
      }
    }
  })

  it('tells those alone from a chain whose first act has the id "alone"', () => {
    const marks = Array.from({ length: 120 }, (_, i) => act(i ? `x${i}` : 'alone', '2020-09-01', 'above', 1))
    const rows = [{ id: 'alone', title: 'Long', date: '1 Sep 2020', lags: [], marks }]
    const { spots } = answersChart(exampleAnswers({ rows }))
    expect(spots.map(({ key }) => key.startsWith(ALONE_KEY))).toEqual([false, true, true, true])
    expect(spots[0]!.key).toMatch(/^alone x1 /)
  })

  it('has an act that is dated before the first of its chain stand on its own day', () => {
    const after = Array.from({ length: 120 }, (_, i) => act(`x${i}`, '2021-05-11', 'below', 1, 'head'))
    const marks = [
      act('head', '2021-05-10', 'above', -4),
      act('early', '2020-09-01', 'above', -9, 'head'),
      ...after,
    ]
    const rows = [{ id: 'head', title: 'Long', date: '10 May 2021', lags: [], marks }]
    const [row] = placeAnswers(exampleAnswers({ rows, alone: [] })).rows
    const xOf = (id: string): number | undefined => row!.acts.find(({ key }) => key === id)?.x
    expect(xOf('early')).toBeLessThan(xOf('head')! - 400)
  })

  it('is read row by row, from left to right', () => {
    const { spots } = answersChart(exampleAnswers())
    expect(spots.filter(({ lane }) => lane === 2).map(({ key }) => key)).toEqual(['us', 'ru'])
    expect(spots.filter(({ lane }) => lane === 4)).toHaveLength(3)
  })

  it('tells acts below zero from those above it without their colour: a minus, a plus, of context neither', () => {
    const bars = (score: number, context = false): number => {
      const alone = [{ ...act('one', '2021-03-01', 'above', score), context }]
      return drawn(exampleAnswers({ rows: [], alone }), 'acts').filter(({ type }) => type === 'line').length
    }
    expect([bars(-8), bars(8), bars(0), bars(-8, true)]).toEqual([1, 2, 0, 0])
  })
})
