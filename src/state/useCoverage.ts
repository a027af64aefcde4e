import { withJoined, withPeriod } from '#analysis/coverageEdit.ts'
import { readTyped } from '#analysis/typedDate.ts'
import type { DateFault, Edtf } from '#model/edtf.ts'
import { compareDates, readDate } from '#model/edtf.ts'
import type { Coverage, Relationship } from '#model/records/relationship.ts'
import type { Saved } from '#storage/saveFailure.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useAsOf } from './asOf.ts'
import { recordId } from './recordId.ts'
import { useRelationships } from './relationships.ts'
import { useRelationshipEdit } from './useRelationshipEdit.ts'

/** A period as it is typed. */
export interface TypedPeriod {
  /** The period that is changed; null for a new one. */
  readonly id: string | null
  readonly date: string
  readonly note: string
}

/** What became of a period that was typed. */
export type PeriodSaved =
  | { readonly type: 'bad-date'; readonly found: string; readonly fault: DateFault }
  | { readonly type: 'overlaps'; readonly others: readonly Coverage[]; readonly joined: Coverage }
  | { readonly type: 'gone' }
  /** Null: it is so already. */
  | { readonly type: 'done'; readonly date: Edtf; readonly saved: Saved<number> | null }

/** The periods of the current relationship that somebody monitors. */
export interface CoverageEditor {
  /** All that are stored, whatever the day on screen, in the order of their days. */
  readonly periods: ComputedRef<readonly Coverage[]>
  /** @param joins whether those that it overlaps are to become one with it */
  readonly save: (typed: TypedPeriod, joins: boolean) => Promise<PeriodSaved>
  readonly remove: (id: string) => Promise<Saved<number> | null>
}

/**
 * Edits the periods that are monitored: each change is one entry of the journal that can be undone.
 *
 * @param locale in which months are typed, a BCP 47 tag
 */
export function useCoverage(locale: string): CoverageEditor {
  const relationships = useRelationships()
  const asOf = useAsOf()
  const edit = useRelationshipEdit()

  const periods = computed(() =>
    (relationships.current?.coverage ?? []).toSorted((one, two) =>
      compareDates(one.date, two.date, one.id, two.id),
    ),
  )

  async function save(typed: TypedPeriod, joins: boolean): Promise<PeriodSaved> {
    const base = relationships.current
    if (!base || (typed.id !== null && !base.coverage.some(({ id }) => id === typed.id)))
      return { type: 'gone' }
    const date = readTyped(typed.date, { near: asOf.number, locale })
    const reading = readDate(date)
    if (!reading.ok) return { type: 'bad-date', found: typed.date.trim(), fault: reading.fault }
    const period = periodOf(base, typed, date)
    if (isThere(base.coverage, period)) return { type: 'done', date, saved: null }
    const outcome = withPeriod(base.coverage, period)
    if (outcome.type === 'overlaps' && !joins) return outcome
    const coverage = outcome.type === 'placed' ? outcome.coverage : withJoined(base.coverage, period)
    return { type: 'done', date, saved: await edit(base, { ...base, coverage }) }
  }

  async function remove(id: string): Promise<Saved<number> | null> {
    const base = relationships.current
    if (!base?.coverage.some((period) => period.id === id)) return null
    return edit(base, { ...base, coverage: base.coverage.filter((period) => period.id !== id) })
  }

  return { periods, save, remove }
}

/** The period with whatever unknown stands in the one that it changes. */
function periodOf({ coverage }: Relationship, { id, note }: TypedPeriod, date: Edtf): Coverage {
  const before = coverage.find((one) => one.id === id)
  const { note: _before, ...kept } = before ?? {
    id: recordId(['cov', date], (taken) => coverage.some((one) => one.id === taken)),
    date,
  }
  const said = note.trim()
  return { ...kept, date, ...(said === '' ? {} : { note: said }) }
}

function isThere(coverage: readonly Coverage[], period: Coverage): boolean {
  return coverage.some((one) => one.id === period.id && one.date === period.date && one.note === period.note)
}
