/** The figure of the relationship index, beyond what the overview says of it. */
export const indexFigure = {
  name: 'Relationship index',
  controls: 'What is drawn with the index',
  halfLives: 'Half-lives',
  known: 'As then known',
  eventBars: {
    above: 'Events above zero',
    below: 'Events below zero',
  },
  besides: 'Marked events and meetings ahead are in the app, not in this chart',
  knownLine: 'As then known',
  scaleLabel: 'Second score table',
  pairLabel: 'Second relationship',
  none: 'None',
  back: 'Change over',
  also: 'Also drawn',
  span: 'Show',
  spans: { week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' },
  shifts: 'Change points',
  shift: 'Mean shift {size}',
  scale: { goldstein: 'Goldstein', icews: 'ICEWS', plover: 'PLOVER', own: 'Own table' },
  level: {
    'deep-below': 'deep below zero',
    below: 'below zero',
    near: 'near zero',
    above: 'above zero',
  },
  word: {
    risen: 'has risen',
    fallen: 'has fallen',
    little: 'is little changed',
    unsupported: 'is not supported on both days',
  },
  change: {
    risen:
      'Since {day} the index has risen by {value} ({level}% interval {low} to {high}): {newItems} from new items, {ageing} from the ageing of old ones.',
    fallen:
      'Since {day} the index has fallen by {value} ({level}% interval {low} to {high}): {newItems} from new items, {ageing} from the ageing of old ones.',
    little:
      'Since {day} the index is little changed, {value} ({level}% interval {low} to {high}): {newItems} from new items, {ageing} from the ageing of old ones.',
    unsupported: 'On {day} the index was not supported: no change since can be given.',
  },
  turn: { low: 'this year’s low of {day}', high: 'this year’s high of {day}' },
  two: {
    risen:
      'Since {turn} the index {word}; since {day} it has risen by {value} ({level}% interval {low} to {high}): {newItems} from new items, {ageing} from the ageing of old ones.',
    fallen:
      'Since {turn} the index {word}; since {day} it has fallen by {value} ({level}% interval {low} to {high}): {newItems} from new items, {ageing} from the ageing of old ones.',
    little:
      'Since {turn} the index {word}; since {day} it is little changed, {value} ({level}% interval {low} to {high}): {newItems} from new items, {ageing} from the ageing of old ones.',
  },
  scaleFailed: 'The second score table could not be fetched.',
  scaleNone: 'By {two} the index is not supported on this day, by {one} it is.',
  scaleLevel: 'The level depends on the scale: by {one} the index is {a}, by {two} it is {b}.',
  scaleSame:
    'The finding does not depend on the scale: by {one} and by {two} the index is {level} and {a} since {day}.',
  scaleWord:
    'The finding depends on the scale: by {one} the index {a} since {day}, by {two} it {b}; by both it is {level}.',
  pairNote:
    '{pair}: 1 item, monitored {covered}, by the same half-life. | {pair}: {n} items, monitored {covered}, by the same half-life.',
  pairNoteOpen:
    '{pair}: 1 item, no monitored period recorded, by the same half-life. | {pair}: {n} items, no monitored period recorded, by the same half-life.',
  shiftsFew: 'Change points need {fewest} monitored months in a row; there are {n}.',
  shiftsNone: 'No change point in net cooperation over {n} months.',
  shiftsFound: 'Change points of net cooperation a month: {list}.',
  shiftAt: '{month} from {before} to {after}',
  with: 'Lines beside it: {list}',
}
