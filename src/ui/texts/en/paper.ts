/** A briefing on paper. */
export const paper = {
  title: 'Briefing on paper',
  link: 'On paper',
  back: 'Back to the briefing',
  notes: 'With notes',
  noNotes: 'No notes.',
  more: 'Slide {n}: notes, continued',
  none: 'This briefing has no slide.',
  unnoted: 'The log could not note that this was printed.',
  failed: 'Not drawn: {message}',
  sheets: 'The slides as they print',
}
