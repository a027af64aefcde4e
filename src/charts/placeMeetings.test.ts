import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '#model/day.ts'
import { ahead, exampleMeetings, over } from '../../tests/pictures/meetingLanesExample.ts'
import { inside, tooClose } from './boxes.ts'
import type { MeetingMark } from './meetingLanesInput.ts'
import { meetingLanesLayout } from './meetingLanesLayout.ts'
import { lanesView } from './placeLanes.ts'
import type { PlacedMeetings } from './placeMeetings.ts'
import { bracketSpan, placeMeetings } from './placeMeetings.ts'
import type { Box } from './shapes.ts'

/** One lane, six pixels a letter, and what is placed in it. */
function placed(marks: readonly MeetingMark[], more: Parameters<typeof exampleMeetings>[0] = {}) {
  const lanes = [{ id: 'a', title: 'Leaders', marks }]
  const input = exampleMeetings({ lanes, measure: (content) => content.length * 6, selected: null, ...more })
  const layout = meetingLanesLayout(input)
  const view = lanesView(layout.plot, input.window)
  return { ...placeMeetings(view, input, layout), view, layout, input }
}

function labels({ spots }: PlacedMeetings): (string | null)[] {
  return spots.map(({ label }) => label?.text ?? null)
}

describe('placeMeetings', () => {
  it('puts a meeting on its day, with its title under the glyph', () => {
    const { spots, view, layout } = placed([over('Biden–Putin call', 'held', '2021-03-10')])
    expect(spots).toHaveLength(1)
    const [spot] = spots
    expect(spot?.x).toBeCloseTo(view.x(dayNumber('2021-03-10')))
    expect(spot?.y).toBe((layout.boxes[0]?.top ?? 0) + 19)
    expect(spot?.label).toMatchObject({ text: 'Biden–Putin call', box: { width: 96, height: 14 } })
    expect((spot?.label?.box.x ?? 0) + 48).toBeCloseTo(spot?.x ?? 0)
  })

  it('keeps a label left of the as-of line, and inside the plot', () => {
    const { spots, view, layout } = placed([
      over('A very long title for a meeting of this kind', 'held', '2021-05-12'),
      over('Another long title', 'held', '2021-01-02'),
    ])
    const [first, last] = [spots[0]?.label?.box, spots[1]?.label?.box]
    expect(first?.x).toBe(layout.plot.x)
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(view.x(dayNumber('2021-05-13')) - 4)
  })

  it('falls back to what stands before the comma, and then to the glyph alone', () => {
    const near = [
      over('Blinken–Lavrov, Reykjavik and Harpa', 'held', '2021-01-08'),
      over('Sullivan–Patrushev, Geneva and Vienna', 'held', '2021-02-10'),
    ]
    expect(labels(placed(near))).toEqual(['Blinken–Lavrov', 'Sullivan–Patrushev, Geneva and Vienna'])
    const nearer = [
      over('Biden–Putin call', 'held', '2021-03-10'),
      over('Another call', 'held', '2021-03-14'),
    ]
    expect(labels(placed(nearer))).toEqual([null, 'Another call'])
  })

  it('keeps what makes way to the left inside the plot', () => {
    const first = [over('a', 'held', '2021-01-01'), over('b', 'held', '2021-01-02')]
    const { spots, layout } = placed(first)
    expect(spots.every(({ x }) => x >= layout.plot.x)).toBe(true)
  })

  it('labels the chosen one first', () => {
    const marks = [
      over('Biden–Putin call', 'held', '2021-03-10'),
      over('Call', 'held', '2021-03-12'),
      over('Another call', 'held', '2021-03-14'),
    ]
    const chosen = labels(placed(marks, { selected: 'Call' }))
    expect(chosen).toContain('Call')
    expect(chosen).toContain(null)
  })

  it('makes one of what lies on one another, without a label', () => {
    const many = Array.from({ length: 9 }, (_, i) => over(`m${i}`, 'held', '2021-03-10'))
    const { spots } = placed(many)
    expect(spots.map(({ marks, label }) => [marks.length, label])).toEqual([[9, null]])
  })

  it('places what is ahead right of the line, and says what found no room', () => {
    const marks = [
      ahead('Reykjavik', 'agreed', '20 May, agreed', '2021-05-20'),
      ahead('Summit', 'proposed', 'June, proposed', '2021-06-01', '2021-06-30'),
      ahead('Talks', 'mooted', 'no date, mooted'),
    ]
    const { spots, left, view } = placed(marks)
    expect(spots.length + left).toBe(3)
    expect(spots.every(({ x }) => x > view.x(dayNumber('2021-05-13')))).toBe(true)
    expect(spots[0]?.ahead?.text.lines).toEqual(['Reykjavik', '20 May, agreed'])
    expect(spots[1]?.ahead?.bar?.kind).toBe('capped')
  })

  const day = dayNumber('2021-05-20')

  it('shows without words what finds no room for them, and the chosen one with its words', () => {
    const marks = Array.from({ length: 12 }, (_, i) =>
      ahead(`A contact group of officials ${i}`, 'agreed', '', isoDay(day + 6 * i)),
    )
    const last = marks.at(-1)
    const { spots } = placed(marks, { selected: last!.id })
    const words = spots.map(({ marks: [mark], ahead: place }) => [mark?.id, place?.text.lines[0] !== ''])
    expect(words[0]).toEqual([last!.id, true])
    expect(words.some(([, hasWords]) => hasWords === false)).toBe(true)
  })

  it('keeps what is ahead off a visit that goes on beyond the line', () => {
    const visit = over('Kerry in Moscow', 'held', '2021-05-12', '2021-06-10')
    const { spots } = placed([
      visit,
      ahead('Talks', 'agreed', '27 May, agreed', '2021-05-27'),
      ahead('More talks', 'agreed', '20 July, agreed', '2021-07-20'),
    ])
    const [over1, talks] = spots
    expect(over1?.label?.text).toBe('Kerry in Moscow')
    expect(tooClose(over1!.label!.box, talks!.ahead!.text.box, 0)).toBe(false)
  })

  it('shows nothing ahead once the window lies before the day, and leaves nothing over', () => {
    const window = { from: dayNumber('2021-01-01'), to: dayNumber('2021-03-01') }
    const { spots, left } = placed([ahead('Talks', 'mooted', 'no date, mooted')], { window })
    expect([spots, left]).toEqual([[], 0])
  })

  it('never lets labels touch, leave the plot or cross the line, whatever the days', () => {
    const days = fc.integer({ min: dayNumber('2021-01-01'), max: dayNumber('2021-05-13') })
    const mark = fc.tuple(days, fc.string({ minLength: 1, maxLength: 40 }))
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 25 }), (all) => {
        const marks = all.map(([day, title], i) => ({ ...over(`m${i}`, 'held', isoDay(day)), title }))
        const { spots, layout, view } = placed(marks)
        const boxes = spots.flatMap(({ label }) => label?.box ?? [])
        const room: Box = { ...layout.plot, width: view.x(dayNumber('2021-05-13')) - layout.plot.x }
        expect(boxes.every((box) => inside(box, room))).toBe(true)
        boxes.forEach((box, i) => {
          expect(boxes.slice(i + 1).some((other) => tooClose(box, other, 0))).toBe(false)
        })
        expect(spots.reduce((sum, spot) => sum + spot.marks.length, 0)).toBe(marks.length)
      }),
      { numRuns: 60 },
    )
  })
})

describe('bracketSpan', () => {
  it('is as long as the days, and never too narrow to be seen', () => {
    const x = (day: number): number => day * 2
    expect(bracketSpan({ from: 10, to: 30 }, x)).toEqual({ x1: 20, x2: 60 })
    expect(bracketSpan({ from: 10, to: 10 }, x)).toEqual({ x1: 15, x2: 25 })
  })
})
