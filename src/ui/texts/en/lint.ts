/** What should be looked at before slides are shown or handed out. */
export const lint = {
  title: '{n} thing to look at | {n} things to look at',
  short: '{n} to look at',
  text: 'Nothing is kept from being presented or handed out for it. A number leads to the place.',
  pending: 'The slides are being looked at.',
  none: 'Nothing to look at.',
  slide: 'Slide {n}',
  quoted: '“{text}”',
  noFinding: 'The title names the chart, not what it shows.',
  unsupported: 'The data no longer support the title {about}.',
  noSource: 'There is no source line.',
  unsourced:
    'Nothing is cited for 1 record it rests on: {about}. | Nothing is cited for {n} records it rests on: {about}.',
  stale: 'It is as of a day more than 30 days before the one on the dashboard.',
  future: 'It is as of a day that is still to come.',
  projected:
    'An annotation lies after the as-of date and does not say so: {about}. | {n} annotations lie after the as-of date and do not say so: {about}.',
  small:
    'A chart holds too much: its letters are under 18 px. | {n} charts hold too much: their letters are under 18 px.',
  greyscale: 'As PowerPoint draws it, without colour these look alike: {about}.',
  unopened: 'What it shows could not be opened: {about}.',
  nothing: 'It shows nothing: {about}.',
  disputed: 'It rests on 1 disputed event: {about}. | It rests on {n} disputed events: {about}.',
  unverified:
    'It rests on 1 event that is reported and not confirmed: {about}. | It rests on {n} events that are reported and not confirmed: {about}.',
}
