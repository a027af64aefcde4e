/** What the frame of every figure says at once; the rest of it is fetched when it is asked for. */
export const frame = {
  asTable: 'Show as table',
  asChart: 'Show as chart',
  footer: '{source} As of {day}. {marking}.',
  asOf: 'as of {day}',
  marking: 'TLP:{marking}',
  method: 'How it is computed',
  leftOut:
    '1 annotation lies outside the days shown or finds no room. | {n} annotations lie outside the days shown or find no room.',
  later:
    '1 title or annotation was written on a later day and is left out. | {n} titles or annotations were written on a later day and are left out.',
  reader: 'Mark by mark',
  keys: 'Arrow keys step from mark to mark, up and down from row to row; Enter opens.',
}
