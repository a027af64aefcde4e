import type { Box } from './shapes.ts'

/** A straight stretch between two points. */
export interface Segment {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** Whether two boxes come closer than `gap` in both directions at once; touching at the gap is allowed. */
export function tooClose(one: Box, other: Box, gap: number): boolean {
  return (
    one.x - gap < other.x + other.width &&
    other.x - gap < one.x + one.width &&
    one.y - gap < other.y + other.height &&
    other.y - gap < one.y + one.height
  )
}

/** Whether one box lies wholly in another. */
export function inside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

/** The box with a margin all round. */
export function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

/** Whether a segment touches a box (Liang and Barsky's clipping: what is left of it inside the box). */
export function crosses({ x1, y1, x2, y2 }: Segment, { x, y, width, height }: Box): boolean {
  let [start, end] = [0, 1]
  const edges = [
    [x1 - x2, x1 - x],
    [x2 - x1, x + width - x1],
    [y1 - y2, y1 - y],
    [y2 - y1, y + height - y1],
  ] as const
  for (const [run, room] of edges) {
    if (run === 0) {
      if (room < 0) return false
    } else if (run < 0) start = Math.max(start, room / run)
    else end = Math.min(end, room / run)
  }
  return start <= end
}

/** Whether two segments meet. Segments on one line count as meeting when they overlap. */
export function meet(one: Segment, other: Segment): boolean {
  const side = (s: Segment, x: number, y: number) =>
    Math.sign((s.x2 - s.x1) * (y - s.y1) - (s.y2 - s.y1) * (x - s.x1))
  const [a, b] = [side(one, other.x1, other.y1), side(one, other.x2, other.y2)]
  const [c, d] = [side(other, one.x1, one.y1), side(other, one.x2, one.y2)]
  if (a === 0 && b === 0) return tooClose(boxOf(one), boxOf(other), Number.EPSILON)
  return a !== b && c !== d && a * b <= 0 && c * d <= 0
}

function boxOf({ x1, y1, x2, y2 }: Segment): Box {
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) }
}
