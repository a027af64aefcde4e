/** What may come next: `first` right after an opening bracket, which may be closed at once. */
type Expected = 'first value' | 'value' | 'first key' | 'key' | 'colon' | 'comma or end'

const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const SPACE = /[ \t\n\r]*/y

/**
 * The place where a text stops being JSON (RFC 8259), as an index; the end of the text where it only ends too
 * early. Engines tell it in words of their own, or not at all.
 *
 * @param text refused by `JSON.parse`: of sound JSON the answer is its end
 */
export function jsonFault(text: string): number {
  const open: string[] = []
  let expected: Expected = 'value'
  let at = endOf(SPACE, text, 0)
  while (at < text.length) {
    const end = endOfToken(text, at, expected, open)
    if (end < 0) return -end - 1
    expected = expectedAfter(text[at] ?? '', expected, open)
    at = endOf(SPACE, text, end)
  }
  return at
}

/** The index behind a token that may stand here; of one that may not, −1 − the index of what is wrong in it. */
function endOfToken(text: string, at: number, expected: Expected, open: readonly string[]): number {
  const character = text[at] ?? ''
  const wrong = -1 - at
  if (expected === 'colon') return character === ':' ? at + 1 : wrong
  if (expected === 'comma or end') {
    if (character === ',') return open.length > 0 ? at + 1 : wrong
    return character !== '' && character === open.at(-1) ? at + 1 : wrong
  }
  if (expected.startsWith('first') && character === open.at(-1)) return at + 1
  if (character === '"') return endOfText(text, at + 1)
  if (expected.endsWith('key')) return wrong
  if (character === '{' || character === '[') return at + 1
  const end = endOf(SCALAR, text, at)
  return end > at ? end : wrong
}

/** What follows a token that was right. `open` holds the brackets that will close what is open. */
function expectedAfter(character: string, expected: Expected, open: string[]): Expected {
  if (expected === 'colon') return 'value'
  if (expected === 'comma or end' && character === ',') return open.at(-1) === '}' ? 'key' : 'value'
  if (character === '}' || character === ']') {
    open.pop()
    return 'comma or end'
  }
  if (expected.endsWith('key')) return 'colon'
  if (character !== '{' && character !== '[') return 'comma or end'
  open.push(character === '{' ? '}' : ']')
  return character === '{' ? 'first key' : 'first value'
}

/** The index behind the quote that closes a text; −1 − the index of what no text may hold. */
function endOfText(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === '"') return at + 1
    if (text.charCodeAt(at) < 0x20) return -1 - at
    if (text[at] !== '\\') continue
    const escaped = text[at + 1] ?? ''
    if (escaped === 'u' ? !isHexadecimal(text.slice(at + 2, at + 6)) : !SIMPLE.includes(escaped))
      return -1 - at
    at += escaped === 'u' ? 5 : 1
  }
  return text.length
}

/** What may stand behind a backslash by itself; a text that ends there stops at the backslash. */
const SIMPLE: readonly string[] = ['"', '\\', '/', 'b', 'f', 'n', 'r', 't']

function isHexadecimal(text: string): boolean {
  return /^[0-9A-Fa-f]{4}$/.test(text)
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return at + (pattern.exec(text)?.[0].length ?? 0)
}
