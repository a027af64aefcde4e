/** A briefing on paper. */
export const paper = {
  title: 'Briefing on paper',
  link: 'On paper',
  back: 'Back to the briefing',
  notes: 'With notes',
  noNotes: 'No notes.',
  more: 'Slide {n}: notes, continued',
  none: 'This briefing has no slide.',
  sheets: 'The slides as they print',
}
