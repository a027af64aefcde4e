import type { Fault } from '#model/fault.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { Progress } from './checkFile.ts'
import { checkFile } from './checkFile.ts'
import { contentText, contentTextAsFound } from './content.ts'
import type { Rejected } from './faultList.ts'
import { excerpt, faultAt, FaultList } from './faultList.ts'
import type { DatasetHeader } from './header.ts'
import { headerOf } from './header.ts'
import { MAX_LENGTH } from './limits.ts'
import type { Migration, MigrationOutcome, RawFile } from './migrations.ts'
import { migrate, migrations, newestVersion } from './migrations.ts'
import type { TooLarge } from './readableFile.ts'
import type { Repairs } from './repair.ts'
import { isRepaired, isRepairing, repair } from './repair.ts'
import { scan } from './scan.ts'
import { FORMAT } from './schema/dataset.ts'
import { sha256 } from './sha256.ts'
import type { TextPlace } from './textPlace.ts'
import { textPlace } from './textPlace.ts'
import { isObject } from './walk.ts'

/** What became of the text of a file. Nothing of a file that is not accepted may be stored. */
export type ReadOutcome =
  | { readonly type: 'accepted'; readonly dataset: Dataset; readonly header: DatasetHeader }
  | Rejected
  /** No JSON from a place on. `found` is how its line goes on there; missing where the text ends too early. */
  | { readonly type: 'not-json'; readonly place: TextPlace; readonly found?: string }
  /** A merge of lines by git has left both versions in it, first in this line. */
  | { readonly type: 'both-versions'; readonly line: number }
  /** JSON, and something else than a dataset. `found` is what its `format` says, if anything. */
  | { readonly type: 'not-a-dataset'; readonly found?: string }
  | TooLarge
  /** A file whose bytes are no text in UTF-8. */
  | { readonly type: 'not-utf8' }
  /** Written by a newer program, or of an older version that a step of the migration could not read. */
  | Exclude<MigrationOutcome, { readonly type: 'migrated' }>

export interface ReadOptions extends Repairs {
  readonly progress?: Progress
  /** Longest text that is read, in characters; {@link MAX_LENGTH} otherwise. */
  readonly maxLength?: number
  /** For tests of the machinery; the released steps otherwise. */
  readonly steps?: readonly Migration[]
}

/**
 * Reads the text of a dataset file: parse → migrate → check. Pure, and never throws for bad data.
 *
 * All faults are found at once; only whether the content is the one that its revision names is left until there
 * are no others, because mending a file by hand always changes that.
 */
export function readDataset(text: string, options: ReadOptions = {}): ReadOutcome {
  const { maxLength = MAX_LENGTH } = options
  if (text.length > maxLength) return { type: 'too-large', size: text.length, max: maxLength }
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text
  const faults = new FaultList()
  const numbers = new Set<string>()
  const scanned = scan(bare, (fault) => {
    if (fault.code === 'bad-number' && fault.path.length < LOOKED_UP) numbers.add(fault.path)
    if (!isRepaired(fault, options)) faults.add(fault)
  })
  if (scanned.type === 'too-much') return faults.rejected()
  if (scanned.type === 'not-json') return notJson(bare, scanned.at)
  // What is no object is no dataset: nothing is made of it, which of 200 MB would take half a second.
  const value: unknown = /^\s*\{/.test(bare) ? JSON.parse(bare) : null
  if (!isObject(value) || value['format'] !== FORMAT) return notADataset(value)
  return readObject(value, faults, numbers, options)
}

/**
 * Longest path that is looked up, in characters: those of the schema have some fifty. Engines take the length alone for the
 * hash of a very long text, so that thousands of one length are compared with each other.
 */
const LOOKED_UP = 1000

function notJson(text: string, at: number): ReadOutcome {
  const mark = text.startsWith(CONFLICT) ? 0 : text.indexOf(`\n${CONFLICT}`)
  if (mark >= 0) return { type: 'both-versions', line: textPlace(text, mark + 1).line }
  const place = textPlace(text, at)
  if (at === text.length) return { type: 'not-json', place }
  // A line break itself can be what is wrong.
  const rest = /^.[^\r\n]*/s.exec(text.slice(at, at + SHOWN))?.[0] ?? ''
  return { type: 'not-json', place, found: excerpt(rest) }
}

/** With this, git begins the first line of a conflict; no line of a dataset begins so. */
const CONFLICT = '<<<<<<< '

/** Longest part of a line that is shown where it is no JSON, in characters. */
const SHOWN = 20

function notADataset(value: unknown): ReadOutcome {
  const format = isObject(value) ? value['format'] : undefined
  return { type: 'not-a-dataset', ...(typeof format === 'string' ? { found: format } : {}) }
}

/**
 * @param numbers paths of numbers that were faulted already: what the schema says about them is no news
 */
function readObject(
  file: Readonly<Record<string, unknown>>,
  faults: FaultList,
  numbers: ReadonlySet<string>,
  { progress = () => undefined, steps = migrations, ...repairs }: ReadOptions,
): ReadOutcome {
  const mended = new Set(repairs.mends?.map(({ path }) => path))
  const report = (fault: Fault): void => {
    if (!numbers.has(fault.path) || mended.has(fault.path)) faults.add(fault)
  }
  if (!hasVersion(file)) {
    report(versionFault(file['version']))
    return faults.rejected()
  }
  const migrated = migrate(file, steps)
  if (migrated.type !== 'migrated') return migrated
  const repaired = repair(migrated.file, repairs)
  const dataset = checkFile(repaired.file, (fault) => report(repaired.inOriginal(fault)), progress)
  const isAsWritten = !isRepairing(repairs)
  if (faults.total === 0 && isAsWritten) checkRevision(file, newestVersion(steps), report)
  if (dataset === null || faults.total > 0) return faults.rejected()
  const header = isAsWritten ? headerOf(file) : headerOfChanged(file, repairs)
  return { type: 'accepted', dataset, header }
}

/** What was changed after it was written has no revision of its own; by hand it grew from the one that it names. */
function headerOfChanged(file: RawFile, { asFound = false }: Repairs): DatasetHeader {
  const { revision, ...rest } = headerOf(file)
  const isPartial = rest.asOf !== undefined || rest.upTo !== undefined
  if (!asFound || revision === undefined || isPartial) return rest
  return { ...rest, ancestors: [...rest.ancestors, revision] }
}

function hasVersion(file: Readonly<Record<string, unknown>>): file is RawFile {
  const { version } = file
  return typeof version === 'number' && Number.isInteger(version) && version >= 1
}

function versionFault(version: unknown): Fault {
  return version === undefined
    ? faultAt('version', 'missing', {})
    : faultAt('version', 'wrong-kind', { expected: 'number' }, version)
}

function checkRevision(file: RawFile, newest: number, report: (fault: Fault) => void): void {
  if (file['revision'] === undefined) return
  const actual = sha256(file.version === newest ? contentText(file) : contentTextAsFound(file))
  if (actual === file['revision']) return
  report(faultAt('revision', 'wrong-revision', { actual }, file['revision']))
}
