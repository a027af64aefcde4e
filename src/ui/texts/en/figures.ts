/** Charts with their frames: the page that lists them, and what every frame says. */
export const figures = {
  title: 'Charts of {pair}',
  list: 'Charts',
  group: {
    index: 'Index',
    periods: 'Period by period',
    issues: 'Issues',
    meetings: 'Meetings',
    cases: 'Cases',
  },
  unknown: 'There is no chart “{found}”.',
  all: 'All charts',
  asTable: 'Show as table',
  asChart: 'Show as chart',
  footer: '{source} As of {day}.',
  reader: 'Mark by mark',
  keys: 'Arrow keys step from mark to mark, up and down from row to row; Enter opens.',
  close: 'Close the list',
  more: 'and 1 more event | and {n} more events',
}
