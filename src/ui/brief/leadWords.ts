import type { BriefFacts } from '#analysis/meetingBrief.ts'
import { spanOf } from '#model/edtf.ts'
import { inOrder } from '#model/sideOrder.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import { useSideNames } from '../parts/sideNames.ts'
import { useTexts } from '../texts/i18n.ts'

/** The generated bottom line: neutral sentences, each of which says what is recorded. */
export function useLeadWords(): (facts: BriefFacts) => string {
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

  function indexSentence({ lead: { clause } }: BriefFacts): string {
    if (clause.kind !== 'stands') return ''
    const value = f.score(clause.value)
    if (clause.extreme) return t(`brief.lead.${clause.extreme}`, { value })
    if (!clause.since) return t('brief.lead.index', { value })
    const { kind, value: turn, day } = clause.since
    return t(`brief.lead.${kind}`, { value, turn: f.score(turn), month: f.monthName(day) })
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

  return (facts) =>
    [levelSentence(facts), summitSentence(facts), indexSentence(facts), countSentence(facts)]
      .filter((sentence) => sentence !== '')
      .join(' ')
}
