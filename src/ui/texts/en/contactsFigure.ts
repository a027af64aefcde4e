/** The contact ladder with its frame. */
export const contactsFigure = {
  name: 'Contact ladder',
  finding: 'Leaders were in contact in {leaders} of {months}, in person in {inPerson}',
  noLeaders: 'The highest contact in {months} was of {level}; in person in {inPerson}',
  none: 'No contact is recorded in {months}',
  monitored: '{n} monitored month | {n} monitored months',
  months: '{n} month | {n} months',
  unmonitored:
    '{n} contact is recorded; no month of it was monitored | {n} contacts are recorded; no month of them was monitored',
  of: { leaders: 'leaders', ministers: 'ministers', officials: 'officials' },
  subtitle:
    'Highest level of contact a month, {from} – {to}, n = {n}. Filled: in person; half filled: video; outline: phone',
  earlier: '; {n} earlier in the table',
  undated: '; {n} without a month in the table',
  source:
    'Source: 1 meeting or call of this record that was held. | Source: {n} meetings and calls of this record that were held.',
  criticism: 'Shows that the sides met, not what came of it; a call of ten minutes counts like a summit.',
  missing: 'No contact is recorded by {day}.',
  cell: { 'in person': '{n} in person', phone: '{n} by phone', video: '{n} by video' },
  one: { 'in person': 'In person', phone: 'Phone', video: 'Video' },
  noContact: 'No contact',
  notMonitored: 'Not monitored',
  partMonitored: 'Monitored in part',
  month: 'Month',
  level: 'Level',
  contacts: 'Contacts',
  formats: 'Formats',
  noMonth: 'Month not recorded',
  count: 'No contact | 1 contact | {n} contacts',
  meeting: '{day}: {title}, {format}',
}
