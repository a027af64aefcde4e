/** A briefing on paper. */
export const paper = {
  title: 'Briefing on paper',
  link: 'On paper',
  back: 'Back to the briefing',
  notes: 'With notes',
  noNotes: 'No notes.',
  more: 'Slide {n}: notes, continued',
  parts: 'Slides',
  part: '{from}–{to} of {of}',
  inParts: 'A long deck prints in {n} parts: print each of them.',
  pageOfPart: 'Slides {range}. {page}',
  drawing: '{n} of {m} slides are drawn. Print once all are there.',
  none: 'This briefing has no slide.',
  unnoted: 'The log could not note that this was printed.',
  failed: 'Not drawn: {message}',
  sheets: 'The slides as they print',
}
