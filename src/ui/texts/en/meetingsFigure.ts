/** The meetings by level with their frame. */
export const meetingsFigure = {
  name: 'Meetings by level',
  finding: '{sure}; {open}',
  sure: 'No meeting is agreed or confirmed | 1 meeting is agreed or confirmed | {n} meetings are agreed or confirmed',
  open: 'none is proposed or mooted | 1 is proposed or mooted | {n} are proposed or mooted',
  noneAhead:
    'No meeting is ahead, and none was held | No meeting is ahead; 1 was held so far | No meeting is ahead; {n} were held so far',
  subtitle:
    'Meetings by level and dates to watch, {from} – {to}, n = {n}; the fill shows the certainty, a bar every date the record allows, a dotted line no date',
  source: 'Source: 1 meeting or date of this record. | Source: {n} meetings and dates of this record.',
  criticism: 'Certainty is what the sources said by the day; what was not announced is missing.',
  none: 'No meeting and no date to watch is recorded by {day}',
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
