/** The Data page, and the dialog through which files come in. */
export const data = {
  export: {
    title: 'Export',
    all: 'All records',
    asOf: 'As of {day}',
    json: 'JSON',
    allHint: 'Everything, can be imported again',
    asOfHint: 'Only what was known on that day; cannot serve as a base for a later import',
    button: 'Export',
    done: '{file} was handed to the browser: {n} record.{mended} | {file} was handed to the browser: {n} records.{mended}',
    mended:
      '{n} record could not be read here. In the file as last kept: {kept}; left out: {out}. | {n} records could not be read here. In the file as last kept: {kept}; left out: {out}.',
    failed: 'The export failed and no file was written: {message}',
    gone: 'nothing is stored under this relationship',
    'not-read-back': 'the file did not read back as written',
    'no-crypto':
      'this browser lets a page seal files only when it is opened over https, from this computer, or as a file',
  },
  space: {
    title: 'Space used',
    of: 'of {quota}',
    unknown: 'Not told',
    unknownHint: 'This browser does not say how much it uses',
    hint: '{share} of what the browser allows',
    hintLess: 'Less than 1% of what the browser allows',
  },
  persistence: {
    title: 'Storage',
    persisted: 'Persistent',
    persistedHint: 'The browser will not clear it to free space',
    'not-persisted': 'Best effort',
    'not-persistedHint': 'The browser may clear it when space runs out',
    unknown: 'Not told',
    unknownHint: 'This browser has not answered; it may be asking you beside the address. Keep an export',
    'not-asked': 'Best effort',
    'not-askedHint': 'Not asked yet',
    ask: 'Ask to keep it',
    memory: 'In memory',
    memoryHint: 'Lost when the page closes',
    safari: 'Safari clears sites that were not opened for seven days, unless they are installed.',
  },
  stored: {
    title: 'What is stored',
    type: 'Type',
    records: 'Records',
    asOf: 'Known as of {day}',
    list: {
      events: 'Events',
      issues: 'Issues',
      cases: 'Cases',
      meetings: 'Meetings',
      dates: 'Dates to watch',
      sources: 'Sources',
      briefings: 'Briefings',
    },
  },
  import: {
    title: 'Import',
    caption: 'Nothing is written until you apply the preview',
    drop: 'Drop a file here, or choose one',
    hint: 'A Bilat dataset (*.bilat.json), sealed or not, a calendar (.ics) or a spreadsheet (.csv). Files stay on this computer',
    choose: 'Choose file',
    paste: 'Paste text',
    pasteTitle: 'Paste a file',
    pasteLabel: 'Text of a *.bilat.json, .ics or .csv file',
    pasteLong: 'More than {max} characters are checked as soon as they are pasted',
    pasteCheck: 'Check it',
    pasted: 'Pasted text',
  },
  refused: {
    title: '{file} was not taken',
    shown: 'The first {shown} of {n} are listed.',
    'not-json': {
      found:
        'This file is not JSON: {found} cannot stand in line {line}, column {column}. Nothing was changed.',
      end: 'This file is not JSON: it ends too early, in line {line}, column {column}. Nothing was changed.',
    },
    'both-versions':
      'Git has left both versions in this file, from line {line} on. Restore one of them, and import the other: Bilat merges the two field by field. Nothing was changed.',
    altered:
      'The file was changed after Bilat wrote it: merged by lines, edited by hand, or damaged. It can be compared all the same; what is missing in it does not count as deleted.',
    takeAsFound: 'Compare it all the same',
    'unknown-kind': 'This file is not JSON, CSV or ICS. Nothing was changed.',
    'no-pair':
      'A calendar or a spreadsheet is added to a pair of countries, and none is stored yet. Start one, or take in a dataset first. Nothing was changed.',
    'not-utf8': 'This file is not text in UTF-8. Nothing was changed.',
    'not-a-dataset':
      'This is JSON, but not a Bilat dataset: its format is not “bilat-dataset”. Nothing was changed.',
    'not-unsealed': {
      spoilt:
        'The passphrase is right, but what was sealed is no text that could be read. Nothing was changed.',
      'too-large': 'What is in this file is larger than Bilat reads at once. Nothing was changed.',
      'no-crypto':
        'This file is sealed, and this browser lets a page open sealed files only when the page comes over https, from this computer, or as a file. Nothing was changed.',
    },
    'too-new':
      'This file was written by a newer Bilat (version {version}; this one reads up to {latest}). Nothing was changed.',
    'too-large': 'This file is larger than Bilat reads at once ({size}; at most {max}). Nothing was changed.',
    'too-much': {
      rows: 'This table has more than the {max} rows that Bilat takes in at once. Nothing was changed.',
      columns: 'This table has more than the {max} columns that Bilat reads. Nothing was changed.',
      entries:
        'This calendar has more than the {max} entries that Bilat takes in at once. Nothing was changed.',
    },
    'step-failed':
      'This file of an older version could not be brought to the present one (step {to}). Nothing was changed.',
    unreadable: 'The file could not be read: {message}. Nothing was changed.',
    close: 'Close',
  },
  applied: {
    title: 'Applied: {detail}',
    text: 'A restore point was saved before. One undo takes all of it back, now or from the history on the Data page.',
    undo: 'Undo',
    undoing: 'Undoing …',
    close: 'Done',
  },
  failed: 'Not applied: {message} Nothing was changed.',
  rename: {
    title: 'Name of this pair',
    label: 'Title',
    button: 'Rename the pair',
    toast: 'The pair is called {title} now',
  },
  remove: {
    title: 'Remove this pair',
    text: 'All that is stored of this pair in this browser goes; it can be had back for 30 days from the trash.',
    button: 'Remove the pair',
    dialog: 'Remove {title}?',
    dialogText: 'Events, issues, cases, meetings and sources of this pair go. Other pairs stay as they are.',
    type: 'Type {title} to confirm',
    confirm: 'Remove it',
  },
  sample: {
    title: 'The sample',
    text: 'This relationship came as the worked sample. Removing it takes all that is in it, and nothing of other relationships.',
    changed:
      '1 record was changed or added by you and would go too. | {n} records were changed or added by you and would go too.',
    remove: 'Remove the sample',
    confirm: 'Remove it',
    dialog: 'Remove the sample?',
    dialogText:
      'It removes {events} and {meetings} and all else that is in it from this browser. The sample can be loaded again at any time.',
    events: '{n} event | {n} events',
    meetings: '{n} meeting | {n} meetings',
  },
  where: {
    title: 'Where it lies',
    served: 'In this browser on this device, under {origin}.',
    file: 'In this browser on this device, for local files. In Firefox it belongs to this very file at this very place; in Chromium and Edge all local files share it.',
    memory: 'Nowhere: only in this page’s memory.',
    others: 'The same data was used from {paths}.',
  },
}
