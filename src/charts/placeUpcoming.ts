import type { Certainty } from '#model/records/meeting.ts'
import { inside, tooClose } from './boxes.ts'
import { shorten } from './textWidth.ts'
import type { Box } from './shapes.ts'

/** A meeting that is to be drawn right of the as-of line. Pixels. */
export interface UpcomingCandidate {
  readonly id: string
  /** Null: no meeting but a date to watch. */
  readonly certainty: Certainty | null
  /** First and last day as x; equal for a day, null for no date. */
  readonly span: { readonly x1: number; readonly x2: number } | null
  /** The first line is set in bold; lines after it are left out where they do not fit. */
  readonly lines: readonly string[]
  /** Certainty in words: it follows the first line where there is no room for a second. */
  readonly word?: string | undefined
}

/** A meeting that has a place. */
export interface PlacedUpcoming {
  readonly id: string
  readonly certainty: Certainty | null
  readonly glyph: { readonly x: number; readonly y: number }
  /** A capped bar for a date that is not known to the day, a dotted one for no date. */
  readonly bar: { readonly x1: number; readonly x2: number; readonly kind: 'capped' | 'dotted' } | null
  readonly text: {
    readonly lines: readonly string[]
    readonly box: Box
    readonly align: 'left' | 'center' | 'right'
  }
}

export interface UpcomingGround {
  /** The zone right of the as-of line. */
  readonly zone: Box
  /** Text that is already there. */
  readonly texts: readonly Box[]
  /** Height of the neutral line: neither text nor bar lies on it. */
  readonly neutralY: number
  /** Width of a line of text; the first is bold. */
  readonly width: (line: string, bold: boolean) => number
}

/** Line pitch of labels. */
export const LINE_HEIGHT = 14
const HALF_GLYPH = 7
const GAP = 6
/** Distance from the neutral line. */
const NEUTRAL_GAP = 2
const STEP = 2
/** So many in a row that find no place show that there is none: of thousands, the others are not tried. */
const MOST_MISSES = 40

interface Attempt extends PlacedUpcoming {
  readonly boxes: readonly Box[]
}

/**
 * Gives meetings their places from the top down, in the order given; who finds none is counted in `left`.
 *
 * A day has its label beside the glyph, a span or no date below it. A label loses its later lines before a
 * meeting is left out.
 */
export function placeUpcoming(
  candidates: readonly UpcomingCandidate[],
  ground: UpcomingGround,
): { readonly placed: PlacedUpcoming[]; readonly left: number } {
  const taken: Box[] = [...ground.texts]
  const placed: PlacedUpcoming[] = []
  let misses = 0
  for (const candidate of candidates) {
    if (misses === MOST_MISSES) break
    const attempt = firstFree(candidate, ground, taken)
    misses = attempt ? 0 : misses + 1
    if (!attempt) continue
    const { boxes, ...place } = attempt
    taken.push(...boxes)
    placed.push(place)
  }
  return { placed, left: candidates.length - placed.length }
}

function firstFree(
  candidate: UpcomingCandidate,
  ground: UpcomingGround,
  taken: readonly Box[],
): Attempt | undefined {
  const mark = markOf(candidate, ground)
  const heights = freeHeights(mark, ground, taken)
  // Where there is no room for the glyph, nothing is put into words and measured.
  if (heights.length === 0) return undefined
  for (const lines of formsOf(candidate, ground)) {
    const size = sizeOf(lines, ground)
    for (const y of heights) {
      const free = attempts(candidate, { lines, size }, mark.at(y), ground).find(
        ({ boxes }) =>
          fitsInto(boxes, ground) && boxes.every((box) => !taken.some((other) => tooClose(box, other, GAP))),
      )
      if (free) return free
    }
  }
  return undefined
}

/** Heights at which a glyph with its bar is not too close to anything, from the top down. */
function freeHeights(mark: Mark, { zone }: UpcomingGround, taken: readonly Box[]): number[] {
  const free: number[] = []
  const top = zone.y + HALF_GLYPH + 4
  for (let y = top; y < zone.y + zone.height - HALF_GLYPH; y += STEP) {
    const { drawn } = mark.at(y)
    const other = taken.find((box) => tooClose(drawn, box, GAP))
    if (!other) free.push(y)
    // Everything down to the end of what is in the way is passed over.
    else y += STEP * Math.max(0, Math.ceil((other.y + other.height + GAP - drawn.y) / STEP) - 1)
  }
  return free
}

/** Ways to set a label, best first: two lines; the title with its certainty; the title alone. */
function formsOf({ lines, word }: UpcomingCandidate, { zone, width }: UpcomingGround): string[][] {
  const [title = '', second] = lines
  const set = (line: string, bold: boolean, ending = ''): string => {
    const measure = (part: string): number => width(part, bold)
    return shorten(line, zone.width - 2 * GAP - measure(ending), measure) + ending
  }
  const alone = [set(title, true)]
  if (second === undefined) return [alone]
  const full = [...alone, set(second, false)]
  return word === undefined ? [full, alone] : [full, [set(title, true, `, ${word}`)], alone]
}

/** A glyph may reach over the zone's sides: a meeting tomorrow touches the as-of line. Text may not. */
function fitsInto([drawn, ...texts]: readonly Box[], { zone, neutralY }: UpcomingGround): boolean {
  const wide = { ...zone, x: zone.x - HALF_GLYPH, width: zone.width + 2 * HALF_GLYPH }
  const offLine = ({ y, height }: Box) => y >= neutralY + NEUTRAL_GAP || y + height <= neutralY - NEUTRAL_GAP
  return (
    drawn !== undefined &&
    inside(drawn, wide) &&
    texts.every((box) => inside(box, zone) && offLine(box)) &&
    offLine(drawn)
  )
}

function sizeOf(lines: readonly string[], { width }: UpcomingGround): Pick<Box, 'width' | 'height'> {
  return {
    width: Math.max(...lines.map((line, i) => width(line, i === 0))),
    // A glyph that stands alone needs no room for words.
    height: lines.every((line) => line === '') ? 0 : lines.length * LINE_HEIGHT,
  }
}

/** A glyph with its bar, at any height. */
interface Mark {
  readonly at: (y: number) => Pick<PlacedUpcoming, 'glyph' | 'bar'> & { readonly drawn: Box }
}

function markOf({ span }: UpcomingCandidate, { zone }: UpcomingGround): Mark {
  const [x1, x2] = span
    ? [Math.max(zone.x + 1, span.x1), Math.min(zone.x + zone.width - 1, span.x2)]
    : [zone.x + GAP, zone.x + zone.width - GAP]
  const x = (x1 + x2) / 2
  const kind = span === null ? 'dotted' : span.x1 === span.x2 ? null : 'capped'
  const bar: PlacedUpcoming['bar'] = kind === null ? null : { x1, x2, kind }
  const across = bar === null ? { x: x - HALF_GLYPH, width: 2 * HALF_GLYPH } : { x: x1, width: x2 - x1 }
  return {
    at: (y) => ({ glyph: { x, y }, bar, drawn: { ...across, y: y - HALF_GLYPH, height: 2 * HALF_GLYPH } }),
  }
}

function attempts(
  { id, certainty }: UpcomingCandidate,
  { lines, size }: { readonly lines: readonly string[]; readonly size: Pick<Box, 'width' | 'height'> },
  { glyph, bar, drawn }: ReturnType<Mark['at']>,
  { zone }: UpcomingGround,
): Attempt[] {
  const { x, y } = glyph
  const sides: PlacedUpcoming['text'][] = [
    { lines, align: 'left', box: { x: x + HALF_GLYPH + 4, y: y - HALF_GLYPH, ...size } },
    { lines, align: 'right', box: { x: x - HALF_GLYPH - 4 - size.width, y: y - HALF_GLYPH, ...size } },
  ]
  const centred = Math.min(zone.x + zone.width - GAP - size.width, Math.max(zone.x + GAP, x - size.width / 2))
  const below: PlacedUpcoming['text'] = {
    lines,
    align: 'center',
    box: { x: centred, y: y + HALF_GLYPH + 2, ...size },
  }
  return (bar === null ? [...sides, below] : [below]).map((text) => ({
    id,
    certainty,
    glyph,
    bar,
    text,
    boxes: [drawn, text.box],
  }))
}
