import { describe, expect, it } from 'vitest'
import { circle, group, line, path, polygon, polyline, rect, sharp, text } from './shapes.ts'

describe('shapes', () => {
  it('let the pointer through unless they name something', () => {
    expect(rect({ x: 0, y: 0, width: 1, height: 1 }, {})).toMatchObject({ silent: true })
    expect(circle(0, 0, 3, {}, 'e1')).toMatchObject({ silent: false, info: { id: 'e1' } })
    expect(polygon([[0, 0]], {})).toMatchObject({ silent: true })
  })

  it('fill neither open paths nor polylines', () => {
    expect(path('M0 0L1 1', { stroke: '#000000' }).style.fill).toBe('none')
    expect(polyline([[0, 0]], { stroke: '#000000' }).style.fill).toBe('none')
  })

  it('scale a group evenly', () => {
    expect(group(1, 2, 3, [])).toMatchObject({ x: 1, y: 2, scaleX: 3, scaleY: 3, children: [] })
  })
})

describe('line', () => {
  it('moves upright and level lines onto whole pixels', () => {
    expect(line(10.2, 0, 10.2, 5, { lineWidth: 1 }).shape).toEqual({ x1: 10.5, y1: 0, x2: 10.5, y2: 5 })
    expect(line(0, 3.9, 8, 3.9, { lineWidth: 1 }).shape).toEqual({ x1: 0, y1: 3.5, x2: 8, y2: 3.5 })
  })

  it('leaves slanting lines where they are', () => {
    expect(line(0.2, 0.3, 8.4, 3.9, {}).shape).toEqual({ x1: 0.2, y1: 0.3, x2: 8.4, y2: 3.9 })
  })

  it('is 1 px wide unless told', () => {
    expect(line(10, 0, 10, 5, {}).shape.x1).toBe(10.5)
  })
})

describe('sharp', () => {
  it('puts odd widths between pixels and even ones on them', () => {
    expect(sharp(7.3, 1)).toBe(7.5)
    expect(sharp(7.3, 3)).toBe(7.5)
    expect(sharp(7.3, 2)).toBe(7)
  })

  it('takes a width of 1.5 for 2', () => {
    expect(sharp(7.6, 1.5)).toBe(8)
  })
})

describe('text', () => {
  it('is 12 px, regular, from the left, centred on its height, unless told', () => {
    expect(text('A', 1, 2, { fill: '#000000', fontFamily: 'x' }).style).toEqual({
      text: 'A',
      x: 1,
      y: 2,
      fill: '#000000',
      fontSize: 12,
      fontWeight: 400,
      fontFamily: 'x',
      align: 'left',
      verticalAlign: 'middle',
    })
  })

  it('draws a halo only where one is asked for', () => {
    const { style } = text('A', 1, 2, { fill: '#000000', fontFamily: 'x', halo: '#ffffff' })
    expect(style).toMatchObject({ fill: '#000000', stroke: '#ffffff' })
    expect(style.lineWidth).toBeGreaterThan(2)
  })

  it('takes braces and bars as letters', () => {
    expect(text('{b|Summit}', 0, 0, { fill: '#000000', fontFamily: 'x' }).style.text).toBe('{b|Summit}')
  })

  it('S01 is no name that objects inherit, which ZRender would take for a place to write to', () => {
    const drawn = (content: string): string =>
      text(content, 0, 0, { fill: '#000000', fontFamily: 'x' }).style.text
    for (const name of Object.getOwnPropertyNames(Object.prototype)) {
      expect(drawn(name)).toBe(`${name}\u2060`)
      expect(drawn(`a\n${name}\nb`)).toBe(`a\n${name}\u2060\nb`)
    }
    expect(drawn('proto')).toBe('proto')
  })
})
