import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inside, tooClose } from './boxes.ts'
import type { UpcomingCandidate, UpcomingGround } from './placeUpcoming.ts'
import { LINE_HEIGHT, placeUpcoming } from './placeUpcoming.ts'

/** Six pixels a letter. */
const width = (line: string) => line.length * 6
const ground: UpcomingGround = {
  zone: { x: 700, y: 20, width: 200, height: 154 },
  texts: [],
  neutralY: 97,
  width,
}

function day(id: string, x: number, ...lines: string[]): UpcomingCandidate {
  return { id, certainty: 'agreed', span: { x1: x, x2: x }, lines }
}

function month(id: string, x1: number, x2: number, ...lines: string[]): UpcomingCandidate {
  return { id, certainty: 'proposed', span: { x1, x2 }, lines }
}

function undated(id: string, ...lines: string[]): UpcomingCandidate {
  return { id, certainty: 'mooted', span: null, lines }
}

describe('placeUpcoming', () => {
  it('S03 tries no more of thousands once many in a row have found no place, and counts them all', () => {
    let measured = 0
    const counting = { ...ground, width: (line: string) => (measured++, width(line)) }
    const many = Array.from({ length: 10_000 }, (_, n) => day(`m${n}`, 740, 'A meeting'))
    const { placed, left } = placeUpcoming(many, counting)
    expect(placed.length).toBeGreaterThan(2)
    expect(placed.length + left).toBe(many.length)
    expect(measured).toBeLessThan(1000)
  })

  it('puts the label of a day right of its glyph', () => {
    const { placed, left } = placeUpcoming([day('m', 740, 'Reykjavik', '20 May')], ground)
    expect(left).toBe(0)
    expect(placed).toEqual([
      {
        id: 'm',
        certainty: 'agreed',
        glyph: { x: 740, y: 31 },
        bar: null,
        text: {
          lines: ['Reykjavik', '20 May'],
          align: 'left',
          box: { x: 751, y: 24, width: 54, height: 28 },
        },
      },
    ])
  })

  it('puts it left of the glyph near the right edge, and below it where neither side has room', () => {
    expect(placeUpcoming([day('m', 890, 'Reykjavik')], ground).placed[0]?.text.align).toBe('right')
    expect(
      placeUpcoming([day('m', 800, 'A meeting of foreign ministers')], ground).placed[0]?.text.align,
    ).toBe('center')
  })

  it('draws a month as a capped bar, its glyph in the middle and its label below', () => {
    const [placed] = placeUpcoming([month('m', 760, 880, 'Summit', 'June')], ground).placed
    expect(placed).toMatchObject({ glyph: { x: 820 }, bar: { x1: 760, x2: 880, kind: 'capped' } })
    expect(placed?.text.box.y).toBeGreaterThan(placed!.glyph.y)
  })

  it('cuts a bar at the edges of the zone', () => {
    const [placed] = placeUpcoming([month('m', 650, 2000, 'Summit')], ground).placed
    expect(placed).toMatchObject({ bar: { x1: 701, x2: 899 } })
  })

  it('draws no date as a dotted line across the zone', () => {
    const [placed] = placeUpcoming([undated('m', 'Dialogue')], ground).placed
    expect(placed).toMatchObject({ bar: { x1: 706, x2: 894, kind: 'dotted' }, glyph: { x: 800 } })
  })

  it('lets a meeting of tomorrow touch the as-of line', () => {
    expect(placeUpcoming([day('m', 703, 'Call')], ground).placed).toMatchObject([{ glyph: { x: 703 } }])
  })

  it('drops the second line before the meeting', () => {
    const low = { ...ground, zone: { ...ground.zone, height: 26 }, neutralY: 500 }
    expect(placeUpcoming([day('m', 740, 'Reykjavik', '20 May')], low).placed[0]?.text.lines).toEqual([
      'Reykjavik',
    ])
  })

  it('says the certainty with the title where the second line was dropped, however short the title gets', () => {
    const low = { ...ground, zone: { ...ground.zone, height: 40 }, neutralY: 500 }
    const title = 'A dialogue on strategic stability and more'
    const [placed] = placeUpcoming(
      [{ ...undated('m', title, 'no date, mooted'), word: 'mooted' }],
      low,
    ).placed
    expect(placed?.text.lines).toHaveLength(1)
    expect(placed?.text.lines[0]).toMatch(/^A dialogue.*…, mooted$/)
  })

  it('leaves the certainty to the glyph before it leaves a meeting out', () => {
    const low = { ...ground, zone: { ...ground.zone, width: 100, height: 26 }, neutralY: 500 }
    const call = { ...day('m', 710, 'Call', '20 May, confirmed'), word: 'confirmed' }
    expect(placeUpcoming([call], low).placed[0]?.text.lines).toEqual(['Call'])
  })

  it('shortens a line that is wider than the zone', () => {
    const [placed] = placeUpcoming(
      [undated('m', 'A dialogue on strategic stability and more')],
      ground,
    ).placed
    expect(placed?.text.lines[0]).toMatch(/…$/)
    expect(placed?.text.box.width).toBeLessThanOrEqual(188)
  })

  it('counts who finds no place', () => {
    const many = Array.from({ length: 9 }, (_, i) => undated(`m${i}`, 'Dialogue'))
    const { placed, left } = placeUpcoming(many, ground)
    expect(placed.length + left).toBe(9)
    expect(left).toBeGreaterThan(0)
  })

  it('keeps off the neutral line', () => {
    const { placed } = placeUpcoming([undated('m', 'Dialogue')], { ...ground, neutralY: 31 })
    expect(placed[0]!.glyph.y - 7).toBeGreaterThanOrEqual(33)
  })

  it('puts nothing into a zone without room', () => {
    const none = { ...ground, zone: { x: 700, y: 20, width: 8, height: 154 } }
    expect(placeUpcoming([day('m', 704, 'Call')], none)).toEqual({ placed: [], left: 1 })
  })
})

describe('whatever the meetings are', () => {
  const meeting = fc.record({
    id: fc.uuid(),
    certainty: fc.constantFrom('mooted' as const, 'held' as const, 'declined' as const),
    span: fc.oneof(
      fc.constant(null),
      fc.integer({ min: 700, max: 900 }).map((x) => ({ x1: x, x2: x })),
      fc
        .tuple(fc.integer({ min: 650, max: 880 }), fc.integer({ min: 10, max: 300 }))
        .map(([x1, w]) => ({ x1, x2: x1 + w })),
    ),
    lines: fc.array(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 3 }),
  })
  const value = { x: 710, y: 90, width: 30, height: 14 }
  const busy = { ...ground, texts: [value] }

  it('no label touches another, other text, or leaves the zone', () => {
    fc.assert(
      fc.property(fc.array(meeting, { maxLength: 8 }), (meetings) => {
        const labels = placeUpcoming(meetings, busy).placed.map(({ text }) => text.box)
        return labels.every(
          (label, i) =>
            inside(label, ground.zone) &&
            !tooClose(label, value, 4) &&
            labels.every((other, j) => i === j || !tooClose(label, other, 4)),
        )
      }),
    )
  })

  it('no label lies on the neutral line', () => {
    fc.assert(
      fc.property(
        fc.array(meeting, { maxLength: 8 }),
        fc.integer({ min: 20, max: 174 }),
        (meetings, neutralY) =>
          placeUpcoming(meetings, { ...busy, neutralY }).placed.every(
            ({ text: { box } }) => box.y > neutralY || box.y + box.height < neutralY,
          ),
      ),
    )
  })

  it('every meeting is placed or counted, and keeps its certainty', () => {
    fc.assert(
      fc.property(fc.array(meeting, { maxLength: 8 }), (meetings) => {
        const { placed, left } = placeUpcoming(meetings, busy)
        const kept = placed.every(
          ({ id, certainty }) => meetings.find((one) => one.id === id)?.certainty === certainty,
        )
        return kept && placed.length + left === meetings.length
      }),
    )
  })

  it('a label is as high as its lines, and without words takes no room', () => {
    fc.assert(
      fc.property(fc.array(meeting, { maxLength: 8 }), (meetings) =>
        placeUpcoming(meetings, busy).placed.every(({ text }) => {
          const height = text.lines.every((line) => line === '') ? 0 : text.lines.length * LINE_HEIGHT
          return text.box.height === height && text.lines.length <= 2
        }),
      ),
    )
  })

  it('needs no room for words under a glyph that stands alone', () => {
    const low = { ...ground, neutralY: -1000, zone: { ...ground.zone, height: 26 } }
    expect(placeUpcoming([undated('m', 'Talks')], low).left).toBe(1)
    expect(placeUpcoming([undated('m', '')], low).left).toBe(0)
  })
})
