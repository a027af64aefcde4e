/** A place in a text, counted from 1. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string; readonly place?: TextPlace }

/** `JSON.parse` as a value, with the place of the fault where the browser tells it. */
export function parseJson(text: string): JsonReading {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    const place = placeIn(message, text)
    return { ok: false, message, ...(place ? { place } : {}) }
  }
}

/**
 * The place that an engine's message names: "at position 41" (V8), "at line 1 column 42" (SpiderMonkey); V8
 * says nothing of it where the text ends too early.
 */
function placeIn(message: string, text: string): TextPlace | undefined {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? []
  if (line !== undefined && column !== undefined) return { line: Number(line), column: Number(column) }
  const [, position] = /position (\d+)/.exec(message) ?? []
  if (position !== undefined) return placeOf(text, Number(position))
  return message.includes('end of JSON') ? placeOf(text, text.length) : undefined
}

function placeOf(text: string, position: number): TextPlace {
  let line = 1
  let start = 0
  for (let end = text.indexOf('\n'); end !== -1 && end < position; end = text.indexOf('\n', start)) {
    line++
    start = end + 1
  }
  return { line, column: position - start + 1 }
}
