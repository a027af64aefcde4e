/** Deleting one record at the side, and what became of an edit. */
export const edit = {
  edit: 'Edit',
  delete: 'Delete',
  discard: 'Discard',
  lost: {
    title: 'Text that was not saved',
    caption:
      'Its record has been deleted. Once that is restored from the trash, its form has the text again.',
    at: 'Typed {when}',
    save: 'Save as text',
  },
  refers:
    '1 record refers to this one: {titles}. It keeps the reference, which leads nowhere until this record is restored. | {n} records refer to this one: {titles}. They keep the reference, which leads nowhere until this record is restored.',
  names:
    'Named by 1 record or person: {titles}. It can be deleted once nothing names it. | Named by {n} records or people: {titles}. It can be deleted once nothing names it.',
  later: '{n} not yet known on {day}',
  deleteAnyway: 'Delete all the same',
  keep: 'Keep it',
  toast: {
    saved: 'Saved: {title}',
    added: 'Added: {title}',
    addedLater: 'Added: {title}. It is known from {on}; the screen shows {shown}.',
    show: 'Show {on}',
    merged: 'Saved, together with what was changed meanwhile: {title}',
    deleted: 'Deleted: {title}',
    left: 'Left as it is stored: {title}',
  },
}
