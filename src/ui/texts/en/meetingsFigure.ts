/** The meetings by level with their frame. */
export const meetingsFigure = {
  name: 'Meetings by level',
  finding: 'Ahead: {sure} agreed or confirmed, {open} proposed or mooted; {held} held so far',
  subtitle:
    'Meetings by level and dates to watch, {from} – {to}, n = {n}; the fill shows the certainty, a bar every date the record allows',
  source: 'Source: 1 meeting or date of this record. | Source: {n} meetings and dates of this record.',
  criticism: 'Certainty is what the sources said by the day; what was not announced is missing.',
  missing: 'No meeting and no date to watch is recorded by {day}.',
}
