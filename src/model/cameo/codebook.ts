import { CONFLICT_CODES } from './conflictCodes.ts'
import { COOPERATION_CODES } from './cooperationCodes.ts'

/** Verbal cooperation (roots 01–05) · material cooperation (06–09) · verbal conflict (10–14) · material conflict (15–20). */
export type QuadClass = 1 | 2 | 3 | 4

/** One entry of the CAMEO codebook. */
export interface CameoCode {
  /** Always a string: "01", "010" and "10" are three codes. */
  readonly code: string
  readonly name: string
  /** Goldstein points, −10…+10, as GDELT has them. */
  readonly goldstein: number
  /** ICEWS's score where it differs. */
  readonly icews?: number
  /** What GDELT calls the same code, where it differs. */
  readonly gdeltName?: string
  readonly plover?: { readonly event: string; readonly mode?: string; readonly context?: string }
  /** The code whose score stands in, because none was published for this one. */
  readonly scoreFrom?: string
}

/** All 317 codes, in the order of the manual: roots 01–20, each followed by its codes. */
export const CODEBOOK: readonly CameoCode[] = [...readCodes(COOPERATION_CODES), ...readCodes(CONFLICT_CODES)]

const places = new Map(CODEBOOK.map((entry, i) => [entry.code, i]))

/** The entry of a code; undefined for what is no CAMEO code. Leading zeros count. */
export function cameoCode(code: string): CameoCode | undefined {
  return CODEBOOK[codeIndex(code)]
}

/** Place of a code in {@link CODEBOOK}, −1 for what is no CAMEO code. */
export function codeIndex(code: string): number {
  return places.get(code) ?? -1
}

/** Root of a code as a number, 1–20; 0 for what is no CAMEO code. */
export function rootOf(code: string): number {
  return places.has(code) ? Number(code.slice(0, 2)) : 0
}

/** Whether a code may be given to an event: roots ("04") head a family and are never an event's own code. */
export function isEventCode(code: string): boolean {
  return code.length > 2 && places.has(code)
}

/**
 * Class of a root, by GDELT's rule.
 *
 * @param root 1–20
 */
export function quadClass(root: number): QuadClass {
  if (root <= 5) return 1
  if (root <= 9) return 2
  return root <= 14 ? 3 : 4
}

/** The code one level up: "0211" → "021" → "02"; undefined for a root. */
export function parentCode(code: string): string | undefined {
  return code.length > 2 ? code.slice(0, -1) : undefined
}

function readCodes(table: string): CameoCode[] {
  return table.trim().split('\n').map(readCode)
}

function readCode(line: string): CameoCode {
  const [code = '', name = '', goldstein = '', icews, gdeltName, plover, scoreFrom] = line.split('|')
  return {
    code,
    name,
    goldstein: Number(goldstein),
    ...(icews ? { icews: Number(icews) } : {}),
    ...(gdeltName ? { gdeltName } : {}),
    ...(plover ? { plover: readPlover(plover) } : {}),
    ...(scoreFrom ? { scoreFrom } : {}),
  }
}

function readPlover(text: string): NonNullable<CameoCode['plover']> {
  const [event = '', mode, context] = text.split('/')
  return { event, ...(mode ? { mode } : {}), ...(context ? { context } : {}) }
}
