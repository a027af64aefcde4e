/** The page of one case. */
export const casePage = {
  held: '{person} has been held by {holder} for 1 day | {person} has been held by {holder} for {days} days',
  wasHeld: '{person} was held by {holder} for 1 day | {person} was held by {holder} for {days} days',
  facts: 'The case',
  positions: 'Positions that name the person',
  nothingNext: 'No meeting that names the person or the issue and no date to watch is recorded.',
  eventsHint: 'of the issue, naming the person',
  names: 'The agenda names the person: {points}',
}
