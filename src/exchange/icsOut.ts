import type { IsoDay } from '#model/day.ts'
import type { Edtf } from '#model/edtf.ts'
import type { DateToWatch } from '#model/records/dateToWatch.ts'
import type { Certainty, LocalTime, MeetingRecord } from '#model/records/meeting.ts'
import type { SourceRecord } from '#model/records/source.ts'
import type { Citation } from '#model/records/base.ts'
import { foldLines, plainLine, textLine } from './icsText.ts'
import type { EntryTimes } from './icsTimes.ts'
import { entryTimes } from './icsTimes.ts'
import { uidOf } from './icsUid.ts'
import { zoneLines } from './icsZone.ts'

/** What a calendar is made of: records as known on a day, out of the view, never as stored. */
export interface CalendarContent {
  /** Id of the relationship. */
  readonly rel: string
  readonly title: string
  readonly asOf: IsoDay
  readonly meetings: readonly MeetingRecord[]
  readonly dates: readonly DateToWatch[]
  /** By id: sources that are shown, and names of people. */
  readonly sources: ReadonlyMap<string, SourceRecord>
  readonly people: ReadonlyMap<string, string>
}

/** Words that a calendar's reader sees, in the language of the screen. */
export interface CalendarWords {
  /** Whole sentence: as of which day this is known. */
  readonly asOf: string
  /** Words before what they name, without a colon. */
  readonly date: string
  readonly time: string
  readonly setting: string
  readonly attendees: string
  readonly outcome: string
  readonly sources: string
  readonly notSourced: string
}

export interface WrittenCalendar {
  readonly text: string
  /** How many entries it has. */
  readonly entries: number
  /** How many records are not in it: they have no date, or one without an end. */
  readonly undated: number
}

/** Writes meetings and dates to watch as an iCalendar file (RFC 5545). The same records give the same bytes. */
export function writeCalendar(content: CalendarContent, words: CalendarWords): WrittenCalendar {
  const { rel, title, asOf, meetings, dates } = content
  const entries = [
    ...meetings.flatMap((meeting) => meetingEntry(meeting, content, words) ?? []),
    ...dates.flatMap((date) => dateEntry(date, content, words) ?? []),
  ]
  const lines = [
    plainLine('BEGIN', 'VCALENDAR'),
    plainLine('VERSION', '2.0'),
    plainLine('PRODID', '-//Bilat//Bilat//EN'),
    plainLine('CALSCALE', 'GREGORIAN'),
    plainLine('METHOD', 'PUBLISH'),
    textLine('X-WR-CALNAME', title),
    textLine('X-WR-CALDESC', words.asOf),
    textLine('X-BILAT-RELATIONSHIP', rel),
    textLine('X-BILAT-AS-OF', asOf),
    ...zonesOf(entries),
    ...entries.flatMap((entry) => entry.lines),
    plainLine('END', 'VCALENDAR'),
  ]
  return {
    text: foldLines(lines),
    entries: entries.length,
    undated: meetings.length + dates.length - entries.length,
  }
}

/** What calendars know of how certain a meeting is: a sketch, or settled, or not taking place. */
export function calendarStatus(certainty: Certainty): 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED' {
  switch (certainty) {
    case 'mooted':
    case 'proposed':
    case 'agreed':
      return 'TENTATIVE'
    case 'confirmed':
    case 'held':
      return 'CONFIRMED'
    case 'postponed':
    case 'declined':
    case 'cancelled':
      return 'CANCELLED'
  }
}

interface Entry {
  readonly lines: readonly string[]
  readonly zone: EntryTimes['zone']
}

function meetingEntry(meeting: MeetingRecord, content: CalendarContent, words: CalendarWords): Entry | null {
  const times = meeting.date === undefined ? null : entryTimes(meeting.date, meeting.time)
  if (meeting.date === undefined || !times) return null
  const { level, format, certainty, hostEvent } = meeting
  const names = meeting.attendees.map((id) => content.people.get(id) ?? id)
  const about = [
    `${level} · ${format} · ${certainty}`,
    ...named(words.setting, hostEvent),
    ...named(words.attendees, names.length > 0 ? names.join('; ') : undefined),
    ...named(words.outcome, meeting.outcome),
  ]
  return entry('meetings', meeting, { content, words, times, date: meeting.date, about }, [
    plainLine('STATUS', calendarStatus(certainty)),
    textLine('CATEGORIES', level, format, certainty),
    textLine('X-BILAT-LEVEL', level),
    textLine('X-BILAT-FORMAT', format),
    textLine('X-BILAT-CERTAINTY', certainty),
    ...(meeting.time ? [textLine('X-BILAT-TIME', timeText(meeting.time))] : []),
    ...(hostEvent === undefined ? [] : [textLine('X-BILAT-HOST-EVENT', hostEvent)]),
  ])
}

function dateEntry(date: DateToWatch, content: CalendarContent, words: CalendarWords): Entry | null {
  const times = entryTimes(date.date)
  if (!times) return null
  return entry('dates', date, { content, words, times, date: date.date, about: [date.kind] }, [
    plainLine('TRANSP', 'TRANSPARENT'),
    textLine('CATEGORIES', date.kind),
    textLine('X-BILAT-KIND', date.kind),
  ])
}

interface Told {
  readonly content: CalendarContent
  readonly words: CalendarWords
  readonly times: EntryTimes
  readonly date: Edtf
  /** Lines of its description that are of its kind. */
  readonly about: readonly string[]
}

/** One record as an entry: what records of both kinds have, and lines of its own. */
function entry(
  list: 'meetings' | 'dates',
  record: MeetingRecord | DateToWatch,
  { content, words, times, date, about }: Told,
  own: readonly string[],
): Entry {
  const description = [
    ...about,
    ...dateWords(date, 'time' in record ? record.time : undefined, times, words),
    ...sourceWords(record.citations, content, words),
    words.asOf,
  ]
  const { place } = record
  const lines = [
    plainLine('BEGIN', 'VEVENT'),
    plainLine('UID', uidOf({ rel: content.rel, list, id: record.id })),
    plainLine('DTSTAMP', stampOf(record.updatedAt, content.asOf)),
    plainLine('SEQUENCE', String(record.changes.length)),
    ...times.lines,
    textLine('SUMMARY', record.title),
    ...(place === undefined ? [] : [textLine('LOCATION', place)]),
    ...own,
    textLine('X-BILAT-DATE', date),
    ...(record.knownOn === undefined ? [] : [textLine('X-BILAT-KNOWN-ON', record.knownOn)]),
    ...(record.updatedAt === '' ? [] : [textLine('X-BILAT-UPDATED', record.updatedAt)]),
    textLine('DESCRIPTION', description.join('\n')),
    plainLine('END', 'VEVENT'),
  ]
  return { lines, zone: times.zone }
}

function named(word: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`${word}: ${value}`]
}

/** What the lines of its times do not say: a date less exact than a day, a clock time that no calendar could place. */
function dateWords(
  date: Edtf,
  time: LocalTime | undefined,
  times: EntryTimes,
  words: CalendarWords,
): string[] {
  return [
    ...(/^\d{4}-\d{2}-\d{2}$/.test(date) ? [] : named(words.date, date)),
    ...(time && !times.isTimed ? named(words.time, timeText(time)) : []),
  ]
}

function timeText({ at, zone }: LocalTime): string {
  return `${at} ${zone}`
}

function sourceWords(
  citations: readonly Citation[],
  { sources }: CalendarContent,
  words: CalendarWords,
): string[] {
  const cited = [...new Set(citations.map(({ source }) => source))].flatMap((id) => sources.get(id) ?? [])
  if (cited.length === 0) return [words.notSourced]
  return [`${words.sources}:`, ...cited.map(({ publisher, title, url }) => partsOf(publisher, title, url))]
}

function partsOf(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(', ')
}

/** `20210513T093000Z`: when the record was last written, so that the same record gives the same bytes on any day. */
function stampOf(updatedAt: string, asOf: IsoDay): string {
  const at = Date.parse(updatedAt)
  const instant = Number.isNaN(at) ? `${asOf}T00:00:00` : new Date(at).toISOString()
  return `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

function zonesOf(entries: readonly Entry[]): string[] {
  const years = new Map<string, number[]>()
  for (const { zone } of entries) {
    if (zone) years.set(zone.name, [...(years.get(zone.name) ?? []), zone.year])
  }
  return [...years].flatMap(([zone, of]) => zoneLines(zone, of))
}
