/** The meetings by level with their frame. */
export const meetingsFigure = {
  name: 'Meetings by level',
  finding: 'Ahead: {sure} agreed or confirmed, {open} proposed or mooted; {held} held so far',
  subtitle:
    'Meetings by level and dates to watch, {from} – {to}, n = {n}; the fill shows the certainty, a bar every date the record allows, a dotted line no date',
  source: 'Source: 1 meeting or date of this record. | Source: {n} meetings and dates of this record.',
  criticism: 'Certainty is what the sources said by the day; what was not announced is missing.',
  missing: 'No meeting and no date to watch is recorded by {day}.',
  unnamed: '{n} not named',
  /** In the key of a picture that does not hold all lanes. */
  leftOut: 'Not in this picture: {lanes}',
  leftOutLane: '{title} ({n})',
  /** After the subtitle, where the page or the address filters; `what` is a list of "Level: Leaders". */
  filtered: '{said}; only {what}, of {total} known',
  part: '{name}: {values}',
  noneLeft:
    'Filtered by {what}: none of the 1 meeting or date known by {day} is left. | Filtered by {what}: none of the {n} meetings and dates known by {day} is left.',
}
