import { decodeText } from './decodeText.ts'

/** What a file is to be read as. */
export type FileKind = 'dataset' | 'calendar' | 'table' | 'unknown'

/** How much of a file is enough to tell what it is, in bytes. */
export const HEAD_BYTES = 65_536

/** What a file is, by the end of its name where that says it, else by how it begins. */
export function fileKind(name: string, head: Uint8Array): FileKind {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (ending === 'json') return 'dataset'
  const text = decodeText(wholeCharacters(head))?.text
  if (text === undefined) return 'unknown'
  if (ending === 'ics' || ending === 'csv' || ending === 'tsv') return ending === 'ics' ? 'calendar' : 'table'
  if (/^\s*BEGIN:VCALENDAR\s*$/im.test(text.slice(0, 200))) return 'calendar'
  if (/^\s*[{[]/.test(text)) return 'dataset'
  return looksLikeTable(text) ? 'table' : 'unknown'
}

/** The first lines all have the same thing between what could be cells. */
function looksLikeTable(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  const first = lines.slice(0, 5)
  return first.length > 1 && [',', ';', '\t', '|'].some((mark) => first.every((line) => line.includes(mark)))
}

/** A head may end within a character of UTF-8, which would make it look like another encoding. */
function wholeCharacters(head: Uint8Array): Uint8Array {
  if (head.length < HEAD_BYTES) return head
  const last = head.findLastIndex((byte) => byte < 0x80)
  return head.length - last > 8 ? head : head.subarray(0, last + 1)
}
