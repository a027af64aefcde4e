import type { EventFact } from './eventFact.ts'
import { knownDay } from './eventFact.ts'
import type { MeetingFact } from './meetingFact.ts'

/** CAMEO: discuss by telephone. */
const CALL = '041'
const LEADERS: ReadonlySet<string> = new Set(['p-biden', 'p-putin'])
const MINISTERS: ReadonlySet<string> = new Set(['p-blinken', 'p-lavrov'])

/** Each call as a meeting, known with its event and cited like it. */
export function callMeetings(
  events: readonly EventFact[],
  names: ReadonlyMap<string, string>,
): MeetingFact[] {
  return events
    .filter((event) => event.type === CALL)
    .map((event) => {
      const attendees = event.participants ?? []
      const video = event.title.includes('video')
      return {
        id: `m-${event.id}`,
        knownOn: knownDay(event),
        title: `${attendees.map((id) => surname(id, names)).join('–')} ${video ? 'video call' : 'call'}`,
        level: levelOf(attendees),
        format: video ? 'video' : 'phone',
        certainty: 'held',
        date: event.date,
        attendees,
        sources: event.sources ?? [],
      }
    })
}

/** The level of an encounter is that of the lower in rank. */
function levelOf(attendees: readonly string[]): MeetingFact['level'] {
  if (attendees.every((id) => LEADERS.has(id))) return 'leaders'
  return attendees.every((id) => LEADERS.has(id) || MINISTERS.has(id)) ? 'ministers' : 'officials'
}

function surname(id: string, names: ReadonlyMap<string, string>): string {
  return names.get(id)?.split(' ').at(-1) ?? id
}
