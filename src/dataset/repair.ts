import type { Fault, FaultCode } from '#model/fault.ts'
import type { ListName } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { RawFile } from './migrations.ts'
import { entriesOf, isObject } from './walk.ts'

/** A record by its place in a file. */
export interface RecordPlace {
  readonly list: ListName
  /** From 0, in the file as it was found. */
  readonly index: number
}

/** Another value for a field of a file. */
export interface Mend {
  /** As a fault names it, in the file as it was found: `events[53].date`. */
  readonly path: string
  readonly value: unknown
}

/** What is to be done to a file before it is checked. */
export interface Repairs {
  readonly mends?: readonly Mend[]
  readonly leaveOut?: readonly RecordPlace[]
  /** It is known that the header tells of another content: somebody has merged the file by lines, or edited it by hand. */
  readonly asFound?: boolean
}

/** A file as it is to be checked. */
interface Repaired {
  readonly file: RawFile
  /** A fault with the paths of the file as it was found. */
  readonly inOriginal: (fault: Fault) => Fault
}

/** Whether anything is to be repaired: then a file is no more what its revision names. */
export function isRepairing({ mends = [], leaveOut = [], asFound = false }: Repairs): boolean {
  return asFound || mends.length + leaveOut.length > 0
}

/** Puts the mended values in, and then leaves records out. The file itself is not changed. */
export function repair(original: RawFile, { mends = [], leaveOut = [], asFound = false }: Repairs): Repaired {
  const { counts: _ofOther, ...bare } = original
  const file: RawFile = asFound ? bare : original
  const mended = mends.reduce<RawFile>((so, { path, value }) => {
    const steps = stepsOf(path)
    // A path that leads nowhere changes nothing: its fault will be found again.
    return steps ? (putAt(so, steps, value) as RawFile) : so // the steps lead into a record, not to the version
  }, file)
  if (leaveOut.length === 0) return { file: mended, inOriginal: (fault) => fault }
  const gone = new Set(leaveOut.map(({ list, index }) => `${list}[${index}]`))
  // What is left is counted anew.
  const { counts: _counts, ...counted } = mended
  const rest: Record<string, unknown> & Pick<RawFile, 'version'> = counted
  const kept = new Map<string, readonly number[]>()
  for (const list of LIST_NAMES) {
    const entries = entriesOf(mended[list])
    const indexes = entries.flatMap((_entry, i) => (gone.has(`${list}[${i}]`) ? [] : [i]))
    if (indexes.length === entries.length) continue
    kept.set(list, indexes)
    rest[list] = indexes.map((i) => entries[i])
  }
  return { file: rest, inOriginal: (fault) => moved(fault, kept) }
}

/** The record in which a fault lies; null where it lies elsewhere, or is about how the file is written. */
export function placeOf({ path, code }: Pick<Fault, 'path' | 'code'>): RecordPlace | null {
  if (OF_THE_TEXT.has(code)) return null
  const [, name, index] = IN_RECORD.exec(path) ?? []
  const list = LIST_NAMES.find((one) => one === name)
  return list ? { list, index: Number(index) } : null
}

/** Whether a fault of the text is in what will be put in anew or left out. */
export function isRepaired(fault: Fault, { mends = [], leaveOut = [] }: Repairs): boolean {
  const place = placeOf(fault)
  if (!place) return false
  const isLeftOut = leaveOut.some(({ list, index }) => list === place.list && index === place.index)
  return isLeftOut || mends.some(({ path }) => path === fault.path)
}

/** Faults that nobody can mend in one place: which of two values is meant, what hides behind a name, or what was not read. */
const OF_THE_TEXT: ReadonlySet<FaultCode> = new Set([
  'duplicate-key',
  'forbidden-key',
  'too-deep',
  'too-many-keys',
  'too-many-values',
  'too-many-escaped-keys',
  'too-many-escapes',
  'too-many-faults',
])

const IN_RECORD = /^([a-z]+)\[(\d+)\](?=$|[.[])/

const STEPS = /^[a-z]+\[\d+\](?:\.[A-Za-z_$][\w$]*|\[\d+\])+$/

/** The way to a field inside a record; null for other paths, and for those with names that were cut. */
function stepsOf(path: string): readonly (string | number)[] | null {
  if (!STEPS.test(path) || !placeOf({ path, code: 'missing' })) return null
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, place, field]) => field ?? Number(place))
}

function putAt(holder: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value
  if (typeof step === 'number') {
    if (!Array.isArray(holder) || step >= holder.length) return holder
    return holder.map((entry: unknown, i) => (i === step ? putAt(entry, rest, value) : entry))
  }
  if (!isObject(holder)) return holder
  const own = Object.hasOwn(holder, step) ? holder[step] : undefined
  // A field that is missing can be put in, but not what would have to hold it.
  return rest.length > 0 && own === undefined ? holder : { ...holder, [step]: putAt(own, rest, value) }
}

function moved(fault: Fault, kept: ReadonlyMap<string, readonly number[]>): Fault {
  const back = (path: string): string =>
    path.replace(IN_RECORD, (all, list: string, index: string) => {
      const original = kept.get(list)?.[Number(index)]
      return original === undefined ? all : `${list}[${original}]`
    })
  // The details are those of the same code, with another path in them.
  const details =
    'first' in fault.details ? { ...fault.details, first: back(fault.details.first) } : fault.details
  return { ...fault, path: back(fault.path), details } as Fault
}
