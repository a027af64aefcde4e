import type { GroupShape, Paint, PathShape, Shape } from './shapes.ts'
import { path } from './shapes.ts'

/**
 * Draws the same with far fewer elements: all lines, boxes and glyphs of one style become one path, in the order in
 * which styles first come; texts stay, on top. Nothing in it can be clicked any more, so areas for clicks are left out.
 *
 * An element of its own costs ECharts far more than its strokes do: with thousands of marks nothing else matters.
 */
export function mergeShapes(shapes: readonly Shape[]): Shape[] {
  const strokes = new Map<string, Bucket>()
  const rest: Shape[] = []
  for (const shape of shapes) {
    if (!add(shape, strokes)) rest.push(shape)
  }
  return [...[...strokes.values()].map(({ style, data }) => path(data, style)), ...rest]
}

/** What is drawn in one style. */
interface Bucket {
  readonly style: Paint
  data: string
}

/** @returns whether the shape could be merged */
function add(shape: Shape, into: Map<string, Bucket>): boolean {
  if (shape.type === 'line') {
    const { x1, y1, x2, y2 } = shape.shape
    bucketOf(shape.style, into).data += `M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}`
    return true
  }
  if (shape.type === 'rect') {
    if (shape.style.fill === 'transparent') return true
    const { x, y, width, height } = shape.shape
    bucketOf(shape.style, into).data +=
      `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`
    return true
  }
  return shape.type === 'group' && addGlyph(shape, into)
}

/** A glyph of straight lines; any other stays an element. */
function addGlyph({ x, y, scaleX, scaleY, children }: GroupShape, into: Map<string, Bucket>): boolean {
  const parts = children.filter((child): child is PathShape => child.type === 'path')
  const outlines = parts.map((part) => outlineOf(part.shape.pathData))
  if (parts.length < children.length || outlines.some((outline) => outline === null)) return false
  parts.forEach(({ style }, i) => {
    const bucket = bucketOf({ ...style, lineWidth: (style.lineWidth ?? 1) * scaleX }, into)
    for (const { command, at } of outlines[i] ?? []) {
      bucket.data += at ? `${command}${short(x + at[0] * scaleX)} ${short(y + at[1] * scaleY)}` : command
    }
  })
  return true
}

function bucketOf(style: Paint, into: Map<string, Bucket>): Bucket {
  const { fill, stroke, lineWidth, lineDash, lineCap, opacity } = style
  const key = [fill, stroke, lineWidth, lineDash?.join(' '), lineCap, opacity].join('|')
  const found = into.get(key)
  if (found) return found
  const made = { style, data: '' }
  into.set(key, made)
  return made
}

interface Step {
  readonly command: string
  readonly at: readonly [number, number] | null
}

const outlines = new Map<string, readonly Step[] | null>()

/** The corners of a path of straight lines; null for one that bends. */
function outlineOf(d: string): readonly Step[] | null {
  const known = outlines.get(d)
  if (known !== undefined) return known
  const steps = [...d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)].map(([, command = '', numbers = '']): Step => {
    const [x, y] = numbers.trim().split(/[ ,]+/).map(Number)
    return { command, at: x === undefined || y === undefined ? null : [x, y] }
  })
  const made = steps.every(({ command, at }) => (at ? 'ML' : 'Z').includes(command)) ? steps : null
  outlines.set(d, made)
  return made
}

/** A tenth of a pixel is as much as can be seen, and far shorter to read. */
function short(at: number): number {
  return Math.round(at * 10) / 10
}
