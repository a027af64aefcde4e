import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { exampleLanes, markOn } from '../../tests/pictures/lanesExample.ts'
import { shapesOf, wordsOf } from '../../tests/pictures/shapesOf.ts'
import type { LaneMark, LanesInput } from './lanesInput.ts'
import { lanesLayout } from './lanesLayout.ts'
import { marksLayer } from './lanesMarks.ts'
import { palettes } from './palette.ts'
import type { Shape } from './shapes.ts'

const { light } = palettes

function drawn(marks: readonly LaneMark[], more: Partial<LanesInput> = {}): Shape[] {
  const lanes = [{ id: 'l', title: 'L', marks, upcoming: [] }]
  const input = exampleLanes({ lanes, selected: null, ...more })
  const layout = lanesLayout(input)
  return shapesOf(marksLayer(input, layout), input.window, layout.plot)
}

/** Outlines of the glyphs, with what they are filled with and drawn in. */
function glyphs(shapes: readonly Shape[]): unknown[] {
  return shapes
    .flatMap((shape) => (shape.type === 'group' ? shape.children : []))
    .flatMap((shape) => (shape.type === 'path' ? [[shape.style.fill, shape.style.stroke]] : []))
}

function lines(shapes: readonly Shape[]): { x1: number; x2: number; y1: number; y2: number }[] {
  return shapes.flatMap((shape) => (shape.type === 'line' ? [shape.shape] : []))
}

describe('marksLayer', () => {
  it('fills what is material and outlines what is verbal, in the colour of the sign', () => {
    const marks = [
      markOn('a', '2021-01-01', 4),
      markOn('b', '2021-02-01', -4, { material: true }),
      markOn('c', '2021-03-01', 0, { material: true }),
    ]
    expect(glyphs(drawn(marks))).toEqual([
      [light.paper, light.coop],
      [light.conf, light.conf],
      [light.ink, light.ink],
    ])
  })

  it('draws a stem up for cooperation, down for conflict, none for neutral', () => {
    const [up, down, ...more] = lines(
      drawn([markOn('a', '2021-01-01', 4), markOn('b', '2021-02-01', -4), markOn('c', '2021-03-01', 0)]),
    )
    expect(up!.y2).toBeLessThan(up!.y1)
    expect(down!.y2).toBeGreaterThan(down!.y1)
    expect(more).toEqual([])
  })

  it('draws a date of a month as a capped bar with the glyph at its middle', () => {
    const mark = markOn('a', '2021-03-01', 4, { last: dayNumber('2021-03-31') })
    const shapes = drawn([mark])
    const [stem, bar, left, right] = lines(shapes)
    expect(Math.abs(left!.x1 - bar!.x1) + Math.abs(right!.x1 - bar!.x2)).toBeLessThan(1.1)
    expect(Math.abs((bar!.x1 + bar!.x2) / 2 - stem!.x1)).toBeLessThan(1)
    expect(left!.y2 - left!.y1).toBe(8)
  })

  it('leaves the cap away where a bar goes on out of sight', () => {
    const mark = markOn('a', '2020-10-01', 4, { last: dayNumber('2021-03-31') })
    expect(lines(drawn([mark]))).toHaveLength(3)
  })

  it('draws an open date as a dotted line up to the as-of date, with "no date" in words', () => {
    const shapes = drawn([markOn('a', '2021-02-01', 4, { last: null })])
    const dotted = shapes.filter((shape) => shape.type === 'line' && shape.style.lineDash)
    expect(dotted).toHaveLength(1)
    expect(wordsOf(shapes)).toEqual(['no date'])
  })

  it('draws a cluster as its number, to be clicked as one', () => {
    const crowd = Array.from({ length: 7 }, (_, i) => markOn(`c${i}`, '2021-02-01', -2 - i))
    const shapes = drawn(crowd)
    expect(wordsOf(shapes)).toEqual(['7'])
    expect(glyphs(shapes)).toEqual([])
    const named = shapes.flatMap((shape) => ('info' in shape ? [shape.info.id] : []))
    expect(new Set(named)).toEqual(new Set(['0 -1 c0 7']))
  })

  it('draws each of them in a picture to keep', () => {
    const crowd = Array.from({ length: 7 }, (_, i) => markOn(`c${i}`, '2021-02-01', -2 - i))
    expect(glyphs(drawn(crowd, { apart: true }))).toHaveLength(7)
  })

  it('highlights the chosen event, also as part of a cluster', () => {
    const highlights = (shapes: readonly Shape[]): number =>
      shapes.filter((shape) => shape.type === 'rect' && shape.style.stroke === light.mark).length
    const crowd = Array.from({ length: 7 }, (_, i) => markOn(`c${i}`, '2021-02-01', -4))
    expect(highlights(drawn(crowd, { selected: 'c3' }))).toBe(1)
    expect(highlights(drawn([markOn('a', '2021-01-01', 4)], { selected: 'a' }))).toBe(1)
    expect(highlights(drawn(crowd, { selected: 'other' }))).toBe(0)
  })

  it('draws what counts for nothing faint and unfilled', () => {
    expect(glyphs(drawn([markOn('a', '2021-01-01', 4, { struck: true, material: true })]))).toEqual([
      [light.paper, light.ink3],
    ])
  })
})
