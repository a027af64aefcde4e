import { jsonFault } from './jsonFault.ts'

/** A place in a text, counted from 1. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  /** The message is the engine's own. */
  | { readonly ok: false; readonly message: string; readonly place: TextPlace }

/** `JSON.parse` as a value, with the place of the first fault. */
export function parseJson(text: string): JsonReading {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    return { ok: false, message, place: placeOf(text, jsonFault(text)) }
  }
}

function placeOf(text: string, index: number): TextPlace {
  let line = 1
  let start = 0
  for (let end = text.indexOf('\n'); end !== -1 && end < index; end = text.indexOf('\n', start)) {
    line++
    start = end + 1
  }
  return { line, column: index - start + 1 }
}
