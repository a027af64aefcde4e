/** Calendars and spreadsheets, out and in. */
export const exchange = {
  place: { row: 'row {n}', entry: 'entry {n}' },
  import: {
    calendar:
      '{file}: entries of a calendar, added to {title}. What is here and not in the file stays as it is',
    table: '{file}: rows of a spreadsheet, added to {title}. What is here and not in the file stays as it is',
  },
  notes: {
    label: 'What the file left open',
    defaulted:
      'Level, format or certainty are not told for 1 entry: officials, in person and mooted are taken. | Level, format or certainty are not told for {n} entries: officials, in person and mooted are taken.',
    'time-without-zone':
      'The clock time of 1 entry has no zone that is known here: the day is taken without it. | The clock times of {n} entries have no zone that is known here: the days are taken without them.',
    'other-parts':
      '1 task or journal entry in it is no meeting and is passed by. | {n} tasks or journal entries in it are no meetings and are passed by.',
    'new-actors': 'New actors, named by the file: {names}.',
    'new-people': 'New people, named by the file: {names}.',
    'new-sources':
      '1 new source, named by the file: its tier is taken to be press, its reliability is not judged. | {n} new sources, named by the file: their tier is taken to be press, their reliability is not judged.',
    'unknown-people': 'Not among the people recorded, and kept in the notes of the meetings: {names}.',
  },
  table: {
    title: 'Spreadsheet (.csv)',
    hint: '{what} as of {day}, one row each',
    list: 'Records of the spreadsheet',
    button: 'Export the spreadsheet',
    done: '{file} was handed to the browser: {n} row. | {file} was handed to the browser: {n} rows.',
    failed: 'No spreadsheet was written: {message}',
    gone: 'nothing is stored under this relationship',
    events: 'Export the list as CSV',
  },
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
