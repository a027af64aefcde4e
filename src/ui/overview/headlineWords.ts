import type { Edtf } from '#model/edtf.ts'
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
  const { meets, later, proposed } = useMeetingWords()

  function words(): string {
    const { page } = overview
    if (!page) return ''
    const { lead } = page
    if (lead.kind === 'event') return overview.details.events.get(lead.eventId)?.title ?? NBSP
    const meeting = lead.kind === 'none' ? undefined : page.meetings.find((one) => one.id === lead.meetingId)
    if (!meeting || lead.kind === 'none') return t('overview.headline.lead.none')
    if (lead.kind === 'today') {
      const { place } = meeting
      return meets(
        meeting,
        place ? t('overview.headline.when.todayIn', { place }) : t('overview.headline.when.today'),
      )
    }
    if (lead.kind === 'within') {
      return meets(meeting, t('words.inDays', { n: f.integer(lead.days) }, lead.days).replaceAll(' ', NBSP))
    }
    return lead.kind === 'later' ? later(meeting) : proposed(meeting)
  }

  return computed(words)
}

/** What is said of a meeting ahead. Who meets: the names of two attendees where there are just two, else the title, as for a call. */
function useMeetingWords() {
  const overview = useOverview()
  const { t, f, intl } = useTexts()

  function pairOf({ attendees, format }: MeetingRecord): string | null {
    const people = new Map(overview.page?.relationship.people.map(({ id, name }) => [id, name]))
    const names = attendees.flatMap((id) => people.get(id) ?? [])
    return names.length === 2 && format !== 'phone' ? f.list(names.map(familyName)) : null
  }
  function meets(meeting: MeetingRecord, when: string): string {
    const who = pairOf(meeting)
    return who === null
      ? t('overview.headline.lead.titled', { what: meeting.title, when })
      : t('overview.headline.lead.meet', { who, when })
  }
  function later(meeting: MeetingRecord): string {
    const { title: what, date } = meeting
    if (date === undefined) {
      const certainty = t(`words.certainty.${meeting.certainty}`).toLocaleLowerCase(intl)
      return t('overview.headline.lead.undated', { what, certainty })
    }
    const who = pairOf(meeting)
    return who === null
      ? t('overview.headline.lead.titled', { what, when: on(date) })
      : t('overview.headline.lead.meetLater', { who, when: on(date) })
  }
  function on(date: Edtf): string {
    const when = spanOf(date).precision === 'day' ? 'on' : 'in'
    return t(`overview.headline.when.${when}`, { date: f.dateNear(date, overview.page?.asOf ?? 0) })
  }
  function proposed({ title: what, date }: MeetingRecord): string {
    return date === undefined
      ? t('overview.headline.lead.proposed', { what })
      : t('overview.headline.lead.proposedFor', { what, date: f.dateNear(date, overview.page?.asOf ?? 0) })
  }
  return { meets, later, proposed }
}

/** The last word of a name: how people are called in a headline. */
function familyName(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? name
}
