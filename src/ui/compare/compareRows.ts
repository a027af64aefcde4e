import type { ChangedField, ChangedFact, FactList } from '#analysis/changedFacts.ts'
import type { AboveMarking, KnowledgeCause, KnownOtherwise, SinceThen } from '#analysis/comparison.ts'
import type { Edtf } from '#model/edtf.ts'
import { spanOf } from '#model/edtf.ts'
import { knownFrom } from '#model/knownFrom.ts'
import type { Citation, Marking } from '#model/records/base.ts'
import type { AnyRecord } from '#model/records/dataset.ts'
import type { EventRecord } from '#model/records/event.ts'
import { scoreOf } from '#model/scoreOf.ts'
import { useScoreTable } from '#state/scoreTable.ts'
import { useDateReading } from '../parts/dateReading.ts'
import type { ComparedNames, FieldRow } from '../parts/comparedFields.ts'
import { useCited, useFieldRows } from '../parts/comparedFields.ts'
import { recordTitle } from '../parts/recordTitle.ts'
import { useTexts } from '../texts/i18n.ts'

/** One fact of a comparison, in words. */
export interface CompareRow {
  readonly key: string
  readonly list: FactList
  readonly id: string
  readonly date: string
  /** "event", "meeting" … */
  readonly kind: string
  readonly title: string
  /** What became of it, in a word or two. */
  readonly what: string
  /** Empty for CLEAR. */
  readonly marking: string
  readonly fields: readonly FieldRow[]
  /** Why, as a sentence; empty for nothing to say. */
  readonly note: string
  /** The publishers of its sources with their days; empty where it has none. */
  readonly sources: string
  /** Of an event; the two are the same where it has not changed. */
  readonly score: { readonly before: number; readonly after: number } | null
  /** As it is now, or was where it is gone; null for what is no event. */
  readonly event: EventRecord | null
}

/** Fields that are told elsewhere on the page: how a record stands, and what was said. */
const ELSEWHERE: Readonly<Partial<Record<FactList, readonly string[]>>> = {
  issues: ['status', 'positions'],
  cases: ['status'],
  meetings: ['certainty'],
}

/** What of a fact is told in its own row; empty where all of it is told elsewhere. */
function ownFields({ list, fields }: ChangedFact): readonly ChangedField[] {
  return fields.filter(({ field }) => ELSEWHERE[list]?.includes(field) !== true)
}

/** The facts that have a row of their own. */
export function ownFacts<F extends ChangedFact>(facts: readonly F[]): readonly F[] {
  return facts.filter((fact) => fact.fields.length === 0 || ownFields(fact).length > 0)
}

export interface CompareWords {
  readonly since: (fact: SinceThen) => CompareRow
  readonly knowledge: (fact: KnownOtherwise) => CompareRow
  readonly above: (fact: AboveMarking) => CompareRow
  readonly date: (date: Edtf) => string
  readonly marking: (marking: Marking | undefined) => string
  readonly sources: (citations: readonly Citation[]) => string
}

/** @param names those of either side */
export function useCompareWords(names: () => ComparedNames): CompareWords {
  const scoreTable = useScoreTable()
  const said = useSaid(names)
  const fieldRow = useFieldRows(names)
  const noteOf = useNotes(said)
  const { t } = useTexts()

  /** What takes long is put into words where it is read: of thousands of facts, few are shown at once. */
  function row(fact: ChangedFact, what: string, note: () => string): CompareRow {
    const { list, id, before, after } = fact
    const record = recordOf(fact)
    const scored = (one: AnyRecord): number => scoreOf(one as EventRecord, scoreTable.table) // of the list of events
    return {
      ...{ key: `${list} ${id}`, list, id, what },
      get title() {
        return recordTitle(record)
      },
      get note() {
        return note()
      },
      get date() {
        const day = dateOf(record)
        return day === undefined ? t('words.noDate') : said.date(day)
      },
      get kind() {
        return t(`compare.list.${list}`)
      },
      get marking() {
        return said.marking(record.marking)
      },
      get fields() {
        return ownFields(fact).map(fieldRow)
      },
      get sources() {
        return 'citations' in record ? said.sources(record.citations) : ''
      },
      score: list === 'events' ? { before: scored(before ?? record), after: scored(after ?? record) } : null,
      event: list === 'events' ? (record as EventRecord) : null, // of the list of events
    }
  }
  function whatOf({ kind, after }: ChangedFact): string {
    const status = after && 'status' in after ? after.status : undefined
    return kind === 'struck' && status !== undefined
      ? t(`words.eventStatus.${status}`)
      : t(`compare.kind.${kind}`)
  }

  return {
    ...said,
    since: (fact) => row(fact, whatOf(fact), () => noteOf.since(fact)),
    knowledge: (fact) => {
      const what = fact.kind === 'struck' ? whatOf(fact) : t(`compare.turn.${fact.cause.kind}`)
      return row(fact, what, () => noteOf.cause(fact.cause, recordOf(fact)))
    },
    above: ({ list, record }) =>
      row({ list, id: record.id, kind: 'new', before: null, after: record, fields: [] }, '', () => ''),
  }
}

/** @throws Error where neither side has it: a bug */
function recordOf({ before, after }: ChangedFact): AnyRecord {
  const record = after ?? before
  if (!record) throw new Error('a fact is on one side at least')
  return record
}

/** Dates, markings and sources in words. */
function useSaid(names: () => ComparedNames): Pick<CompareWords, 'date' | 'marking' | 'sources'> {
  const reading = useDateReading()
  const { t, f } = useTexts()
  return {
    date: (edtf) => {
      const { precision, uncertain, approximate } = spanOf(edtf)
      return precision === 'day' && !uncertain && !approximate ? f.date(edtf) : reading(edtf)
    },
    marking: (of) => (of === undefined || of === 'CLEAR' ? '' : t('frame.marking', { marking: of })),
    sources: useCited(names),
  }
}

/** Since when something is known, and why it is told otherwise. */
function useNotes(said: Pick<CompareWords, 'date'>): {
  readonly since: (fact: SinceThen) => string
  readonly cause: (cause: KnowledgeCause, record: AnyRecord) => string
} {
  const { t, f } = useTexts()

  function since(fact: SinceThen): string {
    const days = [...new Set(fact.steps.map(({ on }) => said.date(on)))]
    if (days.length > 0) return t('compare.known', { day: f.list(days) })
    // Where something became known on another day than it happened.
    const { knownOn } = recordOf(fact)
    if (fact.before || knownOn === undefined || knownOn === dateOf(recordOf(fact))) return ''
    return t('compare.known', { day: said.date(knownOn) })
  }
  function cause(why: KnowledgeCause, { createdAt }: AnyRecord): string {
    if (why.kind === 'corrected') return ''
    if (why.kind === 'deleted') return t('compare.cause.deleted', { when: f.instant(why.tombstone.on) })
    if (why.kind === 'raised') return t('compare.cause.raised', { marking: why.marking })
    if (why.kind === 'later') {
      const day = knownFrom(why.record)
      return t('compare.cause.later', { day: day === undefined ? t('words.noDate') : said.date(day) })
    }
    const isDated = why.kind === 'late' && createdAt !== ''
    return isDated
      ? t('compare.cause.lateOn', { when: f.instant(createdAt) })
      : t(`compare.cause.${why.kind}`)
  }
  return { since, cause }
}

/** The day of a record itself, not the one since which it is known. */
function dateOf({ knownOn: _known, ...record }: AnyRecord): Edtf | undefined {
  return knownFrom(record)
}

function order(one = -Infinity, two = -Infinity): number {
  return one === two ? 0 : two > one ? 1 : -1
}

/** Newest first, what has no date last. */
export function byDay<F extends ChangedFact>(facts: readonly F[]): readonly F[] {
  const days = new Map(facts.map((fact) => [fact, dayOf(fact)]))
  return facts.toSorted((one, two) => order(days.get(one), days.get(two)))
}

function dayOf({ after, before }: ChangedFact): number {
  const record = after ?? before
  const day = record ? dateOf(record) : undefined
  return day === undefined ? -Infinity : spanOf(day).first
}
