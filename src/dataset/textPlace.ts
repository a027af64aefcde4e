/** A place in a text, counted from 1. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

/** The line and column of an index. Characters are counted as UTF-16 does. */
export function textPlace(text: string, index: number): TextPlace {
  let [line, start] = [1, 0]
  for (let at = 0; at < index; at++) {
    if (text.charCodeAt(at) !== 0x0a) continue
    line++
    start = at + 1
  }
  return { line, column: index - start + 1 }
}
