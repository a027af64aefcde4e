import { isStruck } from '#analysis/changedFacts.ts'
import { mergeRecord } from '#dataset/mergeRecords.ts'
import type { Columns } from '#model/columns.ts'
import { FLAG } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import type { AnyRecord } from '#model/records/dataset.ts'
import { viewRecord } from '#model/view.ts'
import type { Glance } from '#storage/read.ts'

/** Kinds of record that can be opened at the side. */
export const NEWS_LISTS = ['events', 'issues', 'cases', 'meetings', 'dates'] as const
type NewsList = (typeof NEWS_LISTS)[number]

/** What is new about a record since somebody last looked. */
export type NewsKind = 'known' | 'changed' | 'retracted' | 'deleted'

export interface News {
  readonly list: NewsList
  readonly id: string
  readonly kind: NewsKind
}

/** The day that was on screen at the last look, and the one that is now. */
export interface Days {
  readonly then: DayNumber
  readonly now: DayNumber
}

/** A record as it was stored at the last look and as it is stored now; null where it was not, or is not, there. */
export interface Versions {
  readonly before: AnyRecord | null
  readonly after: AnyRecord | null
}

/** What became known of stored records between two days. */
export function newsOfDays(glance: Glance, days: Days): News[] {
  if (days.now <= days.then) return []
  const { issues, cases, meetings, dates } = glance
  const short = Object.entries({ issues, cases, meetings, dates }) as [NewsList, readonly AnyRecord[]][] // its keys are these
  return [
    ...newsOfEvents(glance.columns, days),
    ...short.flatMap(([list, records]) =>
      records.flatMap((record) => {
        const kind = newsOf({ before: record, after: record }, days, list)
        return kind ? [{ list, id: record.id, kind }] : []
      }),
    ),
  ]
}

/** Events are judged by their columns: their texts need not be read. */
function newsOfEvents(columns: Columns, { then, now }: Days): News[] {
  const known = new Uint8Array(columns.ids.length)
  const struck = new Uint8Array(columns.ids.length)
  const found = new Map<number, NewsKind>()
  const rows = [...columns.from.keys()].toSorted((one, other) => columns.from[one]! - columns.from[other]!)
  for (const row of rows) {
    const [record, from] = [columns.record[row]!, columns.from[row]!]
    const isStruck = (columns.flags[row]! & FLAG.struck) !== 0
    if (from > then && from <= now) {
      const isNew = known[record] === 0 || found.get(record) === 'known'
      found.set(
        record,
        isStruck && struck[record] === 0 && !isNew ? 'retracted' : isNew ? 'known' : 'changed',
      )
    } else if (from <= then) struck[record] = isStruck ? 1 : 0
    if (from <= now) known[record] = 1
  }
  return [...found].map(([record, kind]) => ({ list: 'events', id: columns.ids[record]!, kind }))
}

/** What is new of a record whose stored version may have changed, too; null for nothing. */
export function newsOf({ before, after }: Versions, days: Days, list: NewsList): NewsKind | null {
  const then = Math.min(days.then, days.now)
  const [old, now] = [before && seen(before, then), after && seen(after, days.now)]
  if (!now) return old && !after ? 'deleted' : null
  if (!old) return 'known'
  if (isStruck(now) && !isStruck(old)) return 'retracted'
  return mergeRecord(old, old, now, list).taken.length > 0 ? 'changed' : null
}

function seen(record: AnyRecord, asOf: DayNumber): AnyRecord | null {
  return viewRecord<AnyRecord>(record, { asOf, upTo: 'RED', hides: () => false })
}
