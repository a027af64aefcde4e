/** The frame around every page: masthead, rail, panel, banners. */
export const app = {
  name: 'Bilat',
  skip: 'Skip to content',
  close: 'Close',
  cancel: 'Cancel',
  more: 'More',
  nav: {
    label: 'Pages',
    overview: 'Overview',
    timeline: 'Timeline',
    issues: 'Issues',
    cases: 'Cases',
    meetings: 'Meetings',
    briefings: 'Briefings',
    data: 'Data',
    settings: 'Settings',
  },
  pair: {
    choose: 'Relationships in this browser',
    new: 'Start a new pair',
    sample: 'Sample',
    sampleTitle: 'Worked sample. It can be removed exactly on the Data page.',
  },
  theme: { label: 'Theme: {choice}', light: 'light', dark: 'dark', system: 'as the system' },
  asOf: {
    label: 'As of',
    choose: 'Choose another date',
    today: 'Today, {day}',
    previous: 'To the previous day on which something became known',
    next: 'To the next day on which something became known',
    slider: 'As-of date',
    hidden: '1 later record hidden | {n} later records hidden',
    hiddenShort: '{n} hidden',
    latest: 'Go to latest',
    back: 'Move the date back to see what was known then',
    dialog: 'As-of date',
    field: 'Date',
    go: 'Show this day',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    hint: 'YYYY-MM-DD. Everything on screen is what was known at the end of that day.',
    badDate: '“{found}” is not a day. Use YYYY-MM-DD.',
    keys: 'Keys: [ and ] step to the previous and next event, Shift with them by a month, . goes to the latest day, D opens this.',
  },
  notice: {
    badAsOf: '“{found}” is not a day. Showing {used} instead.',
    unknownRelationship: 'No relationship “{found}” is stored in this browser. Showing {used} instead.',
    unknownRecord: 'No {kind} “{found}” is known as of {day}.',
    badOpen: '“{found}” names no record. Nothing is opened at the side.',
    unknownPage: 'There is no page “{found}”. Showing the overview instead.',
    dismiss: 'Dismiss',
  },
  status: {
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
    readOnly:
      'The data in this browser was written by a newer Bilat. It can be read and exported, not changed.',
    notMigrated:
      'The data in this browser could not be brought to this version. It can be read and exported, not changed.',
    superseded: 'A newer Bilat runs in another tab. Reload to go on working here.',
    waiting: 'A new version of Bilat is ready.',
    reload: 'Reload',
    export: 'Go to Data',
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
      unsound: 'Not saved: other records refer to what would go.',
      unknown: 'Not saved: {message}',
    },
  },
  dropHere: 'Drop the file to check it',
  loading: 'Reading what is stored …',
  failed: 'What is stored could not be read: {message}',
}
