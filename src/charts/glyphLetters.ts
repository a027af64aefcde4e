import type { Side } from '#model/records/base.ts'
import type { IssueStatus } from '#model/records/issue.ts'
import type { Certainty } from '#model/records/meeting.ts'

/**
 * Letters that stand for glyphs where there is text alone: in tables of PowerPoint and Word, in Markdown. The word
 * stands beside them as it does beside the glyphs.
 */
export const statusLetters: { readonly [S in IssueStatus]: string } = {
  escalating: '▲',
  contested: '■',
  easing: '▽',
  'in talks': '⇄',
  raised: '□',
  settled: '✓',
  dormant: '–',
}

export const noStatusLetter = '·'

export const certaintyLetters: { readonly [C in Certainty]: string } = {
  mooted: '◌',
  proposed: '○',
  agreed: '◐',
  confirmed: '●',
  held: '✓',
  postponed: '→',
  cancelled: '⊗',
  declined: '⊖',
}

export const dateLetter = '▪'

/** The first side is filled, the second hatched. */
export const sideLetters: { readonly [S in Side]: string } = { a: '■', b: '▨' }
