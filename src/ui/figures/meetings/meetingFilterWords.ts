import type { MeetingPart } from '#analysis/meetingFilter.ts'
import type { DayNumber } from '#model/day.ts'
import { useMeetingFilter } from '#state/meetingFilter.ts'
import { useOverview } from '#state/overview.ts'
import { useTexts } from '../../texts/i18n.ts'

/** What a figure says of the filter that its meetings went through, on whatever page it stands. */
export interface FilterWords {
  /** A subtitle, with the filter where there is one. */
  readonly added: (said: string) => string
  /** Where the filter leaves nothing of what there is; undefined where it is not to blame. */
  readonly noneLeft: (asOf: DayNumber) => string | undefined
}

export function useFilterWords(): FilterWords {
  const filter = useMeetingFilter()
  const overview = useOverview()
  const { t, f } = useTexts()

  function nameOf(part: MeetingPart, value: string): string {
    if (part !== 'issue') return t(`words.${part}.${value}`)
    return overview.page?.issues.find(({ id }) => id === value)?.title ?? value
  }
  /** "Level: Leaders; Issue: Ukraine / Arms control". */
  const what = (): string =>
    filter.active
      .map((part) => {
        const values = filter.filter[part].map((value) => nameOf(part, value))
        return t('meetingsFigure.part', { name: t(`meetings.filter.${part}`), values: values.join(' / ') })
      })
      .join('; ')

  return {
    added: (said) =>
      filter.active.length === 0
        ? said
        : t('meetingsFigure.filtered', { said, what: what(), total: f.integer(filter.total) }),
    noneLeft: (asOf) =>
      filter.active.length === 0 || filter.total === 0
        ? undefined
        : t(
            'meetingsFigure.noneLeft',
            { what: what(), n: f.integer(filter.total), day: f.day(asOf) },
            filter.total,
          ),
  }
}
