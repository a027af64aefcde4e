import { suggestCode } from '#analysis/codeSearch.ts'
import type { LineDirection, LineValues } from '#analysis/lineParts.ts'
import { rootOf } from '#model/cameo/codebook.ts'

/** What stands in each field of the quick add, as text; empty where nothing does. */
export interface QuickFields {
  /** EDTF, or whatever was typed. */
  readonly date: string
  /** {@link directionText} */
  readonly direction: string
  /** Id of an issue. */
  readonly issue: string
  readonly title: string
  /** A number; empty for the usual one of the code. */
  readonly score: string
  /** Why the score is another than the usual one. */
  readonly reason: string
  /** A CAMEO code. */
  readonly code: string
  /** Id of a source, or {@link NEW_SOURCE}. */
  readonly source: string
  readonly publisher: string
  readonly sourceTitle: string
  readonly url: string
  readonly published: string
  readonly tier: string
  readonly owner: string
  readonly reliability: string
  readonly credibility: string
  readonly quote: string
  readonly knownOn: string
  readonly status: string
  readonly marking: string
  /** Ids of what the title names and the event is not to be linked with, blanks between. */
  readonly unlinked: string
}

export type QuickField = keyof QuickFields

/** Fields that somebody has edited: they win over the line. */
export type OwnFields = Partial<QuickFields>

/** Stands in the field of the source for one that is not there yet. */
export const NEW_SOURCE = '+'

/** Stands in the field of the issue while the line names one that is not there: another choice is then a change. */
export const UNKNOWN_ISSUE = ' '

const EMPTY: QuickFields = {
  date: '',
  direction: '',
  issue: '',
  title: '',
  score: '',
  reason: '',
  code: '',
  source: '',
  publisher: '',
  sourceTitle: '',
  url: '',
  published: '',
  tier: 'press',
  owner: '',
  reliability: 'F',
  credibility: '6',
  quote: '',
  knownOn: '',
  status: 'reported',
  marking: 'CLEAR',
  unlinked: '',
}

/** What the fields begin with. */
export interface QuickStart {
  /** The day on screen. */
  readonly day: string
  /** The two sides, both acting: {@link directionText}. */
  readonly mutual: string
}

/** The fields as the line fills them, and as they have been edited. */
export function quickFields(line: LineValues, own: OwnFields, start: QuickStart): QuickFields {
  const { title, date = start.day, quote = '', source } = line
  const said = own.title ?? title
  const score = own.score ?? (line.score === undefined ? '' : String(line.score))
  const code = own.code ?? line.code ?? suggestCode(said, numberIn(score))?.code ?? ''
  // Calls, meetings and other consultations are of both; so is everything that is theirs together.
  const implied = rootOf(code) === 4 && line.unknownDirection === undefined ? start.mutual : ''
  return {
    ...EMPTY,
    date,
    quote,
    title,
    score,
    code,
    direction: line.direction ? directionText(line.direction) : implied,
    issue: line.unknownIssues.length > 0 ? UNKNOWN_ISSUE : (line.issueIds[0] ?? ''),
    ...(source ? sourceFields(source) : {}),
    ...own,
  }
}

function sourceFields(source: NonNullable<LineValues['source']>): OwnFields {
  if ('id' in source) return { source: source.id }
  return { source: NEW_SOURCE, ...source }
}

/** A score as typed, with a comma or a minus sign of any kind; undefined where there is none. */
export function numberIn(text: string): number | undefined {
  const typed = text.trim().replace(/^[−–]/, '-').replace(',', '.')
  // There is no negative zero.
  return typed === '' ? undefined : Number(typed) + 0
}

/** A direction as one text. Ids hold no white space. */
export function directionText({ initiator, target, mutual }: LineDirection): string {
  return `${initiator} ${mutual ? '=' : '>'} ${target}`
}

/** The direction in a text; null where there is none. */
export function directionIn(text: string): LineDirection | null {
  const [initiator = '', sign, target = ''] = text.split(' ')
  return sign === '=' || sign === '>' ? { initiator, target, mutual: sign === '=' } : null
}
