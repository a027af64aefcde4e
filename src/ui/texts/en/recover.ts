/** The screen shown when the browser has lost what it kept. */
export const recover = {
  title: 'What this browser kept for Bilat is gone',
  deck: 'On {when} it held {pairs} with {records}. The database that is here now is new and empty. A browser clears what it keeps when space runs out or on request; why it did here, it does not say. Nothing has been stored since.',
  pairs: '1 pair | {n} pairs',
  records: '{n} record | {n} records',
  was: 'What was here',
  restore: {
    title: 'Restore from a backup file',
    text: 'Choose a backup (*.bilat.json), or drop it anywhere on this page. You see what it holds before anything is stored. With several pairs, take one file after the other.',
    button: 'Choose a backup file',
    trash: 'Files that the browser saved lie in its downloads folder, unless you moved them.',
  },
  empty: {
    title: 'Start empty',
    text: 'If what was here is not wanted any more. This screen does not come back then.',
    button: 'Start empty',
    ask: 'Start empty?',
    askText:
      'Bilat forgets what was here: {records}. Backup files stay as they are and can still be imported later.',
    confirm: 'Forget it and start empty',
  },
}
