/**
 * The fields by which one record names another, wherever they stand in a record. The reader checks them
 * against the file, the view drops those that lead to what is not yet known.
 */
export const REFERENCE_FIELDS = {
  partOf: 'events',
  inResponseTo: 'events',
  eventId: 'events',
  issueId: 'issues',
  issueIds: 'issues',
  meetingId: 'meetings',
  source: 'sources',
  participants: 'people',
  attendees: 'people',
  initiator: 'actors',
  target: 'actors',
} as const

export type ReferenceField = keyof typeof REFERENCE_FIELDS

/** Whether a field holds the id, or the ids, of other records. */
export function isReferenceField(name: string): name is ReferenceField {
  return Object.hasOwn(REFERENCE_FIELDS, name)
}
