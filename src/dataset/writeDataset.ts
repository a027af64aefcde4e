import { isoDay } from '#model/day.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import { contentInSteps } from './content.ts'
import type { Lineage } from './header.ts'
import { inPauses } from './inPauses.ts'
import { newestVersion } from './migrations.ts'
import type { Part } from './partialDataset.ts'
import { partialDataset } from './partialDataset.ts'
import { FORMAT, HEADER, MAX_ANCESTORS } from './schema/dataset.ts'
import { digest } from './sha256.ts'

export interface WriteOptions extends Part {
  /**
   * Where this content comes from, oldest first: the revisions, each with its ancestors, that went into it. None of
   * content that is written for the first time.
   */
  readonly bases?: readonly Lineage[]
}

/** A file as text, and what to keep among the `bases` of the next one. */
export interface WrittenDataset {
  readonly text: string
  readonly revision: string
  /** None of a partial file, which is no base. */
  readonly ancestors: readonly string[]
}

/**
 * Writes a dataset as the text of a file of the newest version.
 *
 * The same content gives the same text, apart from its ancestors: content that is no other than one of its bases is
 * written with the ancestors that came with; other content has grown from all of them.
 *
 * With `asOf` or `upTo` the file holds only what was known and may be seen, says so, and has no ancestors.
 *
 * @param dataset in step with the model; it is not checked here
 */
export async function writeDataset(dataset: Dataset, options: WriteOptions = {}): Promise<WrittenDataset> {
  const { asOf, upTo, bases = [] } = options
  const isPartial = asOf !== undefined || upTo !== undefined
  const content = isPartial ? partialDataset(dataset, options) : withoutHeader(dataset)
  const version = newestVersion()
  const text = await inPauses(
    contentInSteps({
      format: FORMAT,
      version,
      ...(asOf === undefined ? {} : { asOf: isoDay(asOf) }),
      ...(upTo === undefined ? {} : { upTo }),
      ...content,
    }),
  )
  const revision = await digest(text)
  const ancestors = isPartial ? [] : ancestorsAfter(bases, revision)
  const counts = Object.fromEntries(LIST_NAMES.map((list) => [list, content[list].length]))
  const about = isPartial ? { revision, counts } : { revision, ancestors, counts }
  return { text: insertAfterVersion(text, version, about), revision, ancestors }
}

function ancestorsAfter(bases: readonly Lineage[], revision: string): readonly string[] {
  const own = bases.findLast((base) => base.revision === revision)
  if (own) return own.ancestors
  const all = bases.flatMap((base) => [...base.ancestors, base.revision ?? []].flat())
  // What comes again further on is newer there.
  const newest = all.filter((ancestor, i) => all.lastIndexOf(ancestor) === i)
  return newest.slice(-MAX_ANCESTORS)
}

/** What is unknown to us survives, but nothing unknown can stand in for the header. */
function withoutHeader(dataset: Dataset): Dataset {
  const own = Object.entries(dataset).filter(([key]) => !Object.hasOwn(HEADER, key))
  return Object.fromEntries(own) as unknown as Dataset // the keys of a dataset are none of the header's
}

/**
 * Puts the header into the text that the revision was computed from. Only a key of the file itself stands behind
 * two spaces, and a line break inside a text is an escape: the place is found without doubt.
 */
function insertAfterVersion(text: string, version: number, about: object): string {
  const line = `\n  "version": ${version},\n`
  const at = text.indexOf(line) + line.length
  const lines = JSON.stringify(about, null, 2).slice('{\n'.length, -'\n}'.length)
  return `${text.slice(0, at)}${lines},\n${text.slice(at)}`
}
