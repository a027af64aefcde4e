/** What can be wrong with keeping the data, and what can be done about it. */
export const trouble = {
  keeping: {
    saved: 'Saved',
    saving: 'Saving …',
    'not-saved': 'Not saved',
    'read-only': 'Read-only',
    memory: 'In memory only',
  },
  reload: 'Reload',
  data: 'Go to Data',
  tryAgain: 'Try again',
  decide: 'Decide',
  rescue: 'Export what this page holds',
  rescueEdits: 'Export with this edit | Export with these {n} edits',
  rescued: 'Exported: {file}. Keep it, and import it once storage works again.',
  setAside: 'Kept in {file}: what no dataset could hold, as it was written.',
  putAside: 'Save as a file and give it up | Save as a file and give them up',
  notRescued: 'Not exported: {message}',
  gone: 'this page holds no copy',
  notReadBack: 'what was written does not read as what was to be written',
  recovery: {
    vanished: 'What was stored in this browser is gone: the browser has deleted it, or somebody has.',
    lost: 'The browser’s storage does not answer any more.',
    held: 'This page still holds a copy.',
    notHeld: 'This page holds no copy. Import your last backup.',
    title: 'The data is no longer in this browser',
    titleLost: 'The browser’s storage does not answer',
    text: 'Nothing more is stored from this page. Export what it still holds before the page is closed or reloaded, then reload and import the file.',
    later: 'Not now',
  },
  conflict: {
    banner:
      'The same record was changed meanwhile. Nothing is stored before you decide. | {n} records were changed meanwhile. Nothing of them is stored before you decide.',
    title: '“{title}” was changed meanwhile',
    caption: 'Changed by {who} on {when}. Nothing is stored before you decide.',
    deletedThere: 'It was deleted meanwhile. Your edit can bring it back.',
    deletedHere: 'You are deleting it; meanwhile it was changed.',
    mine: 'Mine',
    theirs: 'Theirs',
    taken: 'Changed there only, and kept: {fields}.',
    footer: '{n} field to decide | {n} fields to decide',
    save: 'Save this version',
    saveMine: 'Save mine',
    deleteMine: 'Delete it',
    keepTheirs: 'Keep theirs',
    later: 'Decide later',
  },
  memory: {
    absent:
      'This browser offers no storage here. Bilat runs in memory: what you enter is lost when the page closes. Export before you leave.',
    throwing:
      'This browser refuses to store data. Bilat runs in memory: what you enter is lost when the page closes. Export before you leave.',
    pending:
      'The browser’s storage did not answer within 3 seconds. Bilat runs in memory: what you enter is lost when the page closes. Export before you leave.',
    blocked:
      'The browser’s storage is held by another tab. Bilat runs in memory: what you enter is lost when the page closes. Close the other tab and reload, or export before you leave.',
    failing:
      'The browser’s storage could not be opened. Bilat runs in memory: what you enter is lost when the page closes. Export before you leave.',
  },
  readOnly: {
    newer: 'The data in this browser was written by a newer Bilat. It can be read and exported, not changed.',
    'not-migrated':
      'The data in this browser could not be brought to this version. It can be read and exported, not changed.',
  },
  unreadable: {
    record:
      'A record in this browser cannot be read and is not shown: {names}. | {n} records in this browser cannot be read and are not shown: {names}.',
    name: '{kind} {id} ({path})',
    pair: 'the pair itself ({path})',
    whole: 'as a whole',
    kept: 'Nothing was deleted; everything else can be used and exported. It is kept here as it last was. | Nothing was deleted; everything else can be used and exported. Kept here as they last were: {kept} of {n}.',
    gone: 'Nothing was deleted; everything else can be used and exported. No earlier state is kept here; a backup may hold one.',
    putBack: 'Save as a file and put back',
    remove: 'Save as a file and remove',
    mended: 'What could not be read was handed to the browser: {file}.',
    other:
      'Part of what is stored could not be read: {message}. Nothing was deleted. Reload the page; if that does not help, import a backup.',
  },
  superseded: 'A newer Bilat runs in another tab. Reload to go on working here.',
  otherPlace:
    'This file shares its data with another copy of Bilat, opened before from {path}: this browser keeps one store for all local files. What is changed here is changed there.',
  understood: 'Understood',
  newVersion: 'A new version of Bilat is ready.',
  linked: {
    notSaving: 'Not saving to file: {file}. {message}',
    news: 'Changed elsewhere: {file}. {message}',
    locked: 'Locked: {file}. {message}',
  },
  backupDue: {
    never:
      'No backup yet. 1 change is kept by this browser only. | No backup yet. {n} changes are kept by this browser only.',
    other: '{title}: {text}',
    later: 'Remind me tomorrow',
    since: 'Last backup {days} ago. {changes} since.',
    days: 'less than 1 day | 1 day | {n} days',
    changes: '1 change | {n} changes',
  },
  notSaved: {
    quota: 'Not saved: the browser is out of space. Export a backup, then delete what you do not need.',
    closed: 'Not saved: the connection to the browser’s storage was closed. Reload the page.',
    vanished:
      'Not saved: what was stored in this browser is gone. What this page still holds can be exported.',
    aborted: 'Not saved: the browser broke off the write. Nothing was changed.',
    newer: 'Not saved: the stored data was written by a newer Bilat.',
    'not-migrated': 'Not saved: the stored data could not be brought to this version.',
    stale: 'Not saved: something else changed it in between.',
    conflict: 'Not saved: the same record was changed elsewhere in between.',
    unreadable: 'Not saved, as no file could hold it: {path} {words}.',
    unsound: 'Not saved: other records refer to what would go.',
    unknown: 'Not saved: {message}',
    held: 'Your edit is held in memory. | Your {n} edits are held in memory.',
  },
}
