import { namerOf } from '#analysis/personNames.ts'
import type { CaseRecord } from '#model/records/case.ts'
import type { DateToWatch } from '#model/records/dateToWatch.ts'
import type { EventRecord } from '#model/records/event.ts'
import type { IssueRecord } from '#model/records/issue.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import { useOverview } from '#state/overview.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useTexts } from '../texts/i18n.ts'

/** What of the record belongs to a case: by its issue, and by naming the person. */
export interface CaseLinks {
  readonly issue: ComputedRef<IssueRecord | undefined>
  /** Ids of the events of the issue: their texts tell which of them name the person. */
  readonly wanted: ComputedRef<readonly string[]>
  /** Of these, those that name the person, the newest first. */
  readonly events: ComputedRef<readonly string[]>
  readonly meetings: ComputedRef<readonly { readonly meeting: MeetingRecord; readonly why: string }[]>
  readonly dates: ComputedRef<readonly DateToWatch[]>
  /** Whether a text names the person. */
  readonly names: (text: string) => boolean
}

/** The texts of so many events are read, the newest. */
const MOST_EVENTS = 200

export function useCaseLinks(record: () => CaseRecord): CaseLinks {
  const overview = useOverview()
  const { t, f } = useTexts()

  const namer = computed(() =>
    namerOf([
      ...(overview.page?.relationship.people ?? []).map(({ name }) => name),
      ...(overview.page?.cases ?? []).map(({ person }) => person),
    ]),
  )
  const names = (text: string): boolean => namer.value(text)(record().person)
  const issue = computed(() => overview.page?.issues.find(({ id }) => id === record().issueId))
  const wanted = computed(() =>
    issue.value ? overview.eventsOfIssue(issue.value.id).slice(0, MOST_EVENTS) : [],
  )
  const events = computed(() =>
    wanted.value.filter((id) => {
      const event = overview.details.events.get(id)
      return event !== undefined && textsOf(event).some(names)
    }),
  )
  const meetings = computed(() => {
    const byEvent = new Set(events.value.map((id) => overview.details.events.get(id)?.meetingId))
    return (overview.page?.upcoming.meetings ?? []).flatMap((meeting) => {
      const named = meeting.agenda.filter(({ text }) => names(text)).map(({ text }) => text)
      const points = meeting.agenda.filter(
        (point) => point.issueId !== undefined && point.issueId === issue.value?.id,
      )
      if (named.length > 0) return [{ meeting, why: t('casePage.names', { points: f.list(named) }) }]
      if (points.length > 0) {
        return [
          { meeting, why: t('recordPage.onAgenda', { points: f.list(points.map(({ text }) => text)) }) },
        ]
      }
      return byEvent.has(meeting.id) ? [{ meeting, why: t('recordPage.byEvent') }] : []
    })
  })
  const dates = computed(() =>
    (overview.page?.upcoming.dates ?? []).filter(
      ({ issueIds, title }) =>
        names(title) || (issue.value !== undefined && issueIds.includes(issue.value.id)),
    ),
  )
  return { issue, wanted, events, meetings, dates, names }
}

function textsOf({ title, summary, note, citations, claims }: EventRecord): string[] {
  const quotes = citations.map(({ quote }) => quote)
  return [title, summary, note, ...quotes, ...claims.map(({ text }) => text)].flatMap((text) => text ?? [])
}
