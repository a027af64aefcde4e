import type { MeetingPart } from '#analysis/meetingFilter.ts'
import { MEETING_PARTS } from '#analysis/meetingFilter.ts'
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

/** Each part of a filter of meetings that asks for something: "Level: Leaders". */
export function useMeetingFilterParts(): (
  filter: Readonly<Record<MeetingPart, readonly string[]>>,
) => readonly string[] {
  const overview = useOverview()
  const { t } = useTexts()

  function nameOf(part: MeetingPart, value: string): string {
    if (part !== 'issue') return t(`words.${part}.${value}`)
    return overview.page?.issues.find(({ id }) => id === value)?.title ?? value
  }
  return (filter) =>
    MEETING_PARTS.filter((part) => filter[part].length > 0).map((part) => {
      const values = filter[part].map((value) => nameOf(part, value))
      return t('meetingsFigure.part', { name: t(`meetings.filter.${part}`), values: values.join(' / ') })
    })
}

export function useFilterWords(): FilterWords {
  const filter = useMeetingFilter()
  const partsOf = useMeetingFilterParts()
  const { t, f } = useTexts()

  /** "Level: Leaders; Issue: Ukraine / Arms control". */
  const what = (): string => partsOf(filter.filter).join('; ')

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
