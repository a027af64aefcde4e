import type { Level } from '#model/records/meeting.ts'
import type { GlyphPart } from './glyph.ts'

const BARS = ['M0.5 10.5V7.5H3.5V10.5Z', 'M5.5 10.5V5H8.5V10.5Z', 'M10.5 10.5V2.5H13.5V10.5Z']
const FILLED: Readonly<Record<Level, number>> = { officials: 1, ministers: 2, leaders: 3 }

/** The level of a meeting: one, two or three of three bars are filled. */
export function levelGlyph(level: Level): readonly GlyphPart[] {
  return BARS.map((d, i) =>
    i < FILLED[level]
      ? { d, fill: 'ink', stroke: 'none', width: 0 }
      : { d, fill: 'none', stroke: 'ink', width: 0.6 },
  )
}
