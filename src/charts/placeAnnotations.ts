import type { Segment } from './boxes.ts'
import { crosses, grown, inside, meet, tooClose } from './boxes.ts'
import type { Box } from './shapes.ts'

/** A label that wants a place at a point of the index line. */
export interface AnnotationCandidate {
  readonly id: string
  /** The point on the line, in pixels. */
  readonly x: number
  readonly y: number
  /** Above for a rise, below for a fall. */
  readonly side: 'above' | 'below'
  /** Goldstein points; among equals in priority the smaller absolute score gives way. */
  readonly score: number
  /** The higher goes first; what the reader chose stands above what is chosen for him. */
  readonly priority: number
  /** Ways to set the label, best first: a shorter one is tried where the longer finds no place. */
  readonly forms: readonly { readonly width: number; readonly height: number }[]
}

/** A label that has a place. `align` is the side of the box that its lines are flush with. */
export interface PlacedAnnotation {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly side: 'above' | 'below'
  /** Which of the candidate's forms it took. */
  readonly form: number
  readonly box: Box
  readonly align: 'left' | 'right'
  /** From the ring to the label. */
  readonly leader: Segment
}

export interface AnnotationGround {
  /** The plot; no label leaves it. */
  readonly bounds: Box
  /** The as-of line; no label touches it. Null when it is out of sight. */
  readonly asOfX: number | null
  /** Other text that is already there. */
  readonly texts: readonly Box[]
  /** The lines, x rising within each. Labels keep off them. */
  readonly curves: readonly (readonly (readonly [number, number])[])[]
  /** Height of the neutral line: labels lie on it only where they must. */
  readonly neutralY: number
  /** Most labels wanted; at most {@link MOST_ANNOTATIONS} are placed. */
  readonly limit: number
}

/** No chart carries more. */
export const MOST_ANNOTATIONS = 6
/** Distance from other text. */
export const TEXT_GAP = 12
/** Radius of the ring on the line. */
export const RING_RADIUS = 3.4

/** Distance of a label from the as-of line, and from the plot's top and bottom. */
const LINE_GAP = 6
const EDGE_GAP = 2
const SHORTEST_LEADER = 5
/** Only so many, the weightiest, may lie on the neutral line, where there is no other place. */
const STRUCK = 2
/** The step in which a label moves towards its ring. */
const ROW = 7

/** Room that a label of this height needs between its point and the plot's edge. */
export function roomFor(height: number): number {
  return RING_RADIUS + SHORTEST_LEADER + height + EDGE_GAP
}

/**
 * Gives labels their places: the weightiest first, each at the first free place; who finds none is left out.
 *
 * So when labels collide the one of lower priority goes, then the one with the smaller absolute score, then the
 * earlier. The order of the candidates does not matter.
 *
 * @returns at most `limit`, in order of x
 */
export function placeAnnotations(
  candidates: readonly AnnotationCandidate[],
  ground: AnnotationGround,
): PlacedAnnotation[] {
  const placed: PlacedAnnotation[] = []
  for (const candidate of [...candidates].sort(byWeight)) {
    if (placed.length >= Math.min(ground.limit, MOST_ANNOTATIONS)) break
    const mayBeStruck = placed.length < STRUCK
    const free = places(candidate, ground).find(
      (place) => (mayBeStruck || !isStruck(place, ground)) && isFree(place, placed, ground),
    )
    if (free) placed.push(free)
  }
  return placed.sort((one, other) => one.x - other.x || (one.id < other.id ? -1 : 1))
}

function byWeight(one: AnnotationCandidate, other: AnnotationCandidate): number {
  return (
    other.priority - one.priority ||
    Math.abs(other.score) - Math.abs(one.score) ||
    other.x - one.x ||
    (one.id < other.id ? -1 : 1)
  )
}

/** All places of a label, best first: in its longest form, and there off the neutral line. */
function places(candidate: AnnotationCandidate, ground: AnnotationGround): PlacedAnnotation[] {
  return candidate.forms.flatMap((_, form) => {
    const all = placesOf(candidate, form, ground)
    return [
      ...all.filter((place) => !isStruck(place, ground)),
      ...all.filter((place) => isStruck(place, ground)),
    ]
  })
}

function isStruck({ box }: PlacedAnnotation, { neutralY }: AnnotationGround): boolean {
  return box.y < neutralY && neutralY < box.y + box.height
}

/** Places of one form: at the plot's edge, then nearer to the ring; flush with the ring, then moved. */
function placesOf(
  candidate: AnnotationCandidate,
  form: number,
  { bounds, asOfX }: AnnotationGround,
): PlacedAnnotation[] {
  const { x, y, side, forms } = candidate
  const { width, height } = forms[form] ?? { width: 0, height: 0 }
  const above = side === 'above'
  const nearest = above ? y - RING_RADIUS - SHORTEST_LEADER - height : y + RING_RADIUS + SHORTEST_LEADER
  const farthest = above ? bounds.y + EDGE_GAP : bounds.y + bounds.height - EDGE_GAP - height
  const right = Math.min(bounds.x + bounds.width, (asOfX ?? Infinity) - LINE_GAP)
  const lefts = leftEdges(x, width, bounds.x + 2, right, above)
  const result: PlacedAnnotation[] = []
  for (let row = 0; above ? farthest + row <= nearest : farthest - row >= nearest; row += ROW) {
    const top = above ? farthest + row : farthest - row
    for (const left of lefts) result.push(placeAt(candidate, form, { x: left, y: top, width, height }))
  }
  return result
}

/** Left edges that keep the label between the limits and in touch with its ring. */
function leftEdges(x: number, width: number, least: number, most: number, above: boolean): number[] {
  if (most - width < least) return []
  const flush = above ? [x - 1, x + 1 - width] : [x + 1 - width, x - 1]
  const pushed = [...flush, x - width / 2].map((left) => Math.min(most - width, Math.max(least, left)))
  const reach = RING_RADIUS * 3
  const unmoved = flush.filter((left, i) => left === pushed[i])
  return [...new Set([...unmoved, ...pushed])].filter(
    (left) => left <= x + reach && left + width >= x - reach,
  )
}

function placeAt(candidate: AnnotationCandidate, form: number, box: Box): PlacedAnnotation {
  const { id, x, y, side } = candidate
  const up = side === 'above'
  const end = Math.min(box.x + box.width - 1, Math.max(box.x + 1, x))
  return {
    id,
    x,
    y,
    side,
    form,
    box,
    align: x - box.x <= box.width / 2 ? 'left' : 'right',
    leader: {
      x1: x,
      y1: up ? y - RING_RADIUS : y + RING_RADIUS,
      x2: end,
      y2: up ? box.y + box.height : box.y,
    },
  }
}

function isFree(
  place: PlacedAnnotation,
  placed: readonly PlacedAnnotation[],
  ground: AnnotationGround,
): boolean {
  const { box, leader } = place
  return (
    inside(box, ground.bounds) &&
    ground.texts.every((other) => !tooClose(box, other, TEXT_GAP) && !crosses(leader, grown(other, 2))) &&
    placed.every(
      (other) =>
        !tooClose(box, other.box, TEXT_GAP) &&
        !crosses(leader, grown(other.box, 2)) &&
        !crosses(other.leader, grown(box, 2)) &&
        !meet(leader, other.leader) &&
        !tooClose(box, ringBox(other), 2) &&
        !tooClose(ringBox(place), other.box, 2),
    ) &&
    ground.curves.every((curve) => !curveMeets(curve, grown(box, 3)))
  )
}

function ringBox({ x, y }: PlacedAnnotation): Box {
  return { x: x - RING_RADIUS, y: y - RING_RADIUS, width: 2 * RING_RADIUS, height: 2 * RING_RADIUS }
}

function curveMeets(curve: AnnotationGround['curves'][number], box: Box): boolean {
  return curve.some(([x2, y2], i) => {
    const [x1, y1] = curve[i - 1] ?? [x2, y2]
    if (x2 < box.x || x1 > box.x + box.width) return false
    return crosses({ x1, y1, x2, y2 }, box)
  })
}
