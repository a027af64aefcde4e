import { positionsOf, silentDays } from '#analysis/silence.ts'
import type { DayNumber } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import type { Side } from '#model/records/base.ts'
import type { IssueRecord } from '#model/records/issue.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import { useSideNames } from './sideNames.ts'
import { useTexts } from '../texts/i18n.ts'

/** What is found of an issue, in one sentence: how long ago each side last spoke, by one rule for both. */
export function useIssueFinding(): (issue: IssueRecord, asOf: DayNumber) => string {
  const names = useSideNames()
  const sideOrder = useSideOrder()
  const { t, f } = useTexts()

  function voiceOf(issue: IssueRecord, side: Side, asOf: DayNumber): string {
    const [newest] = positionsOf(issue, side)
    if (!newest) return t('issuePage.neverSpoke', { side: names[side] })
    if (spanOf(newest.on).precision !== 'day')
      return t('issuePage.spokeOpen', { side: names[side], day: f.date(newest.on) })
    const n = silentDays(newest, asOf)
    return t('issuePage.spoke', { side: names[side], n: f.integer(n) }, n)
  }

  return (issue, asOf) => {
    if (issue.positions.length === 0) return t('issuePage.silent', { issue: issue.title })
    const [first, second] = sideOrder.order.map((side) => voiceOf(issue, side, asOf))
    return t('issuePage.finding', { issue: issue.title, first, second })
  }
}
