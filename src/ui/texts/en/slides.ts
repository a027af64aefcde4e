/** What slides say of their own accord. */
export const slides = {
  present: 'Present',
  part: { facts: 'Three figures of the day' },
  facts: {
    meeting: '{title}, {certainty}',
    until: 'to {what}',
    noMeeting: 'None',
    noMeetingNote: 'no meeting ahead is agreed or confirmed',
    certainty: { agreed: 'agreed', confirmed: 'confirmed' },
    noIndex: 'No value',
    index: 'relationship index, −10 to +10',
    custody: 'citizens in custody of the other side',
  },
  unknown: 'There is no chart or list “{found}” in this version.',
}
