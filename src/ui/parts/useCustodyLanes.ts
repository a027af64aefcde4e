import type { CustodyCourse } from '#analysis/custodyCourse.ts'
import { courseDays, custodyCourse } from '#analysis/custodyCourse.ts'
import type { CustodyLane } from '#charts/custodyInput.ts'
import { custodyWindow } from '#charts/custodyInput.ts'
import type { DaySpan } from '#charts/dayAxis.ts'
import type { DayNumber } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import type { CaseRecord } from '#model/records/case.ts'
import { useFirstStatus } from '#state/useFirstStatus.ts'
import { useTexts } from '../texts/i18n.ts'

/** A case with its custody, and what a lane says of it. */
export interface CustodyEntry {
  readonly case: CaseRecord
  readonly course: CustodyCourse
  /** "867", "621–651": days in custody. */
  readonly days: string
  /** Put into words when it is asked for: of thousands a few are drawn. */
  readonly lane: CustodyLane
  /** "Sentenced, 16 years" */
  readonly note: string
}

/** What charts have in common that stand beside each other, so that their bars can be compared. */
export interface CustodyFrame {
  readonly window: DaySpan
  /** Letters of the longest number of days. */
  readonly letters: number
}

/** The frame of all custodies that are to be compared. */
export function custodyFrame(entries: readonly CustodyEntry[], asOf: DayNumber): CustodyFrame {
  return {
    window: custodyWindow(
      entries.map(({ course }) => course),
      asOf,
    ),
    letters: entries.reduce((most, { days }) => Math.max(most, days.length), 0),
  }
}

/** Cases as lanes, who has been held longest first. */
export function useCustodyLanes(): (cases: readonly CaseRecord[], asOf: DayNumber) => CustodyEntry[] {
  const firstStatus = useFirstStatus()
  const { t, f } = useTexts()

  function entryOf(one: CaseRecord, asOf: DayNumber): CustodyEntry {
    const course = custodyCourse(one, firstStatus('cases', one.id)?.status, asOf)
    const { min, max } = courseDays(course)
    const days = f.range(min, max)
    return {
      case: one,
      course,
      days,
      get note() {
        const status = t(`words.caseStatus.${one.status}`)
        return one.sentence === undefined ? status : `${status}, ${one.sentence}`
      },
      get lane() {
        return laneOf(one, course, days)
      },
    }
  }

  function laneOf(one: CaseRecord, course: CustodyCourse, days: string): CustodyLane {
    return {
      id: one.id,
      course,
      days,
      since: sinceOf(one),
      verdict: verdictOf(one, course),
      sentence: one.sentence ?? '',
      end: course.goesOn ? '' : endOf(one),
    }
  }

  function sinceOf({ since }: CaseRecord): string {
    const day = f.date(since)
    const exact = spanOf(since).precision === 'day'
    return t(exact ? 'custody.detained' : 'custody.detainedAbout', { day })
  }

  function verdictOf({ changes }: CaseRecord, { verdict }: CustodyCourse): string {
    if (verdict === null) return ''
    if (verdict === 'unrecorded') return t('custody.verdictUnrecorded')
    const change = changes.find(({ set }) => set.status === 'sentenced')
    return change ? t('custody.sentenced', { day: f.date(change.on) }) : ''
  }

  function endOf({ status, until, changes }: CaseRecord): string {
    const word = t(`words.caseStatus.${status}`)
    const day = until ?? changes.find(({ set }) => set.status === status)?.on
    return day === undefined ? word : `${word} ${f.date(day)}`
  }

  return (cases, asOf) =>
    cases
      .map((one) => entryOf(one, asOf))
      .toSorted(
        (one, two) => one.course.start.first - two.course.start.first || (one.case.id < two.case.id ? -1 : 1),
      )
}
