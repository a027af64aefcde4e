/**
 * How much a file may hold. Each limit of counts lies far beyond what a desk writes in years, those of texts beyond
 * what stands in a record; all below what would take a browser's time or memory away: beyond it there is a fault, at once,
 * in place of a page that stands still.
 */

/** Longest file, in bytes, or in characters where a text is read: 100,000 records of 2 kB. */
export const MAX_LENGTH = 200_000_000

/** Longest sealed file, in characters: what is in it is compressed, and a quarter of it is base64. */
export const MAX_SEALED = 50_000_000

/** How deep lists and objects may lie in each other. The format goes nine deep; what other programs add may too. */
export const MAX_DEPTH = 100

/** Values of all kinds in a file: 100,000 records have some six million. */
export const MAX_VALUES = 20_000_000

/** Escaped characters in a file, such as `\n`: 200 MB of Cyrillic in which every letter is escaped have 33 million. */
export const MAX_ESCAPES = 40_000_000

/** Keys in a file: 200 MB of records have some five million, or seven and a half without white space. */
export const MAX_ALL_KEYS = 10_000_000

/** Keys in a file that are written with such characters; those of the format have none. */
export const MAX_ESCAPED_KEYS = 1_000_000

/** Entries of any list, so of the records of a kind. */
export const MAX_RECORDS = 250_000

/** Entries of a list inside a record: sources of one event, people of a relationship. */
export const MAX_ENTRIES = 10_000

/** Facts that a briefing rested on when it went out: a record counts once for each day of which it was shown. */
export const MAX_FACTS = 250_000

/** Tags and issues of an event, topics of a readout: a form has them in one field. */
export const MAX_WORDS = 25

/** What is chosen in the filter of a slide, and other lists of a slide or a brief that are put together by choosing. */
export const MAX_CHOSEN = 200

/** Sentences of one's own in a brief, and characters of them together, some seventeen printed pages: it shows all of them. */
export const MAX_NOTES = 100
export const MAX_NOTED = 50_000

/** Views of a slide, and marks in a view: a slide has room for no more. */
export const MAX_ON_SLIDE = 6

/** Keys of one object: the widest record has some thirty. */
export const MAX_KEYS = 1000

/** Longest key, in characters as it is written: it is shown whole wherever its value is. */
export const MAX_KEY = 1000

/** Longest text, in characters (UTF-16): seven printed pages. A page lays out several of them whole. */
export const MAX_TEXT = 20_000

/** Longest title, name or line, in characters (UTF-16): a page lays out hundreds of them. */
export const MAX_NAME = 1000

/** Characters in a row without white space at which a line may break: in some scripts a browser takes a time for them that grows with their square. */
export const MAX_WORD = 500

/** Marks in a row on one letter. No script sets ten; a browser lays 100,000 out for minutes. */
export const MAX_MARKS = 100

/** Longest calendar or table that is read, in bytes: the page itself reads it, not a worker. */
export const MAX_FOREIGN = 10_000_000

/** Rows of a table, and entries of a calendar, that are taken in at once. */
export const MAX_ROWS = 20_000

/** Columns of a table: what each one is, is decided on screen. */
export const MAX_COLUMNS = 200

/** Faults after which no more are looked for. */
export const MAX_FAULTS = 10_000
