import type { Commitment, MeetingRecord } from '#model/records/meeting.ts'

const kept = { createdAt: '2021-05-13T00:00:00Z', updatedAt: '2021-05-13T00:00:00Z', updatedBy: 'desk' }

/** A meeting of ministers that is agreed, with nothing else to it unless told. */
export function aMeeting(id: string, fields: Partial<MeetingRecord> = {}): MeetingRecord {
  return {
    id,
    title: id,
    level: 'ministers',
    format: 'in person',
    certainty: 'agreed',
    attendees: [],
    agenda: [],
    commitments: [],
    citations: [],
    changes: [],
    ...kept,
    ...fields,
  }
}

/** A meeting that was held on a date. */
export function aContact(id: string, date: string, fields: Partial<MeetingRecord> = {}): MeetingRecord {
  return aMeeting(id, { certainty: 'held', date, ...fields })
}

/** Something side a undertook, open and without a due date unless told. */
export function aCommitment(id: string, fields: Partial<Commitment> = {}): Commitment {
  return { id, on: '2021-06-16', side: 'a', text: id, status: 'open', citations: [], ...fields }
}
