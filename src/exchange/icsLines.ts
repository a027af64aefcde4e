/** A property of a calendar entry: its name in capitals, what its parameters say, and its value as written. */
export interface IcsProperty {
  readonly name: string
  readonly params: ReadonlyMap<string, string>
  readonly value: string
}

/** An entry of a calendar, or the calendar itself: its properties, those of parts inside it left out. */
export interface IcsPart {
  /** `VCALENDAR`, `VEVENT`, `VTODO` … */
  readonly kind: string
  readonly properties: readonly IcsProperty[]
}

/** How deep parts may lie in each other before they are passed by: an alarm in an event in a calendar is three. */
const MAX_DEPTH = 8

/** More parameters than any property has. */
const MAX_PARAMS = 30

/**
 * The parts of an iCalendar text, in the order in which they begin. Tolerant: lines that say nothing are passed by, a
 * part that never ends ends with the file. Linear in the length of the text, and never throws.
 *
 * @returns null where it is no calendar at all
 */
export function icsParts(text: string): readonly IcsPart[] | null {
  const parts: { readonly kind: string; readonly properties: IcsProperty[] }[] = []
  const open: (typeof parts)[number][] = []
  let depth = 0
  for (const line of unfolded(text)) {
    const property = readLine(line)
    if (!property) continue
    const { name, value } = property
    if (name === 'BEGIN') {
      if (depth++ >= MAX_DEPTH) continue
      const part = { kind: value.trim().toUpperCase(), properties: [] }
      parts.push(part)
      open.push(part)
    } else if (name === 'END') {
      depth = Math.max(0, depth - 1)
      while (open.length > depth) open.pop()
    } else if (depth <= MAX_DEPTH) open.at(-1)?.properties.push(property)
  }
  return parts[0]?.kind === 'VCALENDAR' ? parts : null
}

/** Lines as they were before they were folded, but for those in which nothing stands: there can be millions of them. */
function* unfolded(text: string): Generator<string> {
  let start = text.startsWith('\ufeff') ? 1 : 0
  while (start < text.length) {
    let end = endOfLine(text, start)
    let next = behindBreak(text, end)
    if (!isFold(text.charCodeAt(next))) {
      if (end > start) yield text.slice(start, end)
    } else {
      const pieces = [text.slice(start, end)]
      while (isFold(text.charCodeAt(next))) {
        end = endOfLine(text, next)
        pieces.push(text.slice(next + 1, end))
        next = behindBreak(text, end)
      }
      yield pieces.join('')
    }
    start = next
  }
}

function endOfLine(text: string, start: number): number {
  let at = start
  for (let unit = text.charCodeAt(at); at < text.length && unit !== 0x0a && unit !== 0x0d;) {
    unit = text.charCodeAt(++at)
  }
  return at
}

/** The index behind a line break, which is CR, LF or both. */
function behindBreak(text: string, at: number): number {
  return at + (text.startsWith('\r\n', at) ? 2 : 1)
}

function isFold(unit: number): boolean {
  return unit === 0x20 || unit === 0x09
}

const NO_PARAMS: ReadonlyMap<string, string> = new Map()

/** `DTSTART;TZID="Europe/Berlin":20210520T211500`; null for a line that is no property. */
function readLine(line: string): IcsProperty | null {
  let at = endOfName(line, 0)
  if (at === 0) return null
  const name = line.slice(0, at).toUpperCase()
  if (line.charCodeAt(at) === COLON) return { name, params: NO_PARAMS, value: line.slice(at + 1) }
  const params = new Map<string, string>()
  while (line.charCodeAt(at) === SEMICOLON) {
    const equals = endOfName(line, at + 1)
    const isParam = equals > at + 1 && line.charCodeAt(equals) === EQUALS
    if (!isParam || params.size >= MAX_PARAMS) return null
    const end = endOfSaid(line, equals + 1)
    params.set(line.slice(at + 1, equals).toUpperCase(), line.slice(equals + 1, end).replaceAll('"', ''))
    at = end
  }
  return line.charCodeAt(at) === COLON ? { name, params, value: line.slice(at + 1) } : null
}

const QUOTE = 0x22
const COLON = 0x3a
const SEMICOLON = 0x3b
const EQUALS = 0x3d

/** The index behind the letters, digits and hyphens that stand at an index. */
function endOfName(line: string, start: number): number {
  let at = start
  for (let unit = line.charCodeAt(at); isOfName(unit);) unit = line.charCodeAt(++at)
  return at
}

/** The index behind what a parameter says: signs that part properties are some only between quotation marks. */
function endOfSaid(line: string, start: number): number {
  let at = start
  while (at < line.length) {
    const unit = line.charCodeAt(at)
    if (unit === COLON || unit === SEMICOLON) break
    const close = unit === QUOTE ? line.indexOf('"', at + 1) : at
    if (close === -1) break
    at = close + 1
  }
  return at
}

function isOfName(unit: number): boolean {
  const small = unit | 0x20
  return (small >= 0x61 && small <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x2d
}
