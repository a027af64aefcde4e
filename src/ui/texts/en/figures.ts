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
  close: 'Close the list',
  more: 'and 1 more event | and {n} more events',
}
