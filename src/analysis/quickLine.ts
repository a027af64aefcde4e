import { isEventCode } from '#model/cameo/codebook.ts'
import { directionAt } from './lineDirection.ts'
import { issueAt, sourceAt } from './lineNames.ts'
import type { LineContext, LinePart, LineValues, PartKind, QuickLine, Read } from './lineParts.ts'
import { dateAtStart } from './typedDate.ts'

/**
 * Reads an event out of one line, in any order but the date, which comes before the words:
 * `12 may us>ru text #issue -5 "quote" @source !036`. A line that begins with `/` says nothing.
 *
 * Never throws: what cannot be understood is part of the title. Of all kinds but issues the first one counts.
 */
export function readQuickLine(line: string, context: LineContext): QuickLine {
  if (line.startsWith('/'))
    return { parts: partsOf([], line.length), issueIds: [], unknownIssues: [], title: '' }
  const found: LinePart[] = []
  let values: Omit<LineValues, 'title'> = { issueIds: [], unknownIssues: [] }
  let words = false
  for (let at = nextToken(line, 0); at < line.length; at = nextToken(line, at)) {
    const taken = new Set<PartKind>(found.map(({ kind }) => kind))
    const read = readPart(line, at, context, (kind) => !taken.has(kind) && !(kind === 'date' && words))
    if (read) {
      found.push({ kind: read.kind, start: at, end: read.end, isKnown: read.isKnown })
      values = merged(values, read.values)
    } else words = true
    at = read ? read.end : tokenEnd(line, at)
  }
  const parts = partsOf(found, line.length)
  return { ...values, parts, title: titleIn(line, parts) }
}

type Reader = (line: string, at: number, context: LineContext) => Read | null

/** In the order in which they are asked. */
const READERS: readonly (readonly [kind: Exclude<PartKind, 'text'>, read: Reader])[] = [
  ['date', readDate],
  ['quote', readQuote],
  ['source', sourceAt],
  ['issue', issueAt],
  ['code', readCode],
  ['score', readScore],
  ['direction', directionAt],
]

function readPart(
  line: string,
  at: number,
  context: LineContext,
  isOpen: (kind: PartKind) => boolean,
): (Read & { readonly kind: PartKind }) | null {
  for (const [kind, read] of READERS) {
    const found = kind === 'issue' || isOpen(kind) ? read(line, at, context) : null
    if (found) return { ...found, kind }
  }
  return null
}

function merged(one: Omit<LineValues, 'title'>, two: Partial<LineValues>): Omit<LineValues, 'title'> {
  return {
    ...one,
    ...two,
    issueIds: [...new Set([...one.issueIds, ...(two.issueIds ?? [])])],
    unknownIssues: [...one.unknownIssues, ...(two.unknownIssues ?? [])],
  }
}

function readDate(line: string, at: number, context: LineContext): Read | null {
  const found = dateAtStart(line.slice(at), context)
  return found && { end: at + found.length, isKnown: found.isDate, values: { date: found.date } }
}

/** Every mark that opens a quotation, and those that close it. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”"', '„': '“”"', '«': '»', '»': '«' }

function readQuote(line: string, at: number): Read | null {
  const closers = QUOTES[line.charAt(at)]
  if (closers === undefined) return null
  let close = at + 1
  while (close < line.length && !closers.includes(line.charAt(close))) close++
  const quote = line.slice(at + 1, close).trim()
  // One that is still being typed runs to the end.
  return {
    end: Math.min(close + 1, line.length),
    isKnown: close < line.length,
    values: quote ? { quote } : {},
  }
}

function readCode(line: string, at: number): Read | null {
  const code = /!(\d{1,6})(?=$|[\s,;.])/y
  code.lastIndex = at
  const match = code.exec(line)
  const found = match?.[1] ?? ''
  return match && { end: code.lastIndex, isKnown: isEventCode(found), values: { code: found } }
}

function readScore(line: string, at: number): Read | null {
  const score = /([+\-−–])(\d{1,6}(?:[.,]\d{1,6})?)(?=$|[\s,;])/y
  score.lastIndex = at
  const match = score.exec(line)
  if (!match) return null
  const size = Number(match[2]?.replace(',', '.'))
  // There is no negative zero.
  const value = match[1] === '+' || size === 0 ? size : -size
  return { end: score.lastIndex, isKnown: size <= 10, values: { score: value } }
}

function nextToken(line: string, from: number): number {
  let at = from
  while (at < line.length && /\s/.test(line.charAt(at))) at++
  return at
}

function tokenEnd(line: string, from: number): number {
  let at = from
  while (at < line.length && !/\s/.test(line.charAt(at))) at++
  return at
}

/** The parts that were found, and the text between them. */
function partsOf(found: readonly LinePart[], length: number): LinePart[] {
  const parts: LinePart[] = []
  let at = 0
  const addText = (end: number): void => {
    if (end > at) parts.push({ kind: 'text', start: at, end, isKnown: true })
  }
  for (const part of found) {
    addText(part.start)
    parts.push(part)
    at = part.end
  }
  addText(length)
  return parts
}

function titleIn(line: string, parts: readonly LinePart[]): string {
  const texts = parts.filter(({ kind }) => kind === 'text').map(({ start, end }) => line.slice(start, end))
  return texts
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;]( |$))/g, '')
    .replace(/^[,;\s]+|[,;\s]+$/g, '')
}
