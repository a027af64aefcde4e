import { isIsoDay } from '#model/day.ts'
import type { Marking } from '#model/records/base.ts'
import { MARKINGS } from '#model/records/base.ts'
import type { FrozenRecord } from './frozenHtml.ts'
import { DATA_ID, RECORD_ID } from './frozenHtml.ts'
import { SEALED_ID } from './sealedHtml.ts'

/** A frozen briefing as the app reads it. */
export interface FrozenParts {
  readonly record: FrozenRecord & { readonly upTo: Marking }
  /** Text of the file of its data; not checked. */
  readonly data: string
}

/**
 * The two parts of a frozen briefing that the app reads, out of the text of its file. The file is not opened: nothing
 * of it runs, is drawn or fetched, whatever else it holds.
 *
 * @returns null where it is no frozen briefing, or its record is not as the app writes it
 */
export function frozenParts(html: string): FrozenParts | null {
  const [recordText, data] = [scriptOf(html, RECORD_ID), scriptOf(html, DATA_ID)]
  if (recordText === null || data === null) return null
  if (recordText.length > LONGEST_RECORD) return null
  const record = parsed(recordText)
  return isRecord(record) ? { record, data } : null
}

/** The sealed part of a frozen briefing that asks for a passphrase; null where it is none. What it opens is such a file. */
export function sealedPart(html: string): string | null {
  return scriptOf(html, SEALED_ID)
}

/** Longest record, in characters: the titles and numbers of a deck; its data are apart and checked like any file. */
const LONGEST_RECORD = 5_000_000

/** Text of a script of JSON; null unless there is exactly one of the id. No JSON that the app writes holds a `<`. */
function scriptOf(html: string, id: string): string | null {
  const open = `<script type="application/json" id="${id}"`
  const at = html.indexOf(open)
  if (at < 0 || html.indexOf(open, at + 1) >= 0) return null
  const start = html.indexOf('>', at) + 1
  const end = start === 0 ? -1 : html.indexOf('</script>', start)
  return end < 0 ? null : html.slice(start, end)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is FrozenParts['record'] {
  if (!isObject(value)) return false
  const { format, version, title, asOf, upTo, made, slides } = value
  return (
    format === 'bilat-frozen-briefing' &&
    version === 1 &&
    typeof title === 'string' &&
    typeof asOf === 'string' &&
    isIsoDay(asOf) &&
    MARKINGS.some((one) => one === upTo) &&
    typeof made === 'string' &&
    !Number.isNaN(Date.parse(made)) &&
    Array.isArray(slides) &&
    slides.every(isSlide)
  )
}

function isSlide(value: unknown): boolean {
  if (!isObject(value)) return false
  const { title, values } = value
  return typeof title === 'string' && Array.isArray(values) && values.every((one) => typeof one === 'string')
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
