import type { DateToWatch } from '#model/records/dateToWatch.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import { useOverview } from '#state/overview.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useTexts } from '../texts/i18n.ts'

/** Where an issue comes up next: meetings ahead and dates to watch, the soonest first. */
export interface IssueNext {
  readonly meetings: ComputedRef<readonly { readonly meeting: MeetingRecord; readonly why: string }[]>
  readonly dates: ComputedRef<readonly DateToWatch[]>
}

/**
 * Meetings that have the issue on their agenda, or that one of its events belongs to.
 *
 * @param events ids of its events
 */
export function useIssueNext(issueId: () => string, events: () => readonly string[]): IssueNext {
  const overview = useOverview()
  const { t, f } = useTexts()

  const byEvent = computed(
    () => new Set(events().flatMap((id) => overview.details.events.get(id)?.meetingId ?? [])),
  )
  const meetings = computed(() =>
    (overview.page?.upcoming.meetings ?? []).flatMap((meeting) => {
      const points = meeting.agenda.filter((point) => point.issueId === issueId()).map(({ text }) => text)
      if (points.length > 0) return [{ meeting, why: t('recordPage.onAgenda', { points: f.list(points) }) }]
      return byEvent.value.has(meeting.id) ? [{ meeting, why: t('recordPage.byEvent') }] : []
    }),
  )
  const dates = computed(() =>
    (overview.page?.upcoming.dates ?? []).filter(({ issueIds }) => issueIds.includes(issueId())),
  )
  return { meetings, dates }
}
