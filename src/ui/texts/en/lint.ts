/** What should be looked at before slides are shown or handed out. */
export const lint = {
  title: '{n} thing to look at | {n} things to look at',
  none: 'Nothing to look at.',
  slide: 'Slide {n}',
  noFinding: 'The title names the chart, not what it shows.',
  unsupported: 'The data no longer support the title “{about}”.',
  noSource: 'There is no source line.',
  stale: 'What it shows is as of a day more than 30 days back.',
  future: 'It is as of a day that is still to come.',
  projected:
    'An annotation lies after the as-of date and does not say so: {about}. | {n} annotations lie after the as-of date and do not say so: {about}.',
  small:
    'A chart holds too much: its letters are under 18 px. | {n} charts hold too much: their letters are under 18 px.',
  disputed: 'It rests on {n} disputed event. | It rests on {n} disputed events.',
  unverified:
    'It rests on {n} event that is reported and not confirmed. | It rests on {n} events that are reported and not confirmed.',
}
