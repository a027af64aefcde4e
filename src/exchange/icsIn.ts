import { dayNumber, isIsoDay } from '#model/day.ts'
import { isDate } from '#model/edtf.ts'
import type { Fault } from '#model/fault.ts'
import { isKnown } from '#model/lens.ts'
import type { Certainty } from '#model/records/meeting.ts'
import { CERTAINTIES } from '#model/records/meeting.ts'
import type { ForeignFile, ForeignNote, ForeignRecord } from './foreign.ts'
import { stableId } from './foreign.ts'
import type { IcsPart, IcsProperty } from './icsLines.ts'
import { icsParts } from './icsLines.ts'
import { calendarStatus } from './icsOut.ts'
import { unescapeText } from './icsText.ts'
import { entryTimes } from './icsTimes.ts'
import { recordOfUid } from './icsUid.ts'
import type { CalendarZones, When } from './icsWhen.ts'
import { calendarZones, whenOf } from './icsWhen.ts'

/** What a calendar is read into. */
export interface CalendarTarget {
  /** Id of the relationship. */
  readonly rel: string
  /** Ids of people by their names, folded to lower case. */
  readonly people: ReadonlyMap<string, string>
}

/**
 * Reads an iCalendar text: entries become meetings, those that Bilat wrote what they were. Pure, and never throws.
 *
 * @returns null where it is no calendar
 */
export function readCalendar(text: string, target: CalendarTarget): ForeignFile | null {
  const parts = icsParts(text)
  const [calendar] = parts ?? []
  if (!parts || !calendar) return null
  const entries = parts.filter(({ kind }) => kind === 'VEVENT')
  const tally: Tally = { defaulted: 0, unplaced: 0, unknown: new Set() }
  const about = { ...target, zones: calendarZones(textOf(calendar, 'X-WR-TIMEZONE')) }
  const records = entries.map((part, i) => recordOf(part, i + 1, about, tally))
  const asOf = textOf(calendar, 'X-BILAT-AS-OF')
  const others = parts.filter(({ kind }) => kind === 'VTODO' || kind === 'VJOURNAL').length
  const known = asOf !== undefined && isIsoDay(asOf) ? asOf : null
  return { records, asOf: known, notes: notesOf(tally, others), actors: [], people: [] }
}

type About = CalendarTarget & { readonly zones: CalendarZones }

interface Tally {
  defaulted: number
  unplaced: number
  readonly unknown: Set<string>
}

function notesOf({ defaulted, unplaced, unknown }: Tally, others: number): ForeignNote[] {
  return [
    ...(defaulted > 0 ? [{ code: 'defaulted', n: defaulted } as const] : []),
    ...(unplaced > 0 ? [{ code: 'time-without-zone', n: unplaced } as const] : []),
    ...(others > 0 ? [{ code: 'other-parts', n: others } as const] : []),
    ...(unknown.size > 0 ? [{ code: 'unknown-people', names: [...unknown] } as const] : []),
  ]
}

function recordOf(part: IcsPart, n: number, about: About, tally: Tally): ForeignRecord {
  const uid = (valueOf(part, 'UID') ?? '').trim()
  const own = recordOfUid(uid)
  const place = { kind: 'entry', n } as const
  const faults = isRecurring(part) ? [RECURRING] : []
  const when = whenIn(part, about)
  if (own?.rel === about.rel) {
    const fields = own.list === 'dates' ? dateFields(part, when) : ownFields(part, when)
    return { list: own.list, id: own.id, place, fields, defaults: new Map(), faults }
  }
  const moment = valueOf(part, 'RECURRENCE-ID') ?? ''
  const identity = uid === '' ? JSON.stringify(part.properties.map(({ name, value }) => [name, value])) : uid
  const id = stableId('ics', `${identity} ${moment}`)
  return { list: 'meetings', id, place, faults, ...foreignMeeting(part, when, about, tally) }
}

/** A repeated entry is many; which of them are meant, nobody says. */
const RECURRING: Fault = { path: 'date', code: 'recurring', details: {} }

function isRecurring(part: IcsPart): boolean {
  return valueOf(part, 'RRULE') !== undefined || valueOf(part, 'RDATE') !== undefined
}

/** What an entry that Bilat wrote says of its meeting. What another program has changed in it since is taken over. */
function ownFields(part: IcsPart, when: When | null): ReadonlyMap<string, unknown> {
  const certainty = textOf(part, 'X-BILAT-CERTAINTY')
  const status = valueOf(part, 'STATUS')?.trim().toUpperCase()
  const known = CERTAINTIES.find((one) => one === certainty)
  const isAsWritten = known !== undefined && (status === undefined || calendarStatus(known) === status)
  const meant = isAsWritten ? known : certaintyOf(status)
  return new Map<string, unknown>([
    ...commonFields(part, when),
    ...timeField(part, when),
    ...given('certainty', meant),
    ...given('level', textOf(part, 'X-BILAT-LEVEL')),
    ...given('format', textOf(part, 'X-BILAT-FORMAT')),
    ...given('hostEvent', textOf(part, 'X-BILAT-HOST-EVENT')),
  ])
}

function dateFields(part: IcsPart, when: When | null): ReadonlyMap<string, unknown> {
  return new Map([...commonFields(part, when), ...given('kind', textOf(part, 'X-BILAT-KIND'))])
}

type Field = readonly [string, unknown]

function commonFields(part: IcsPart, when: When | null): readonly Field[] {
  return [
    ...given('title', textOf(part, 'SUMMARY')),
    ...given('date', when && exactDate(part, when)),
    ...given('place', textOf(part, 'LOCATION')),
    ...given('knownOn', textOf(part, 'X-BILAT-KNOWN-ON')),
    ...given('updatedAt', textOf(part, 'X-BILAT-UPDATED')),
  ]
}

/** The date as it was written, where it still says the same days as the entry; else those. */
function exactDate(part: IcsPart, when: When): string {
  const written = textOf(part, 'X-BILAT-DATE')
  if (written === undefined || !isDate(written)) return when.date
  const days = entryTimes(written)
  return days && sameDays(days.lines, part) ? written : when.date
}

function sameDays(lines: readonly string[], part: IcsPart): boolean {
  const daysIn = (values: readonly (string | undefined)[]): string =>
    values.map((value) => value?.trim().slice(0, 8) ?? '').join(' ')
  const isTimed = valueOf(part, 'DTSTART')?.includes('T') ?? false
  const [begin, end] = ['DTSTART', 'DTEND'].map((name) => valueOf(part, name))
  const written = lines.map((line) => line.slice(line.indexOf(':') + 1))
  return isTimed
    ? daysIn([written[0]]) === daysIn([begin])
    : daysIn(written) === daysIn(end ? [begin, end] : [begin])
}

/** A clock time that the lines of the entry say, or that no calendar can show. */
function timeField(part: IcsPart, when: When | null): readonly Field[] {
  const [, at, zone] = /^(\d{2}:\d{2}) (\S+)$/.exec(textOf(part, 'X-BILAT-TIME') ?? '') ?? []
  if (when?.time) {
    const isSame =
      at === when.time.at && zone !== undefined && when.time.zone === 'UTC' && /UTC|GMT/i.test(zone)
    return [['time', isSame ? { at, zone } : when.time]]
  }
  return at === undefined ? [] : [['time', { at, zone }]]
}

function foreignMeeting(
  part: IcsPart,
  when: When | null,
  about: About,
  tally: Tally,
): Pick<ForeignRecord, 'fields' | 'defaults'> {
  if (when?.isUnplaced) tally.unplaced++
  const status = valueOf(part, 'STATUS')?.trim().toUpperCase()
  const [level, format] = [textOf(part, 'X-BILAT-LEVEL'), textOf(part, 'X-BILAT-FORMAT')]
  const certainty = textOf(part, 'X-BILAT-CERTAINTY') ?? certaintyOf(status)
  if (level === undefined || format === undefined || certainty === undefined) tally.defaulted++
  const { ids, unknown } = attendeesOf(part, about)
  for (const name of unknown) tally.unknown.add(name)
  const note = noteOf(part, unknown)
  const created = dayOf(valueOf(part, 'CREATED'))
  // Who enters it after the day has learned nothing then.
  const isAhead =
    created !== null && when !== null && isDate(when.date) && !isKnown(when.date, dayNumber(created))
  return {
    fields: new Map<string, unknown>([
      ...commonFields(part, when),
      ...given('time', when?.time),
      ...given('level', level),
      ...given('format', format),
      ...given('certainty', certainty),
      ...(ids.length > 0 ? [['attendees', ids] as const] : []),
      ...given('note', note),
    ]),
    defaults: new Map([
      ['level', 'officials'],
      ['format', 'in person'],
      ['certainty', 'mooted'],
      ...(isAhead ? [['knownOn', created] as const] : []),
    ]),
  }
}

/** What a calendar's status says of how certain a meeting is. */
function certaintyOf(status: string | undefined): Certainty | undefined {
  if (status === 'CONFIRMED') return 'confirmed'
  if (status === 'CANCELLED') return 'cancelled'
  return status === 'TENTATIVE' ? 'proposed' : undefined
}

function attendeesOf(
  part: IcsPart,
  { people }: About,
): { readonly ids: readonly string[]; readonly unknown: readonly string[] } {
  const names = part.properties
    .filter(({ name }) => name === 'ATTENDEE')
    .map(({ params, value }) => params.get('CN') ?? value.replace(/^mailto:/i, ''))
  const idOf = (name: string): string | undefined => people.get(name.trim().toLowerCase())
  const ids = new Set(names.flatMap((name) => idOf(name) ?? []))
  return { ids: [...ids], unknown: [...new Set(names.filter((name) => idOf(name) === undefined))] }
}

/** What a meeting has no field for: the words of the entry, its address on the web, and people not recorded. */
function noteOf(part: IcsPart, unknown: readonly string[]): string | undefined {
  const said = [textOf(part, 'DESCRIPTION')?.trim(), valueOf(part, 'URL')?.trim(), unknown.join('; ')]
  const note = said.filter((text) => text !== undefined && text !== '').join('\n\n')
  return note === '' ? undefined : note
}

function whenIn(part: IcsPart, { zones }: About): When | null {
  const [begin, end, duration] = ['DTSTART', 'DTEND', 'DURATION'].map((name) => propertyOf(part, name))
  return whenOf(begin, end, duration, zones)
}

function dayOf(stamp: string | undefined): string | null {
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})/.exec(stamp?.trim() ?? '') ?? []
  const day = `${year}-${month}-${date}`
  return isIsoDay(day) ? day : null
}

function propertyOf(part: IcsPart, name: string): IcsProperty | undefined {
  return part.properties.find((property) => property.name === name)
}

function valueOf(part: IcsPart, name: string): string | undefined {
  return propertyOf(part, name)?.value
}

function textOf(part: IcsPart, name: string): string | undefined {
  const value = valueOf(part, name)
  return value === undefined || value === '' ? undefined : unescapeText(value)
}

function given(field: string, value: unknown): readonly Field[] {
  return value === undefined || value === null ? [] : [[field, value]]
}
