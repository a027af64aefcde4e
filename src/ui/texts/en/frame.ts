/** What the frame of every figure says at once; the rest of it is fetched when it is asked for. */
export const frame = {
  asTable: 'Show as table',
  asChart: 'Show as chart',
  footer: '{source} As of {day}.',
  reader: 'Mark by mark',
  keys: 'Arrow keys step from mark to mark, up and down from row to row; Enter opens.',
}
