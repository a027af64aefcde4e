import type { IssueStatus } from '#model/records/issue.ts'
import type { GlyphPart } from './glyph.ts'

const filled = (d: string): readonly GlyphPart[] => [{ d, fill: 'ink', stroke: 'none', width: 0 }]
const outline = (d: string): readonly GlyphPart[] => [{ d, fill: 'none', stroke: 'ink', width: 1.6 }]

/** How an issue stands, by shape: the word stands beside it wherever it is shown. */
export const statusGlyphs: { readonly [S in IssueStatus]: readonly GlyphPart[] } = {
  escalating: filled('M7 2L12.5 12H1.5Z'),
  contested: filled('M2 2H12V12H2Z'),
  easing: outline('M2 2.5H12L7 12Z'),
  'in talks': outline('M1.5 5H12M8.7 2.2L12 5M12.5 9.2H2M5.3 12L2 9.2'),
  raised: outline('M2 2H12V12H2Z'),
  settled: outline('M2 7.5L5.5 11L12.3 2.8'),
  dormant: outline('M2.5 7H11.5'),
}

/** No recorded event carries a status. */
export const noStatusGlyph: readonly GlyphPart[] = outline('M6 7H8')
