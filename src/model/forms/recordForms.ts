import type { Known } from '../records/base.ts'
import type { CaseFields } from '../records/case.ts'
import { CASE_STATUSES } from '../records/case.ts'
import type { DateToWatchFields } from '../records/dateToWatch.ts'
import { DATE_KINDS } from '../records/dateToWatch.ts'
import type { EventFields } from '../records/event.ts'
import { CREDIBILITIES, EVENT_STATUSES } from '../records/event.ts'
import type { IssueFields } from '../records/issue.ts'
import { ISSUE_KINDS, ISSUE_STATUSES } from '../records/issue.ts'
import type { MeetingFields } from '../records/meeting.ts'
import { CERTAINTIES, FORMATS, LEVELS } from '../records/meeting.ts'
import type { Actor, Person, Role } from '../records/relationship.ts'
import type { SourceFields } from '../records/source.ts'
import type { FormFields, FormOf } from './field.ts'
import {
  AGENDA_FORM,
  CITATIONS,
  CLAIM_FORM,
  COMMITMENT_FORM,
  KNOWN_FORM,
  LINE_FORM,
  POSITION_FORM,
  READOUT_FORM,
  SIDE,
} from './innerForms.ts'
import { SOURCE_FORM } from './sourceForm.ts'

const SCORE = {
  value: { kind: 'number', required: true, width: 3, label: 'ownScore' },
  reason: { kind: 'text', required: true, width: 9 },
} satisfies FormOf<NonNullable<EventFields['score']>>

const QUANTITY = {
  n: { kind: 'number', required: true, width: 4, label: 'count' },
  unit: { kind: 'text', required: true, width: 8 },
} satisfies FormOf<NonNullable<EventFields['quantity']>>

const TIME = {
  at: { kind: 'text', required: true, width: 4, label: 'clock' },
  zone: { kind: 'text', required: true, width: 8 },
} satisfies FormOf<NonNullable<MeetingFields['time']>>

const EVENT_FORM = {
  date: { kind: 'date', required: true, width: 4, preset: { day: true } },
  status: {
    kind: 'choice',
    options: EVENT_STATUSES,
    words: 'eventStatus',
    required: true,
    width: 4,
    preset: 'reported',
    develops: true,
  },
  credibility: {
    kind: 'choice',
    options: CREDIBILITIES,
    words: 'credibility',
    required: true,
    width: 4,
    preset: '6',
  },
  title: { kind: 'text', required: true, label: 'whatHappened' },
  initiator: { kind: 'one', of: 'actors', required: true, width: 4 },
  target: { kind: 'one', of: 'actors', required: true, width: 4 },
  mutual: { kind: 'check', width: 4 },
  type: { kind: 'code', required: true, width: 8, label: 'coding' },
  bilateral: { kind: 'check', width: 4, preset: 'yes' },
  score: { kind: 'group', fields: SCORE },
  summary: { kind: 'long' },
  quantity: { kind: 'group', fields: QUANTITY, width: 6 },
  place: { kind: 'text', width: 6 },
  issueIds: { kind: 'many', of: 'issues', section: 'links', label: 'issues' },
  participants: { kind: 'many', of: 'people' },
  meetingId: { kind: 'one', of: 'meetings', width: 4, label: 'meeting' },
  partOf: { kind: 'one', of: 'events', width: 4 },
  inResponseTo: { kind: 'one', of: 'events', width: 4 },
  citations: CITATIONS,
  readouts: { kind: 'list', fields: READOUT_FORM, keyed: true },
  claims: { kind: 'list', fields: CLAIM_FORM, keyed: true },
  ...KNOWN_FORM,
  tags: { kind: 'texts', width: 4 },
  note: { kind: 'long' },
} satisfies FormOf<EventFields & Known>

const ISSUE_FORM = {
  title: { kind: 'text', required: true },
  kind: {
    kind: 'choice',
    options: ISSUE_KINDS,
    words: 'issueKind',
    required: true,
    width: 4,
    label: 'issueKind',
  },
  raisedBy: { kind: 'choice', options: ['a', 'b', 'both'], words: 'side', required: true, width: 4 },
  status: { kind: 'choice', options: ISSUE_STATUSES, words: 'issueStatus', width: 4, develops: true },
  summary: { kind: 'long' },
  positions: { kind: 'list', fields: POSITION_FORM, keyed: true, section: 'positions' },
  lines: { kind: 'list', fields: LINE_FORM, keyed: true },
  citations: CITATIONS,
  ...KNOWN_FORM,
} satisfies FormOf<IssueFields & Known>

const CASE_FORM = {
  person: { kind: 'text', required: true, width: 8 },
  status: {
    kind: 'choice',
    options: CASE_STATUSES,
    words: 'caseStatus',
    required: true,
    width: 4,
    develops: true,
  },
  nationality: { ...SIDE, label: 'nationality' },
  heldBy: { ...SIDE, label: 'heldBy' },
  issueId: { kind: 'one', of: 'issues', width: 4, label: 'issue' },
  since: { kind: 'date', required: true, width: 6 },
  until: { kind: 'date', width: 6, develops: true },
  charge: { kind: 'long', develops: true },
  sentence: { kind: 'text', width: 6, develops: true },
  facility: { kind: 'text', width: 6, develops: true },
  note: { kind: 'long' },
  citations: CITATIONS,
  ...KNOWN_FORM,
} satisfies FormOf<CaseFields & Known>

const MEETING_FORM = {
  title: { kind: 'text', required: true },
  level: { kind: 'choice', options: LEVELS, words: 'level', required: true, width: 4 },
  format: {
    kind: 'choice',
    options: FORMATS,
    words: 'format',
    required: true,
    width: 4,
    preset: 'in person',
  },
  certainty: {
    kind: 'choice',
    options: CERTAINTIES,
    words: 'certainty',
    required: true,
    width: 4,
    develops: true,
  },
  date: { kind: 'date', width: 6, develops: true },
  time: { kind: 'group', fields: TIME, width: 6, develops: true },
  place: { kind: 'text', width: 6, develops: true },
  hostEvent: { kind: 'text', width: 6 },
  attendees: { kind: 'many', of: 'people' },
  outcome: { kind: 'long', develops: true },
  agenda: { kind: 'list', fields: AGENDA_FORM, keyed: true, section: 'substance' },
  commitments: { kind: 'list', fields: COMMITMENT_FORM, keyed: true },
  citations: CITATIONS,
  knownOn: { ...KNOWN_FORM.knownOn, preset: { day: true } },
  marking: KNOWN_FORM.marking,
  note: { kind: 'long' },
} satisfies FormOf<MeetingFields & Known>

const DATE_FORM = {
  title: { kind: 'text', required: true },
  date: { kind: 'date', required: true, width: 6, develops: true },
  kind: {
    kind: 'choice',
    options: DATE_KINDS,
    words: 'dateKind',
    required: true,
    width: 6,
    label: 'dateKind',
  },
  place: { kind: 'text' },
  issueIds: { kind: 'many', of: 'issues', label: 'issues' },
  citations: CITATIONS,
  knownOn: { ...KNOWN_FORM.knownOn, preset: { day: true } },
  marking: KNOWN_FORM.marking,
} satisfies FormOf<DateToWatchFields & Known>

const ROLE_FORM = {
  title: { kind: 'text', required: true, width: 6, label: 'office' },
  actor: { kind: 'one', of: 'actors', required: true, width: 6 },
  from: { kind: 'date', width: 6 },
  until: { kind: 'date', width: 6 },
} satisfies FormOf<Omit<Role, 'id'>>

const PERSON_FORM = {
  name: { kind: 'text', required: true },
  knownOn: { kind: 'date', width: 6, label: 'personKnown' },
  roles: { kind: 'list', fields: ROLE_FORM, keyed: true },
} satisfies FormOf<Omit<Person, 'id'>>

const ACTOR_FORM = {
  id: { kind: 'text', required: true, width: 4, label: 'actorId' },
  name: { kind: 'text', required: true, width: 8 },
  side: { kind: 'choice', options: ['a', 'b'], words: 'side', width: 4 },
} satisfies FormOf<Actor>

/** What can be entered by a form: the records of these lists, and the people and actors of the relationship. */
export const FORM_LISTS = [
  'events',
  'issues',
  'cases',
  'meetings',
  'dates',
  'sources',
  'people',
  'actors',
] as const
export type FormList = (typeof FORM_LISTS)[number]

/** The form of each kind of record. */
export const RECORD_FORMS: Readonly<Record<FormList, FormFields>> = {
  events: EVENT_FORM,
  issues: ISSUE_FORM,
  cases: CASE_FORM,
  meetings: MEETING_FORM,
  dates: DATE_FORM,
  sources: { ...SOURCE_FORM, ...KNOWN_FORM } satisfies FormOf<SourceFields & Known>,
  people: PERSON_FORM,
  actors: ACTOR_FORM,
}
