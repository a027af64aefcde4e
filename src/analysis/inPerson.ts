import type { Edtf } from '#model/edtf.ts'
import { compareDates } from '#model/edtf.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'

/** When the two sides last met face to face, as far as the record says. */
export type InPerson =
  /** They have met, and had other contacts since. */
  | { readonly kind: 'since'; readonly date: Edtf; readonly later: number }
  /** Of several contacts none was in person; `date` is that of the first. */
  | { readonly kind: 'never'; readonly date: Edtf; readonly contacts: number }

/**
 * What can be said of meetings in person: nothing where the newest contact was one, or where there is no contact.
 *
 * @param meetings as known on the day
 */
export function inPersonOf(meetings: readonly MeetingRecord[]): InPerson | null {
  const held = meetings
    .flatMap(({ certainty, date, format, id }) =>
      certainty === 'held' && date !== undefined ? { date, format, id } : [],
    )
    .sort((one, two) => compareDates(one.date, two.date, one.id, two.id))
  const last = held.findLastIndex(({ format }) => format === 'in person')
  const [first, met] = [held[0], held[last]]
  if (!first || last === held.length - 1) return null
  return met
    ? { kind: 'since', date: met.date, later: held.length - 1 - last }
    : { kind: 'never', date: first.date, contacts: held.length }
}
