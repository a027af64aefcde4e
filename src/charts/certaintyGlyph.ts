import type { Certainty } from '#model/records/meeting.ts'
import type { GlyphPart } from './glyph.ts'
import type { MeetingSign } from './meetingLanesInput.ts'

const RING = 'M7 1.5A5.5 5.5 0 1 1 7 12.5A5.5 5.5 0 1 1 7 1.5Z'
const LEFT_HALF = 'M7 1.5A5.5 5.5 0 0 0 7 12.5Z'
/** Half of an eighth of the ring's length (34.56): eight dashes and gaps close without a seam. */
const DASH = 34.56 / 16

const ring: GlyphPart = { d: RING, fill: 'ground', stroke: 'ink', width: 1.5 }
const disc: GlyphPart = { d: RING, fill: 'ink', stroke: 'ink', width: 1.5 }
const sign = (d: string): GlyphPart => ({ d, fill: 'none', stroke: 'ink', width: 1.4 })

/**
 * How sure a meeting is, by fill and mark, never by colour: mooted dashed ring, proposed ring, agreed left half
 * filled, confirmed filled, held filled with a tick, postponed ring with an arrow, cancelled ring with a cross,
 * declined ring with a bar. The word stands beside it wherever it is shown.
 */
export const certaintyGlyphs: { readonly [C in Certainty]: readonly GlyphPart[] } = {
  mooted: [{ ...ring, dash: [DASH * 1.1, DASH * 0.9] }],
  proposed: [ring],
  agreed: [ring, { d: LEFT_HALF, fill: 'ink', stroke: 'none', width: 0 }],
  confirmed: [disc],
  held: [disc, { d: 'M4.4 7.2L6.3 9.1L9.7 5.1', fill: 'none', stroke: 'ground', width: 1.6 }],
  postponed: [ring, sign('M4.2 7H9.4M7.3 4.9L9.6 7L7.3 9.1')],
  cancelled: [ring, sign('M5 5L9 9M9 5L5 9')],
  declined: [ring, sign('M4.4 7H9.6')],
}

/** Its date has passed and nothing says what came of it: neither upcoming nor held. A ring with a question mark. */
export const unrecordedGlyph: readonly GlyphPart[] = [
  ring,
  sign('M5.3 5.6A1.75 1.75 0 1 1 7 7.4V8.1'),
  { d: 'M7 9.3A0.75 0.75 0 1 1 7 10.8A0.75 0.75 0 1 1 7 9.3Z', fill: 'ink', stroke: 'none', width: 0 },
]

/** A date to watch where days are drawn as lengths: a bracket over them. */
const bracketGlyph: readonly GlyphPart[] = [
  { d: 'M2.5 11V4H11.5V11', fill: 'none', stroke: 'ink', width: 1.5 },
]

/** How a meeting or a date to watch is drawn where days are lengths. */
export function signGlyph(sign: MeetingSign): readonly GlyphPart[] {
  if (sign === 'date') return bracketGlyph
  return sign === 'unrecorded' ? unrecordedGlyph : certaintyGlyphs[sign]
}

/** A date to watch: a day, not a meeting. */
export const dateGlyph: readonly GlyphPart[] = [
  { d: 'M3.5 3.5H10.5V10.5H3.5Z', fill: 'ink', stroke: 'none', width: 0 },
]
