import type { Citation, Known } from '../records/base.ts'
import { MARKINGS } from '../records/base.ts'
import type { Claim, Readout } from '../records/event.ts'
import type { Line, Position } from '../records/issue.ts'
import type { AgendaPoint, Commitment } from '../records/meeting.ts'
import type { FieldSpec, FormOf } from './field.ts'
import { SOURCE_FORM } from './sourceForm.ts'

/** Entered beneath the fields of every record. */
export const KNOWN_FORM = {
  knownOn: { kind: 'date', width: 4, section: 'record' },
  marking: { kind: 'choice', options: MARKINGS, words: 'marking', width: 4 },
} satisfies FormOf<Known>

const CITATION_FORM = {
  source: { kind: 'one', of: 'sources', made: SOURCE_FORM, required: true, width: 9 },
  language: { kind: 'text', width: 3 },
  quote: { kind: 'quote' },
} satisfies FormOf<Citation>

export const CITATIONS: FieldSpec = {
  kind: 'list',
  fields: CITATION_FORM,
  keyed: false,
  section: 'evidence',
}

/** Citations inside an entry, which has no sections. */
export const CITED: FieldSpec = { kind: 'list', fields: CITATION_FORM, keyed: false }

export const SIDE: FieldSpec = {
  kind: 'choice',
  options: ['a', 'b'],
  words: 'side',
  required: true,
  width: 4,
}

const ON: FieldSpec = { kind: 'date', required: true, width: 4, label: 'entryOn', preset: { day: true } }
const MARKED: FieldSpec = { kind: 'choice', options: MARKINGS, words: 'marking', width: 4 }

export const POSITION_FORM = {
  on: ON,
  side: SIDE,
  speaker: { kind: 'text', width: 4 },
  text: { kind: 'long', required: true, label: 'position' },
  verbatim: { kind: 'check', width: 4 },
  eventId: { kind: 'one', of: 'events', width: 8, label: 'saidIn' },
  citations: CITED,
  marking: MARKED,
} satisfies FormOf<Omit<Position, 'id'>>

export const LINE_FORM = {
  on: ON,
  by: { kind: 'text', required: true, width: 4, label: 'clearedBy' },
  supersededBy: { kind: 'one', of: 'lines', width: 4 },
  text: { kind: 'long', required: true, label: 'wording' },
  marking: MARKED,
} satisfies FormOf<Omit<Line, 'id'>>

export const READOUT_FORM = {
  on: ON,
  side: SIDE,
  completeness: {
    kind: 'choice',
    options: ['complete', 'excerpt'],
    words: 'completeness',
    required: true,
    width: 4,
  },
  publisher: { kind: 'text', width: 8 },
  marking: MARKED,
  topics: { kind: 'texts' },
  quote: { kind: 'quote' },
  note: { kind: 'long' },
  citations: CITED,
} satisfies FormOf<Omit<Readout, 'id'>>

export const CLAIM_FORM = {
  on: ON,
  by: { kind: 'one', of: 'actors', required: true, width: 8, label: 'claimedBy' },
  text: { kind: 'long', required: true, label: 'claim' },
  citations: CITED,
  marking: MARKED,
} satisfies FormOf<Omit<Claim, 'id'>>

export const AGENDA_FORM = {
  on: ON,
  issueId: { kind: 'one', of: 'issues', width: 8, label: 'issue' },
  text: { kind: 'text', required: true, label: 'agendaPoint', width: 8 },
  marking: MARKED,
} satisfies FormOf<Omit<AgendaPoint, 'id'>>

export const COMMITMENT_FORM = {
  on: ON,
  side: SIDE,
  status: {
    kind: 'choice',
    options: ['open', 'kept', 'broken', 'lapsed'],
    words: 'commitmentStatus',
    required: true,
    width: 4,
    preset: 'open',
  },
  text: { kind: 'long', required: true, label: 'commitment' },
  due: { kind: 'date', width: 4 },
  marking: MARKED,
  citations: CITED,
} satisfies FormOf<Omit<Commitment, 'id'>>
