import type { ScoreTableId } from '#model/cameo/scoreTables.ts'
import type { CompanionLook, TrendCompanion, TrendShift } from '#charts/trendInput.ts'
import { useIndexCompany } from '#state/indexCompany.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useShownTitle } from '../../parts/sideNames.ts'
import { useTexts } from '../../texts/i18n.ts'
import { PAIR } from './indexTarget.ts'

/** The same half-life always looks the same, whatever stands beside it. */
const HALF_LIFE_LOOKS: Readonly<Record<number, CompanionLook>> = {
  14: 'dotted',
  30: 'broken',
  90: 'long',
  180: 'mixed',
}

/** What is drawn with the index, in the terms of the chart. */
export interface IndexCompanions {
  readonly companions: ComputedRef<readonly TrendCompanion[]>
  readonly shifts: ComputedRef<readonly TrendShift[]>
}

/** Names of the tables of scores. */
export function useScaleNames(): (id: ScoreTableId) => string {
  const { t } = useTexts()
  return (id) => t(`indexFigure.scale.${id}`)
}

/** The lines beside the index that the reader has asked for, and the shifts of the mean. */
export function useIndexCompanions(): IndexCompanions {
  const company = useIndexCompany()
  const nameOfScale = useScaleNames()
  const titleOf = useShownTitle()
  const { t, f } = useTexts()

  const companions = computed((): readonly TrendCompanion[] => [
    ...company.others.map((series) => ({
      id: `half-${series.halfLife}`,
      label: t('words.days', { n: f.integer(series.halfLife) }, series.halfLife),
      look: HALF_LIFE_LOOKS[series.halfLife] ?? 'fine',
      series,
    })),
    ...(company.asThenKnown
      ? [
          {
            id: 'known',
            label: t('indexFigure.knownLine'),
            look: 'dashed',
            series: company.asThenKnown,
          } as const,
        ]
      : []),
    ...(company.scaleLine
      ? [
          {
            id: `scale-${company.scaleLine.id}`,
            label: nameOfScale(company.scaleLine.id),
            look: 'fine',
            series: company.scaleLine.series,
          } as const,
        ]
      : []),
    ...(company.pairLine
      ? [
          {
            id: PAIR + company.pairLine.relationship.id,
            label: titleOf(company.pairLine.relationship),
            look: 'heavy',
            series: company.pairLine.series,
          } as const,
        ]
      : []),
  ])
  const shifts = computed((): readonly TrendShift[] =>
    (company.changePoints?.found ?? []).map(({ day, size }) => ({
      day,
      label: t('indexFigure.shift', { size: f.score(size) }),
    })),
  )
  return { companions, shifts }
}
