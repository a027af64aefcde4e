import type { SearchWords } from '#analysis/search.ts'
import type { IssueStatus } from '#model/records/issue.ts'
import type { Certainty } from '#model/records/meeting.ts'
import type { EventMark } from '#state/eventMark.ts'
import type { IconName } from './iconPaths.ts'

/** The groups of the palette, in their order. */
export const PALETTE_GROUPS = [
  'date',
  'events',
  'issues',
  'meetings',
  'cases',
  'dates',
  'people',
  'sources',
  'commands',
] as const
export type PaletteGroupName = (typeof PALETTE_GROUPS)[number]

/** The sign in front of a row. */
export type PaletteGlyph =
  | { readonly type: 'icon'; readonly name: IconName }
  | { readonly type: 'event'; readonly mark: EventMark }
  | { readonly type: 'status'; readonly status: IssueStatus | undefined }
  | { readonly type: 'certainty'; readonly certainty: Certainty }

/** One row: something found, somewhere to go or something to do. */
export interface PaletteItem {
  readonly key: string
  readonly glyph: PaletteGlyph
  readonly title: string
  /** Folded words to be underlined, in title and excerpt. */
  readonly words: SearchWords
  /** Where else the words stand, where the title does not have them all. */
  readonly excerpt: string | null
  /** At the right. */
  readonly note: string
  readonly score: number | null
  /** The keys that do the same. */
  readonly way: string | null
  /** The palette stays open: it shows what comes of it. */
  readonly stays: boolean
  readonly run: () => void
}

export interface PaletteGroup {
  readonly name: PaletteGroupName
  readonly items: readonly PaletteItem[]
  /** How many there are, shown or not. */
  readonly count: number
}

/** The id of a row in the document, by which the field points at it: ids of records may hold any sign. */
export function optionId({ key }: PaletteItem): string {
  return `option-${key.replaceAll(/[^\w-]/g, (sign) => `_${sign.charCodeAt(0)}`)}`
}
