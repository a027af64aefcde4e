import type { Fault, FaultCode, FaultDetails } from '#model/fault.ts'
import type { RecordPlace } from './repair.ts'
import { placeOf } from './repair.ts'

/** How many faults are kept to be read; the others are only counted. */
export const MAX_LISTED = 200

/** Longest value shown with a fault, in characters. */
const MAX_FOUND = 80

/** A file with faults. */
export interface Rejected {
  readonly type: 'rejected'
  /** The first 200 faults. */
  readonly faults: readonly Fault[]
  /** How many there are. */
  readonly total: number
  /** The records in which they lie, each once: mended or left out, they leave a file that can be read. */
  readonly records: readonly RecordPlace[]
  /** How many faults lie elsewhere, or reach beyond a record: then nothing can be left out. */
  readonly elsewhere: number
}

/** What a header says of another content than the one that stands there. */
const OF_THE_HEADER: readonly FaultCode[] = ['wrong-revision', 'wrong-count']

/** Whether all that is wrong with a file beside its records is that its header tells of another content. */
export function isOfOtherContent({ faults, total, elsewhere }: Rejected): boolean {
  const ofHeader = faults.filter(({ code }) => OF_THE_HEADER.includes(code)).length
  return total <= MAX_LISTED && elsewhere > 0 && ofHeader === elsewhere
}

/** Collects faults: counts all, keeps the first {@link MAX_LISTED}. */
export class FaultList {
  readonly #faults: Fault[] = []
  readonly #records = new Map<string, RecordPlace>()
  #total = 0
  #elsewhere = 0

  get faults(): readonly Fault[] {
    return this.#faults
  }

  get total(): number {
    return this.#total
  }

  add(fault: Fault): void {
    this.#total++
    if (this.#faults.length < MAX_LISTED) this.#faults.push(fault)
    const place = placeOf(fault)
    if (place) this.#records.set(`${place.list}[${place.index}]`, place)
    else this.#elsewhere++
  }

  /** The outcome for a file in which these are. */
  rejected(): Rejected {
    const records = [...this.#records.values()]
    return { type: 'rejected', faults: this.#faults, total: this.#total, records, elsewhere: this.#elsewhere }
  }
}

/**
 * One fault.
 *
 * @param value what stands at the path; undefined where nothing does
 */
export function faultAt<Code extends FaultCode>(
  path: string,
  code: Code,
  details: FaultDetails[Code],
  value?: unknown,
): Fault {
  const found = value === undefined ? {} : { found: excerpt(value) }
  // The details are those of the code, which the compiler cannot follow into the union.
  return { path, code, details, ...found } as Fault
}

/** The path of a field or an entry below a path: `events`, 41, `date` → `events[41].date`. */
export function pathTo(path: string, ...steps: readonly (string | number)[]): string {
  return steps.reduce<string>((so, step) => so + stepText(step, so === ''), path)
}

/** A value as short JSON: texts are cut, lists and objects are only named as such. */
export function excerpt(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]'
  if (typeof value === 'object' && value !== null) return '{…}'
  if (typeof value === 'string' && value.length > MAX_FOUND) return JSON.stringify(`${cut(value)}…`)
  return Object.is(value, -0) ? '-0' : JSON.stringify(value)
}

function stepText(step: string | number, isFirst: boolean): string {
  if (typeof step === 'number') return `[${step}]`
  if (/^[A-Za-z_$][\w$]{0,79}$/.test(step)) return isFirst ? step : `.${step}`
  return `[${excerpt(step)}]`
}

/** Cuts between characters, never inside one. */
function cut(text: string): string {
  return Array.from(text.slice(0, MAX_FOUND * 2))
    .slice(0, MAX_FOUND)
    .join('')
}
