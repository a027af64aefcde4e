import { dayNumber } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import { useOverview } from '#state/overview.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useTexts } from '../texts/i18n.ts'

/** No-break space: number and unit stay on one line. */
const NBSP = ' '

/** The lead of the headline in words: "Blinken and Lavrov meet in 7 days". */
export function useHeadlineWords(): ComputedRef<string> {
  const overview = useOverview()
  const { t, f } = useTexts()

  const meetingOf = (id: string): MeetingRecord | undefined =>
    overview.page?.meetings.find((one) => one.id === id)

  /** Who meets: the names of two attendees where the record has exactly two, else the title. */
  function who(meeting: MeetingRecord): { readonly names: string; readonly pair: boolean } {
    const people = overview.page?.relationship.people ?? []
    const names = meeting.attendees.flatMap((id) => people.find((person) => person.id === id)?.name ?? [])
    if (names.length !== 2) return { names: meeting.title, pair: false }
    return { names: f.list(names.map(familyName)), pair: true }
  }

  function meets(meeting: MeetingRecord | undefined, when: string): string {
    if (!meeting) return t('overview.headline.lead.none')
    const { names, pair } = who(meeting)
    return t(pair ? 'overview.headline.lead.meet' : 'overview.headline.lead.takesPlace', { who: names, when })
  }

  return computed(() => {
    const lead = overview.page?.lead
    if (!lead) return ''
    switch (lead.kind) {
      case 'event':
        return overview.details.events.get(lead.eventId)?.title ?? ' '
      case 'today': {
        const meeting = meetingOf(lead.meetingId)
        const place = meeting?.place
        const when = place
          ? t('overview.headline.when.todayIn', { place })
          : t('overview.headline.when.today')
        return meets(meeting, when)
      }
      case 'within':
        return meets(
          meetingOf(lead.meetingId),
          t('words.inDays', { n: f.integer(lead.days) }, lead.days).replaceAll(' ', NBSP),
        )
      case 'later':
        return meets(meetingOf(lead.meetingId), laterOn(meetingOf(lead.meetingId)))
      case 'proposed':
        return proposed(meetingOf(lead.meetingId))
      case 'none':
        return t('overview.headline.lead.none')
    }
  })

  function laterOn(meeting: MeetingRecord | undefined): string {
    if (!meeting?.date) return ''
    const near = overview.page?.asOf ?? dayNumber('1970-01-01')
    const exact = spanOf(meeting.date).precision === 'day'
    return t(exact ? 'overview.headline.when.on' : 'overview.headline.when.in', {
      date: f.dateNear(meeting.date, near),
    })
  }

  function proposed(meeting: MeetingRecord | undefined): string {
    if (!meeting) return t('overview.headline.lead.none')
    const near = overview.page?.asOf ?? 0
    if (!meeting.date) return t('overview.headline.lead.proposed', { what: meeting.title })
    const date = f.dateNear(meeting.date, near)
    return t('overview.headline.lead.proposedFor', { what: meeting.title, date })
  }
}

/** The last word of a name: how people are called in a headline. */
function familyName(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? name
}
