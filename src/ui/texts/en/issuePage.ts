/** The page of one issue. */
export const issuePage = {
  /** Both sides by one rule, in their order. */
  finding: '{issue}: {first}, {second}',
  silent: '{issue}: no statement of either side is recorded',
  spoke: '{side} last spoke today | {side} last spoke 1 day ago | {side} last spoke {n} days ago',
  spokeOpen: '{side} last spoke on {day}',
  neverSpoke: 'no statement of {side} is recorded',
  positions: 'Positions',
  positionsHint: 'Newest first, each with its source',
  addPosition: 'Add position',
  old: 'today | 1 day old | {n} days old',
  said: 'Said in: {event}',
  wording: 'Show wording changes',
  wordingHint: 'Each against the one before it of the same side: underlined is new, struck through is gone.',
  added: 'new: {text}',
  removed: 'gone: {text}',
  other: 'Nothing of the wording of {day} is left.',
  same: 'Worded as on {day}.',
  first: 'The first recorded wording.',
  strip: {
    none: 'No event counts',
    allBelow: 'The one event is below zero | The one event is below zero | All {n} events are below zero',
    allAbove: 'The one event is above zero | The one event is above zero | All {n} events are above zero',
    mixed:
      'The one event is near zero | The one event is near zero | Of {n} events {below} are below zero, {above} above',
    finding: '{how}; the last, {day}, at {score}',
    subtitle:
      'Score of each event, {points}, as of {day}. Triangles point from actor to target. Filled: material.',
    asTable: 'Show as table',
    asChart: 'Show as chart',
    date: 'Date',
    event: 'Event',
    score: 'Score',
  },
  lines: 'Cleared lines',
  line: 'Cleared by {by}, {day}',
  superseded: 'Superseded on {day} by: {text}',
}
