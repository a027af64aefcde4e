import type { Edtf } from '#model/edtf.ts'
import type { Marking } from '#model/records/base.ts'
import { MARKINGS } from '#model/records/base.ts'
import type { RawFile } from './migrations.ts'
import { entriesOf } from './walk.ts'

/** Where a content comes from. */
export interface Lineage {
  /** SHA-256 of the content, 64 hexadecimal digits; missing where nobody computed it. */
  readonly revision?: string
  /** The revisions it grew from, oldest first, at most 50. */
  readonly ancestors: readonly string[]
}

/** What a file says about itself, besides its content. */
export interface DatasetHeader extends Lineage {
  /** The version of the format in which the file was written. */
  readonly version: number
  /** The file holds what was known at the end of this day. It has no ancestors and is no base for a merge. */
  readonly asOf?: Edtf
  /** The file holds nothing of a higher marking. It has no ancestors and is no base for a merge. */
  readonly upTo?: Marking
}

/** The header of a file that has been checked. */
export function headerOf({ version, revision, ancestors, asOf, upTo }: RawFile): DatasetHeader {
  const ceiling = MARKINGS.find((marking) => marking === upTo)
  const isPartial = typeof asOf === 'string' || ceiling !== undefined
  return {
    version,
    ...(typeof revision === 'string' ? { revision } : {}),
    // A part of what is known says nothing about the whole that it was taken from.
    ancestors: isPartial ? [] : entriesOf(ancestors).filter((ancestor) => typeof ancestor === 'string'),
    ...(typeof asOf === 'string' ? { asOf } : {}),
    ...(ceiling ? { upTo: ceiling } : {}),
  }
}
