import type {
  BriefAgendaRow,
  BriefCited,
  BriefLead,
  BriefPoints,
  BriefSection,
} from '#briefing/briefContent.ts'
import type { TextPiece } from './textPieces.ts'
import { piecesOf } from './textPieces.ts'

/** Characters of a cell, and of the bottom line, that always find room on one page. */
const MOST_OF_CELL = 600
const MOST_OF_LINE = 1500
/** The same of the narrow column of issues. */
const MOST_OF_NAME = 300

/** A sentence of the author's, or a part of one that is too long to stand on one page. */
export interface LaidPoint {
  readonly id: string
  /** Counted from 1; null where it goes on from the row before. */
  readonly number: number | null
  /** Null where the answer goes on. */
  readonly text: TextPiece | null
  readonly answer: TextPiece | null
  readonly grade: string
  readonly marking: string
}

export function laidLead({ text }: BriefLead): readonly TextPiece[] {
  return piecesOf(text, MOST_OF_LINE)
}

/** Grade and marking stand beside the beginning of a sentence. */
export function laidPoints({ points }: BriefPoints): readonly LaidPoint[] {
  return points.flatMap(({ id, text, answer, grade, marking }, i): LaidPoint[] => {
    const [texts, answers] = [piecesOf(text, MOST_OF_CELL), piecesOf(answer, MOST_OF_CELL)]
    const head = { id, number: i + 1, grade, marking }
    if (texts.length === 1 && answers.length === 1) return [{ ...head, text: texts[0]!, answer: answers[0]! }]
    const rest = { id, number: null, grade: '', marking: '' }
    return [
      ...texts.map((piece, j) => ({ ...(j === 0 ? head : rest), text: piece, answer: null })),
      ...(answer === '' ? [] : answers.map((piece) => ({ ...rest, text: null, answer: piece }))),
    ]
  })
}

/** A section whose rows all find room on a page: longer ones go on in rows below. */
export function withLaidRows(section: BriefSection): BriefSection {
  if (section.kind === 'rows') return { ...section, rows: section.rows.flatMap((row) => dividedRow(row)) }
  if (section.kind === 'agenda') return { ...section, rows: section.rows.flatMap((row) => dividedIssue(row)) }
  return section
}

/** How many rows a section can be divided into; at least one. */
export function rowCount(section: BriefSection): number {
  switch (section.kind) {
    case 'lead':
      return laidLead(section).length
    case 'points':
      return laidPoints(section).length
    case 'agenda':
    case 'rows':
      return Math.max(1, section.rows.length)
    case 'chart':
      return 1
  }
}

function dividedRow(row: readonly BriefCited[]): readonly (readonly BriefCited[])[] {
  const cells = row.map((cell) => dividedCell(cell))
  const count = Math.max(1, ...cells.map(({ length }) => length))
  return Array.from({ length: count }, (_, i) => cells.map((pieces) => pieces[i] ?? BLANK))
}

const BLANK: BriefCited = { text: '', sources: [] }

function dividedIssue(row: BriefAgendaRow): readonly BriefAgendaRow[] {
  const names = piecesOf(row.issue, MOST_OF_NAME)
  const cells = dividedRow([...row.positions, row.move])
  return Array.from({ length: Math.max(names.length, cells.length) }, (_, i) => {
    const [one = BLANK, two = BLANK, move = BLANK] = cells[i] ?? []
    const isLast = i === names.length - 1
    return {
      ...{ issue: names[i]?.text ?? '', status: isLast ? row.status : { text: '' } },
      ...{ positions: [one, two], move },
    }
  })
}

/** The sign stands before the first piece, the numbers of sources behind the last one. */
function dividedCell(cell: BriefCited): readonly BriefCited[] {
  const { mark, sources, unsourced, changed, text, ...rest } = cell
  const texts = changed ? dividedChanges(changed) : piecesOf(text, MOST_OF_CELL).map((piece) => piece.text)
  if (texts.length === 1) return [cell]
  return texts.map((piece, i) => ({
    ...rest,
    ...(typeof piece === 'string' ? { text: piece } : { text: '', changed: piece }),
    ...(i === 0 && mark ? { mark } : {}),
    ...(i === texts.length - 1 && unsourced !== undefined ? { unsourced } : {}),
    sources: i === texts.length - 1 ? sources : [],
  }))
}

type Changes = NonNullable<BriefCited['changed']>

function dividedChanges(changed: Changes): readonly Changes[] {
  const small = changed.flatMap((part) =>
    piecesOf(part.text, MOST_OF_CELL).map(({ text, gap }) => ({ ...part, text: `${text}${gap}` })),
  )
  const groups: (typeof small)[] = [[]]
  let used = 0
  for (const part of small) {
    if (used > 0 && used + part.text.length > MOST_OF_CELL) {
      groups.push([])
      used = 0
    }
    groups.at(-1)!.push(part)
    used += part.text.length
  }
  return groups
}
