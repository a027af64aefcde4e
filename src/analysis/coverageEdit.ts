import type { Edtf } from '#model/edtf.ts'
import { compareDates, dateOf, spanOf } from '#model/edtf.ts'
import { isoDay } from '#model/day.ts'
import type { Coverage } from '#model/records/relationship.ts'

/** What a period comes to among those that are there. */
export type PeriodOutcome =
  | { readonly type: 'placed'; readonly coverage: readonly Coverage[] }
  /** Days are in it that others have already: nothing is decided before the reader has said whether to join them. */
  | { readonly type: 'overlaps'; readonly others: readonly Coverage[]; readonly joined: Coverage }

/**
 * Puts a period among those that are monitored, in place of the one with its id; they stay in the order of their days.
 * Two that only touch stand side by side: each keeps its note.
 *
 * @param period its date has been checked
 */
export function withPeriod(coverage: readonly Coverage[], period: Coverage): PeriodOutcome {
  const rest = coverage.filter(({ id }) => id !== period.id)
  const others = rest.filter((one) => overlap(one.date, period.date)).sort(byDay)
  if (others.length > 0) return { type: 'overlaps', others, joined: joined(period, others) }
  return { type: 'placed', coverage: [...rest, period].sort(byDay) }
}

/** The same where the period is to take in those that it overlaps, and those that they do in turn. */
export function withJoined(coverage: readonly Coverage[], period: Coverage): readonly Coverage[] {
  const outcome = withPeriod(coverage, period)
  if (outcome.type === 'placed') return outcome.coverage
  const gone = new Set(outcome.others.map(({ id }) => id))
  return withJoined(
    coverage.filter(({ id }) => !gone.has(id)),
    outcome.joined,
  )
}

/** One period of several: from the first day to the last, with all their notes, in the order of their days. */
function joined(period: Coverage, others: readonly Coverage[]): Coverage {
  const all = [period, ...others].sort(byDay)
  const spans = all.map(({ date }) => spanOf(date))
  const first = Math.min(...spans.map((span) => span.first))
  const lasts = spans.map((span) => span.last)
  const notes = [...new Set(all.flatMap(({ note }) => note ?? []))]
  return {
    id: period.id,
    date: lasts.includes(null) ? `${isoDay(first)}/..` : dateOf(first, Math.max(...lasts.map(Number))),
    ...(notes.length === 0 ? {} : { note: notes.join('; ') }),
  }
}

function overlap(one: Edtf, other: Edtf): boolean {
  const [a, b] = [spanOf(one), spanOf(other)]
  return a.first <= (b.last ?? Infinity) && b.first <= (a.last ?? Infinity)
}

function byDay(one: Coverage, other: Coverage): number {
  return compareDates(one.date, other.date, one.id, other.id)
}
