/** The settings page. */
export const settings = {
  title: 'Settings',
  deck: 'What follows a setting, where it is kept, and how it is put back.',
  here: 'Stays in this browser.',
  travels: 'Travels with the dataset, and can be undone.',
  reset: 'Reset',
  resetOf: 'Reset: {setting}',
  theme: {
    title: 'Theme',
    text: 'The colours of the screen; paper is always light.',
    light: 'Light',
    dark: 'Dark',
    system: 'As the system',
  },
  author: {
    title: 'Author',
    label: 'Your name',
    text: 'Stands in the journal, and on the records, beside every change you make from now on.',
  },
  keys: {
    title: 'Keys',
    on: 'Single-key shortcuts',
    text: 'They work while no field has focus.',
    all: 'Show all keys',
  },
  halfLife: {
    title: 'Half-life of the index',
    text: 'In so many days the weight of an item in the index halves. The index, its chart, its band, the headline and every change follow; the chart says which is in force.',
    automatic: 'Automatic',
    own: 'Other',
    days: 'Days',
    hint: 'Whole days. It holds once the field is left.',
    now: 'Automatic takes the shortest of 14, 30, 90 and 180 days that is supported on 80% of the monitored days; of this pair, now: {days}.',
    bad: '“{found}” is not a half-life. Use whole days from 1 to {most}. What held before still holds.',
  },
  band: {
    title: 'Band around the index',
    text: 'How far another run of the same events might have put the index. Chart, table and figures follow; “risen” and “fallen” are said only where a change is one at this level, at 80% without a band.',
    80: '80%',
    95: '95%',
    none: 'None',
  },
  table: {
    title: 'Score table',
    text: 'By which table the code of an event gets its score. Lists, filters, lanes, charts, figures and the headline follow. A score that an event has of its own goes before any table.',
    goldstein: 'Goldstein',
    icews: 'ICEWS',
    plover: 'PLOVER',
    own: 'Own',
    about: {
      goldstein: 'Goldstein’s scale for CAMEO codes as GDELT publishes it.',
      icews: 'The table of ICEWS; it differs from GDELT’s in 016, 022, 164 and 165.',
      plover: 'The scores of PLOVER’s event types and modes. Statements and appeals have none there.',
      own: 'Your own scores, below, and Goldstein’s for every other code.',
    },
    unscored:
      '{n} of {of} events has no score in this table. It is listed, and counts in no measure. | {n} of {of} events have no score in this table. They are listed, and count in no measure.',
    failed:
      'PLOVER’s scores could not be fetched. Goldstein’s are in force; choose PLOVER again once there is a connection.',
  },
  zone: {
    title: 'Your time zone',
    text: 'Which day is today, the clock beside that of a meeting, and the times in the journal. The days of events and meetings stay where they are.',
    label: 'Zone',
    browser: 'As the browser: {zone}',
    other: 'No place',
    now: 'In {zone} it is {time}.',
  },
  order: {
    title: 'Order of the sides',
    text: 'Which side stands first: in the title, in columns and rows, in lanes, keys and lists; an arrow to the right is what the first does to the second. Colours and squares stay with the country; data, measures, addresses and files do not change.',
  },
}
