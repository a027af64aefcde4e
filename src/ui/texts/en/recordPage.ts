/** What the pages of single issues, cases and people have in common. */
export const recordPage = {
  crumbs: 'Where this page lies',
  open: 'Open page',
  person: 'person',
  history: 'Status history',
  noStatus: 'No status is recorded.',
  first: 'As first recorded.',
  since: 'since {day}',
  until: 'until {day}',
  fromUntil: '{from} – {until}',
  next: 'Where it comes up next',
  nothingNext: 'No meeting with it on the agenda and no date to watch is recorded.',
  onAgenda: 'On the agenda: {points}',
  byEvent: 'Named in an event of this issue',
  events: 'Linked events',
  allEvents: 'All {n}',
  noEvents: 'No event is recorded.',
}
