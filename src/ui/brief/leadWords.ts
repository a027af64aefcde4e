import type { BriefFacts } from '#analysis/meetingBrief.ts'
import type { Change } from '#analysis/change.ts'
import type { IndexClause } from '#analysis/indexClause.ts'
import type { DayNumber } from '#model/day.ts'
import { partsOf } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import { inOrder } from '#model/sideOrder.ts'
import { useBandLevel } from '#state/bandLevel.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import type { ChangeAnswer } from '#state/useIndexChange.ts'
import { useSideNames } from '../parts/sideNames.ts'
import { useTexts } from '../texts/i18n.ts'

/**
 * The generated bottom line: neutral sentences, each of which says what is recorded. While the change of the index has
 * not been judged, no move is named.
 */
export function useLeadWords(): (facts: BriefFacts, moved: ChangeAnswer | null) => string {
  const indexSentence = useIndexSentence()
  const names = useSideNames()
  const sideOrder = useSideOrder()
  const { t, f } = useTexts()

  function levelSentence({ lead, meeting }: BriefFacts): string {
    if (lead.lastOfLevel === undefined) return ''
    const level = t(`brief.lead.level.${meeting.level}`)
    if (lead.lastOfLevel === null) return t('brief.lead.first', { level })
    const { date } = lead.lastOfLevel
    const key = spanOf(date).precision === 'day' ? 'last' : 'lastIn'
    return t(`brief.lead.${key}`, { level, date: f.date(date) })
  }

  function summitSentence({ lead: { summit }, asOf }: BriefFacts): string {
    if (!summit) return ''
    const { title, date } = summit
    const certainty = t(`brief.lead.certainty.${summit.certainty}`)
    return date === undefined
      ? t('brief.lead.summit', { title, certainty })
      : t('brief.lead.summitOn', { title, certainty, date: f.dateNear(date, asOf) })
  }

  function countSentence({ lead }: BriefFacts): string {
    const [first, second] = sideOrder.order
    const [a, b] = inOrder(sideOrder.order, lead.custody)
    const citizens = (side: 'a' | 'b', n: number): string =>
      t('brief.lead.citizens', { side: names.codes[side] }, n)
    const values = {
      ...{ n: f.integer(lead.openIssues), a: f.integer(a), b: f.integer(b) },
      ...{ nameA: citizens(first, a), nameB: citizens(second, b) },
    }
    return t('brief.lead.counts', values, lead.openIssues)
  }

  return (facts, moved) =>
    [levelSentence(facts), summitSentence(facts), indexSentence(facts, moved), countSentence(facts)]
      .filter((sentence) => sentence !== '')
      .join(' ')
}

type Standing = Extract<IndexClause, { readonly kind: 'stands' }>

/** Where the index stands, and by how much it has moved since the turn of the year: only what its interval bears out. */
function useIndexSentence(): (facts: BriefFacts, moved: ChangeAnswer | null) => string {
  const bandLevel = useBandLevel()
  const { t, f } = useTexts()

  function standing({ value, since, extreme }: Standing, asOf: DayNumber): string {
    const values = { value: f.score(value), year: String(partsOf(asOf).year) }
    if (extreme) return t(`brief.lead.${extreme}`, values)
    if (!since) return t('brief.lead.index', values)
    return t(`brief.lead.${since.kind}`, {
      ...values,
      turn: f.score(since.value),
      day: together(f.dayMonth(since.day)),
    })
  }

  /** Without signs where the words say the way. */
  function intervalOf({ word, low, high }: Change): string {
    const [least, most] =
      word === 'little changed'
        ? [f.score(low), f.score(high)]
        : word === 'risen'
          ? [f.amount(low), f.amount(high)]
          : [f.amount(high), f.amount(low)]
    return t('brief.lead.interval', { low: least, high: most })
  }

  function move({ value, since, extreme }: Standing, { change, to }: ChangeAnswer): string {
    if (!since || change.word === 'not supported') return ''
    const isLittle = change.word === 'little changed'
    const word = isLittle ? 'little' : change.word
    const turned = isLittle || !extreme ? since.kind : extreme
    return t(`brief.lead.${word}.${turned}`, {
      ...{ value: f.score(value), turn: f.score(since.value), day: together(f.dayMonth(since.day)) },
      year: String(partsOf(to).year),
      change: isLittle ? f.score(change.value) : f.amount(change.value),
      level: f.integer(100 * bandLevel.judging),
      interval: intervalOf(change),
    })
  }

  return ({ lead: { clause }, asOf }, moved) => {
    if (clause.kind === 'few') return t('brief.lead.few', { n: f.integer(clause.items) }, clause.items)
    if (clause.kind === 'stopped') {
      const { lastSupported } = clause
      return lastSupported === null
        ? t('brief.lead.never')
        : t('brief.lead.stopped', { day: f.day(lastSupported) })
    }
    return (moved && move(clause, moved)) || standing(clause, asOf)
  }
}

/** No-break spaces: a day stays on one line. */
function together(day: string): string {
  return day.replaceAll(' ', '\u00a0')
}
