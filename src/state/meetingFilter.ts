import type { MeetingFilter, MeetingPart } from '#analysis/meetingFilter.ts'
import {
  ANY_MEETING,
  MEETING_PARTS,
  activeMeetingParts,
  countMeetings,
  filterMeetings,
} from '#analysis/meetingFilter.ts'
import type { Upcoming } from '#analysis/upcoming.ts'
import { upcomingOf } from '#analysis/upcoming.ts'
import { CERTAINTIES, LEVELS } from '#model/records/meeting.ts'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { Option } from './filterOptions.ts'
import { useOverview } from './overview.ts'
import { useSurroundings } from './surroundings.ts'

/** Something that an address asks for and cannot have; it is passed over. */
interface MeetingFault {
  readonly part: MeetingPart
  readonly found: string
}

/** Which meetings and dates to watch are wanted, as the address says, and what is left of those known on the day. */
export const useMeetingFilter = defineStore('meetingFilter', () => {
  const { address } = useSurroundings()
  const overview = useOverview()

  const meetings = computed(() => overview.page?.meetings ?? [])
  const dates = computed(() => overview.page?.dates ?? [])
  const issues = computed(() => overview.page?.issues ?? [])
  const reading = computed(() => {
    const faults: MeetingFault[] = []
    const read = <T extends string>(part: MeetingPart, known: readonly T[]): readonly T[] =>
      [...new Set(address.parts.value[part])].flatMap((found) => {
        const value = known.find((one) => one === found)
        if (value === undefined) faults.push({ part, found })
        return value ?? []
      })
    const filter: MeetingFilter = {
      level: read('level', LEVELS),
      certainty: read('certainty', CERTAINTIES),
      issue: read(
        'issue',
        issues.value.map(({ id }) => id),
      ),
    }
    return { filter, faults }
  })
  const filter = computed(() => reading.value.filter)
  const left = computed(() => filterMeetings(filter.value, meetings.value, dates.value))
  const counts = computed(() => countMeetings(meetings.value, dates.value))

  function optionsOf<T extends string>(part: MeetingPart, values: readonly T[]): readonly Option<T>[] {
    return values.map((value) => ({ value, count: counts.value[part].get(value) ?? 0 }))
  }

  function change(to: Partial<MeetingFilter>): void {
    const next = { ...filter.value, ...to }
    const said = MEETING_PARTS.map((part) => [part, next[part].length > 0 ? next[part] : null] as const)
    address.change(Object.fromEntries(said))
  }

  return {
    filter,
    faults: computed(() => reading.value.faults),
    active: computed(() => activeMeetingParts(filter.value)),
    options: computed(() => ({
      level: optionsOf('level', LEVELS),
      certainty: optionsOf('certainty', CERTAINTIES),
      issue: optionsOf(
        'issue',
        issues.value.map(({ id }) => id),
      ),
    })),
    /** Meetings and dates known on the day. */
    total: computed(() => meetings.value.length + dates.value.length),
    meetings: computed(() => left.value.meetings),
    dates: computed(() => left.value.dates),
    count: computed(() => left.value.meetings.length + left.value.dates.length),
    hiddenBy: computed(() => left.value.hiddenBy),
    /** What is left by what it is on the day. */
    upcoming: computed((): Upcoming =>
      upcomingOf(left.value.meetings, left.value.dates, overview.page?.asOf ?? 0),
    ),
    change,
    clear: (...parts: readonly MeetingPart[]) =>
      change(Object.fromEntries(parts.map((part) => [part, ANY_MEETING[part]]))),
  }
})
