/** Calendars and spreadsheets, out and in. */
export const exchange = {
  calendar: {
    title: 'Calendar (.ics)',
    hint: 'Meetings and dates to watch as of {day}; what has no date is left out',
    button: 'Export the calendar',
    done: '{file} was handed to the browser: {n} entry. | {file} was handed to the browser: {n} entries.',
    doneWithout:
      '{file} was handed to the browser: {n} entry. Left out, for they have no date or no end: {undated}. | {file} was handed to the browser: {n} entries. Left out, for they have no date or no end: {undated}.',
    nothing: 'No calendar was written: nothing of this has a date with an end.',
    failed: 'No calendar was written: {message}',
    gone: 'nothing is stored under this relationship',
    words: {
      asOf: 'As known on {day}.',
      date: 'Date as recorded',
      time: 'Time',
      setting: 'At the margin of',
      attendees: 'With',
      outcome: 'Outcome',
      sources: 'Sources',
      notSourced: 'Not sourced',
    },
  },
}
