/** What can be done from anywhere, as the palette and the list of keys name it. */
export const commands = {
  go: 'Go to {page}',
  asOf: {
    pick: 'Choose an as-of date',
    previous: 'As-of date to the previous event',
    next: 'As-of date to the next event',
    monthBack: 'As-of date back by a month',
    monthOn: 'As-of date on by a month',
    latest: 'As-of date to the latest day',
  },
  find: {
    palette: 'Search, or give a command',
    keys: 'Show all keys',
    keysAlso: 'keyboard shortcuts help',
  },
  record: { undo: 'Undo the last change', redo: 'Redo what was undone' },
  files: {
    backup: 'Back up this pair',
    backupAlso: 'export all records to a file JSON',
    backupAll: 'Back up all {n} pairs',
    exportAsOf: 'Export what was known on {day}',
    import: 'Import a file',
  },
  here: {
    words: 'Filter this page by words',
    nextRow: 'Next row',
    previousRow: 'Previous row',
    issue: 'Filter by {issue}, or no longer',
  },
  pairs: { switch: 'Switch to {title}', new: 'Start a new pair', sample: 'Load the sample' },
  settings: {
    theme: 'Change the theme',
    themeAlso: 'light dark system colours',
    keysOff: 'Switch single-key shortcuts off',
    keysOn: 'Switch single-key shortcuts on',
    sideOrder: 'Put {side} first',
    sideOrderAlso: 'swap the order of the sides',
  },
  section: {
    find: 'Find and set',
    record: 'Changes',
    here: 'On this page',
    asOf: 'As-of date',
    go: 'Pages',
    files: 'Files',
    pairs: 'Pairs',
  },
}
