import { asWritten } from './asWritten.ts'

/** Longest line of a calendar file without its break, in octets of UTF-8 (RFC 5545, 3.1). */
const MAX_OCTETS = 75

/** A property with its parameters and a value that is written as it is: a date, a word. */
export function plainLine(name: string, value: string): string {
  return `${name}:${value}`
}

/** A property whose value is text: what has a meaning in such values is escaped. */
export function textLine(name: string, ...texts: readonly string[]): string {
  return `${name}:${texts.map(escapeText).join(',')}`
}

/** A text as it stands in a value of the kind TEXT: on one line, its commas told from those between values. */
function escapeText(text: string): string {
  return asWritten(text)
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

/** The text of a value of the kind TEXT. */
export function unescapeText(value: string): string {
  return value.replaceAll(/\\(.)/gs, (_, character: string) =>
    character === 'n' || character === 'N' ? '\n' : character,
  )
}

/** Lines as the text of a file: each ends in CRLF, and long ones go on behind a space, never within a character. */
export function foldLines(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function fold(line: string): string {
  if (line.length * 3 <= MAX_OCTETS) return line
  let [folded, octets] = ['', 0]
  for (const character of line) {
    const size = sizeOf(character.codePointAt(0) ?? 0)
    if (octets + size > MAX_OCTETS) {
      folded += '\r\n '
      octets = 1 // the space counts
    }
    folded += character
    octets += size
  }
  return folded
}

/** Octets of a character in UTF-8. */
function sizeOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
