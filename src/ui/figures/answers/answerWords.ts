import type { ChainAct } from '#analysis/answerChains.ts'
import type { DayNumber } from '#model/day.ts'
import type { EventRecord } from '#model/records/event.ts'
import type { Answering } from '#state/answerChains.ts'
import { useSideNames } from '../../parts/sideNames.ts'
import { useTexts } from '../../texts/i18n.ts'

/** What the chains are drawn from, as known on the day. */
export interface AnswersContent extends Answering {
  readonly asOf: DayNumber
  readonly events: ReadonlyMap<string, EventRecord>
}

/** An act in words. */
export interface ActWords {
  readonly date: string
  readonly title: string
  /** "By United States on Russia". */
  readonly by: string
  /** "0–14 days"; empty for what answers nothing. */
  readonly lag: string
}

export function useActWords(): (act: ChainAct, content: AnswersContent) => ActWords {
  const names = useSideNames()
  const { t, f } = useTexts()

  return ({ id, first, side, lag }, { events }) => {
    const event = events.get(id)
    const actor = side ?? 'other'
    return {
      date: event ? f.date(event.date) : f.day(first),
      title: event?.title ?? t('answersFigure.unread', { day: f.day(first) }),
      by: t(`answersFigure.by.${actor}`, { a: names.a, b: names.b }),
      lag: lag === null ? '' : t('answersFigure.days', { days: f.range(lag.min, lag.max) }, lag.max),
    }
  }
}

const known = new WeakMap<object, ReadonlyMap<string, ChainAct>>()

/** Acts by their ids; put together once for all that is said of them. @param of what they are the acts of */
export function actsById(of: object, acts: () => readonly ChainAct[]): ReadonlyMap<string, ChainAct> {
  const before = known.get(of)
  if (before) return before
  const made = new Map(acts().map((act) => [act.id, act]))
  known.set(of, made)
  return made
}
