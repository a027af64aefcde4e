/** The first-run page and the form for a new pair. */
export const firstRun = {
  title: 'Which relationship do you follow?',
  deck: 'Bilat keeps the events, disputed issues, cases and meetings of one pair of countries, as known on any day. Everything stays in this browser.',
  restore: 'What was removed in the last 30 days can be restored on the Data page',
  sample: {
    title: 'Load the sample',
    text: 'United States – Russia in 2021, seen as of 13 May, a week before Blinken and Lavrov meet in Reykjavik. Every fact names its source, or says that it has none. Remove it whenever you like.',
    button: 'Load the sample',
    loading: 'Loading the sample …',
  },
  file: {
    title: 'Open a file',
    text: 'A Bilat dataset (*.bilat.json). You see every record and every fault before anything is stored.',
    button: 'Choose a file',
    drop: 'or drop it anywhere on this page',
  },
  pair: {
    title: 'Start a new pair',
    text: 'Two countries by name or code, and an empty record between them.',
    button: 'Start a new pair',
  },
  where: 'Data is kept by this browser on this device, under {origin}. Export a file to take it elsewhere.',
  whereFile:
    'Data is kept by this browser on this device, for local files. Another browser does not see it. Firefox keeps it for this very file at this very place: if the file was moved, what you miss is where it was. Open it there, export, and open the export here.',
  dialog: {
    title: 'Start a new pair',
    description: 'The first is named first everywhere on screen.',
    first: 'First country',
    second: 'Second country',
    search: 'Type a country or a code',
    own: 'Use “{code}” as an own code',
    ownHint: 'An own code is three capital letters that are no country’s, for what ISO 3166 does not name.',
    ownName: 'Name of {code}',
    none: 'No country matches “{text}”.',
    same: 'The two countries must differ.',
    missing: 'Choose a country.',
    nameMissing: 'Give the name.',
    create: 'Start {pair}',
    createEmpty: 'Start the pair',
  },
}
