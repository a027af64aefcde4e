import type { DayNumber } from '#model/day.ts'
import { inside, tooClose } from './boxes.ts'
import type { PlacedSpot } from './placeLanes.ts'
import type { Box } from './shapes.ts'
import type { MeasureText } from './textWidth.ts'
import { shorten } from './textWidth.ts'

/** A title beside its mark. */
export interface StripLabel {
  readonly id: string
  readonly text: string
  readonly box: Box
}

/** What labels keep away from, and what they may say. */
export interface StripGround {
  /** No label leaves it. */
  readonly bounds: Box
  /** No label touches it; null where it is out of sight. */
  readonly asOfX: number | null
  /** Where a day stands: what is not known to the day is drawn as a bar. */
  readonly x: (day: DayNumber) => number
  readonly measure: MeasureText
  /** The title of an event; undefined while it has not been read. */
  readonly titleOf: (id: string) => string | undefined
}

/** A strip carries no more. */
const MOST = 8
/** From the edge of a glyph to its label. */
const GAP = 6
/** Between labels, glyphs and stems. */
const APART = 4
const HEIGHT = 14
/** Widths that a title may be shortened to, in their order. */
const WIDTHS = [240, 170, 110] as const
const HALF_GLYPH = 7
const HALF_STEM = 2

/**
 * Titles beside the marks of a strip, the largest score first, of equal ones the newest; right of the mark, else left
 * of it. Who finds no free place is left out: the mark itself is read by pointer and in the table.
 */
export function stripLabels(spots: readonly PlacedSpot[], ground: StripGround): StripLabel[] {
  const marks = [...spots.flatMap(boxesOf), ...spots.flatMap((spot) => spanOf(spot, ground))]
  const labels: StripLabel[] = []
  for (const spot of spots.filter(({ marks: own }) => own.length === 1).sort(byWeight)) {
    if (labels.length >= MOST) break
    const [mark] = spot.marks
    const title = mark && ground.titleOf(mark.id)
    if (!mark || !title) continue
    const found = formsOf(title, spot, ground).find(({ box }) =>
      isFree(box, boxesOf(spot), marks, labels, ground),
    )
    if (found) labels.push({ id: mark.id, ...found })
  }
  return labels.sort((one, other) => one.box.x - other.box.x || one.box.y - other.box.y)
}

/** Ways to set a title: in full, then shortened, each right of the mark and left of it. */
function formsOf(title: string, spot: PlacedSpot, ground: StripGround): Omit<StripLabel, 'id'>[] {
  const { x, y, half } = spot
  const { measure, bounds } = ground
  const [span] = spanOf(spot, ground)
  const left = Math.min(x - half, span?.x ?? x)
  const right = Math.max(x + half, span ? span.x + span.width : x)
  const width = (part: string): number => measure(part, 12, 400)
  const texts = WIDTHS.map((most) => shorten(title, Math.min(most, bounds.width / 2), width))
  return [...new Set(texts)].flatMap((text) => {
    const at = { y: y - HEIGHT / 2, width: width(text), height: HEIGHT }
    return [
      { text, box: { ...at, x: right + GAP } },
      { text, box: { ...at, x: left - GAP - at.width } },
    ]
  })
}

function isFree(
  place: Box,
  own: readonly Box[],
  marks: readonly Box[],
  labels: readonly StripLabel[],
  { bounds, asOfX }: StripGround,
): boolean {
  return (
    inside(place, bounds) &&
    isOffLine(place, asOfX) &&
    labels.every(({ box }) => !tooClose(place, box, APART)) &&
    marks.every((other) => own.some((mine) => isSame(mine, other)) || !tooClose(place, other, APART))
  )
}

function byWeight(one: PlacedSpot, other: PlacedSpot): number {
  const [a, b] = [one, other].map(({ marks }) => Math.abs(marks[0]?.score || 0))
  return (b ?? 0) - (a ?? 0) || other.x - one.x
}

/** The bar of a mark that is not known to the day; those of a cluster are not drawn. */
function spanOf({ y, marks }: PlacedSpot, { x }: StripGround): Box[] {
  const [mark] = marks
  if (marks.length !== 1 || !mark || mark.last === mark.first) return []
  const [from, to] = [x(mark.first), x(mark.last ?? mark.first)]
  return [{ x: from, y: y - HALF_GLYPH, width: to - from, height: 2 * HALF_GLYPH }]
}

/** A glyph, and its stem. */
function boxesOf({ x, y, half, baseline }: PlacedSpot): Box[] {
  const glyph = { x: x - half, y: y - HALF_GLYPH, width: 2 * half, height: 2 * HALF_GLYPH }
  const stem = {
    x: x - HALF_STEM,
    y: Math.min(y, baseline),
    width: 2 * HALF_STEM,
    height: Math.abs(y - baseline),
  }
  return [glyph, stem]
}

function isOffLine({ x, width }: Box, line: number | null): boolean {
  return line === null || x >= line + APART || x + width <= line - APART
}

function isSame(one: Box, other: Box): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height
}
