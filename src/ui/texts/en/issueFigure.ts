/** The scores of one issue with their frame. */
export const issueFigure = {
  name: 'Scores of an issue',
  choose: 'Issue',
  subtitle:
    '{title}: score of each event, {points}, {from} – {to}, n = {n}. Triangles point from actor to target; filled: material',
  source: 'Source: 1 event of this record. | Source: {n} events of this record.',
  criticism:
    'A score weighs the kind of act, not its weight for this issue; an event of several issues stands in each.',
  unknown: 'The issue “{found}” is not known on {day}.',
  none: 'No event of an issue is recorded by {day}',
  missing: 'No event of an issue is recorded by {day}.',
  struck: 'denied or retracted',
  events: 'Events of {title}',
}
