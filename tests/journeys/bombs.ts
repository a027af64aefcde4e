import { sampleAs } from './datasets.ts'

/** A file that is made in the page, so that the test does not hand millions of characters over. */
export interface Bomb {
  readonly name: string
  /** Parts of the text, each with how often it stands there. */
  readonly parts: readonly (readonly [text: string, times: number])[]
  /** What is said on screen. */
  readonly said: RegExp
}

const event = (sampleAs('bomb')['events'] as readonly object[])[0]!
/** The sample with something else in place of its first event. */
function around(): readonly [before: string, after: string] {
  const content = sampleAs('bomb')
  const [, ...others] = content['events'] as readonly object[]
  const [before = '', after = ''] = JSON.stringify({ ...content, events: ['@here', ...others] }).split(
    '"@here"',
  )
  return [before, after]
}
const [before, after] = around()
const [open, close] = JSON.stringify({ ...event, note: '@here' }).split('"@here"') as [string, string]
/** The sample whose first event has something else as its note. */
const inNote = (...parts: Bomb['parts']): Bomb['parts'] => [[before + open, 1], ...parts, [close + after, 1]]
/** The sample with other people. */
const [beforePeople, afterPeople] = JSON.stringify({
  ...sampleAs('bomb'),
  relationship: { ...sampleAs('bomb').relationship, people: ['@here'] },
}).split('"@here"') as [string, string]
const SEALED = '{"format":"bilat-sealed","version":1,"kdf":{"name":"PBKDF2","hash":"SHA-256","iterations":'

export const BOMBS: readonly Bomb[] = [
  { name: 'deep.json', parts: [['[', 1_000_000]], said: /nested deeper than 100 levels/ },
  {
    name: 'deepInside.json',
    parts: inNote(['{"x":', 1_000_000], ['0', 1], ['}', 1_000_000]),
    said: /nested deeper/,
  },
  {
    name: 'text.json',
    parts: inNote(['"', 1], ['x'.repeat(1_000_000), 50], ['"', 1]),
    said: /more than 20,000 char/,
  },
  { name: 'marks.json', parts: inNote(['"Z', 1], ['\u0301', 400], ['"', 1]), said: /combining marks/ },
  {
    name: 'records.json',
    parts: [
      [before, 1],
      ['{},', 1_000_000],
      ['{}', 1],
      [after, 1],
    ],
    said: /more than 250,000 ent/,
  },
  {
    name: 'links.json',
    parts: inNote(['["x"', 1], [',"x"', 1_000_000], [']', 1]),
    said: /more than 10,000 entries/,
  },
  {
    name: 'people.json',
    parts: [
      [beforePeople, 1],
      ['{"id":"p","name":"n","roles":[]},', 1_000_000],
      ['{}', 1],
      [afterPeople, 1],
    ],
    said: /more than 10,000 entries/,
  },
  {
    name: 'keys.json',
    parts: inNote(['{"a":0', 1], [',"a":0', 1_000_000], ['}', 1]),
    said: /twice in the same object/,
  },
  { name: 'numbers.json', parts: inNote(['[-0', 1], [',1e999', 1_000_000], [']', 1]), said: /negative zero/ },
  { name: 'spaces.json', parts: [[' '.repeat(1_000_000), 150]], said: /not JSON/ },
  { name: 'lines.json', parts: [['\n'.repeat(1_000_000), 150]], said: /ends too early, in line 150,000,001/ },
  {
    name: 'quotes.json',
    parts: [
      ['"', 1],
      ['\\"', 10_000_000],
    ],
    said: /not JSON/,
  },
  {
    name: 'digits.json',
    parts: [
      ['{"a":0.1', 1],
      ['0'.repeat(1_000_000), 150],
      ['1}', 1],
    ],
    said: /not a Bilat dataset/,
  },
  {
    name: 'escapes.json',
    parts: inNote(['"', 1], ['\\n'.repeat(1_000_000), 90], ['"', 1]),
    said: /more than 40,000,000 escaped/,
  },
  { name: 'iterations.json', parts: [[`${SEALED}1e12}}`, 1]], said: /is outside 600,000 … 10,000,000/ },
  {
    name: 'sealed.json',
    parts: [
      [`${SEALED}1}}`, 1],
      [' '.repeat(1_000_000), 70],
    ],
    said: /larger than Bilat reads/,
  },
  {
    name: 'rows.csv',
    parts: [
      ['date,title\n', 1],
      ['1,a\n', 1_000_000],
    ],
    said: /more than the 20,000 rows/,
  },
  {
    name: 'columns.csv',
    parts: [
      ['a,', 1_000_000],
      ['b\n', 1],
      ['1,', 1_000_000],
    ],
    said: /more than the 200 columns/,
  },
  {
    name: 'cells.csv',
    parts: [
      ['date,title\n2021-05-05,Z', 1],
      ['\u0301', 4_000_000],
    ],
    said: /Columns of cells.csv/,
  },
  {
    name: 'quotes.csv',
    parts: [
      ['date,title\n"', 1],
      ['x"', 2_000_000],
      [' '.repeat(1_000_000), 4],
      ['y,b\n1,2', 1],
    ],
    said: /Columns of quotes.csv/,
  },
  {
    name: 'entries.ics',
    parts: [
      ['BEGIN:VCALENDAR\n', 1],
      ['BEGIN:VEVENT\nDTSTART:20210520\nEND:VEVENT\n', 200_000],
      ['END:VCALENDAR', 1],
    ],
    said: /more than the 20,000 entries/,
  },
]

/** @throws where none goes by that name */
export function bombNamed(name: string): Bomb {
  const bomb = BOMBS.find((one) => one.name === name)
  if (!bomb) throw new Error(name)
  return bomb
}
