import { describe, expect, it } from 'vitest'
import { directionGlyph } from './directionGlyph.ts'
import { glyphShape } from './glyph.ts'
import { mergeShapes } from './mergeShapes.ts'
import type { Shape } from './shapes.ts'
import { circle, clickArea, line, rect, text } from './shapes.ts'

const ink = { stroke: '#111111', lineWidth: 2 }

function pathsOf(shapes: readonly Shape[]): string[] {
  return shapes.flatMap((shape) => (shape.type === 'path' ? [shape.shape.pathData] : []))
}

describe('shapes drawn together', () => {
  it('lines of one style become one path, those of another a second', () => {
    const shapes = [
      line(1, 2, 3, 4, ink),
      line(5, 6, 7, 8, { ...ink, stroke: '#222222' }),
      line(9, 1, 2, 3, ink),
    ]
    const merged = mergeShapes(shapes)
    expect(pathsOf(merged)).toEqual(['M1 2L3 4M9 1L2 3', 'M5 6L7 8'])
    expect(merged.map(({ silent }) => silent)).toEqual([true, true])
  })

  it('boxes are closed, and areas for clicks are left out', () => {
    const box = { x: 1, y: 2, width: 10, height: 5 }
    expect(pathsOf(mergeShapes([rect(box, { fill: '#fff' }), clickArea(box, 'one')]))).toEqual([
      'M1 2h10v5h-10Z',
    ])
  })

  it('a glyph stands where it stood, as large and with as thick a stroke', () => {
    const colours = { ink: '#111111', ground: '#ffffff' }
    const [merged] = mergeShapes([glyphShape(directionGlyph('both', false), 107, 57, colours, { scale: 2 })])
    // ◇ in its box of 14: 7 1.7, 12.3 7, 7 12.3, 1.7 7; the middle of the box at 107 57, twice as large.
    expect(merged).toMatchObject({
      shape: { pathData: 'M107 46.4L117.6 57L107 67.6L96.4 57Z' },
      style: { stroke: '#111111', fill: '#ffffff', lineWidth: 3.2 },
    })
  })

  it('texts stand on top, and what bends stays as it is', () => {
    const label = text('12', 1, 1, { fill: '#111111', fontFamily: 'sans' })
    const ring = circle(1, 1, 4, ink)
    expect(mergeShapes([label, ring, line(1, 2, 3, 4, ink)])).toEqual([
      expect.objectContaining({ type: 'path' }),
      label,
      ring,
    ])
    const bent = glyphShape([{ d: 'M1 1C2 2 3 3 4 4', fill: 'none', stroke: 'ink', width: 1 }], 5, 5, {
      ink: '#1',
      ground: '#2',
    })
    expect(mergeShapes([bent])).toEqual([bent])
  })

  it('nothing gives nothing', () => {
    expect(mergeShapes([])).toEqual([])
  })
})
