import fc from 'fast-check'
import { exampleDataset } from './dataset.fixture.ts'

/** Values that have broken readers before. A text that begins with `@raw ` stands for JSON as it is written. */
const HOSTILE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e21,
  Number.MAX_SAFE_INTEGER,
  '@raw -0',
  '@raw 1e999',
  '@raw 12345678901234567890',
  '@raw NaN',
  '@raw {"__proto__":{"polluted":true}}',
  '@raw {"constructor":{"prototype":{"polluted":true}}}',
  `@raw ${'['.repeat(200)}${']'.repeat(200)}`,
  [],
  {},
  [[]],
  [null],
  { id: 'x' },
  { id: 'ev-01', on: '2021', set: { id: 'y', title: null } },
  '',
  ' ',
  '\0',
  '\ud83d',
  '\u202eabc',
  '__proto__',
  'constructor',
  'toString',
  'ev-01',
  'ev-02',
  'RUS',
  '2021-13-01',
  '2021-05/..',
  '../2021',
  '0000-01-01',
  '9999-12-31',
  '2021-05-20T09:30:00Z',
  'javascript:alert(1)',
  '</script><script>alert(1)</script>',
  '=1+1',
  '036',
  '04',
  'x'.repeat(100_000),
]

const NAMES = [
  'id',
  'date',
  'title',
  'on',
  'set',
  'changes',
  'partOf',
  'knownOn',
  'toString',
  '0',
  'a b',
  '',
  '🕊',
  'x',
]

type Container = Record<string, unknown>
interface Place {
  readonly holder: Container | unknown[]
  readonly key: string
}

/** Texts of files that were once the example, after one to four changes at any depth. */
export function mutatedFiles(): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.nat(),
    how: fc.constantFrom('drop', 'replace', 'copy', 'rename', 'add', 'twice', 'swap'),
    value: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
      { weight: 1, arbitrary: fc.jsonValue() },
    ),
    name: fc.constantFrom(...NAMES),
    other: fc.nat(),
  })
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    const file: Container = { format: 'bilat-dataset', version: 1, ...exampleDataset() }
    for (const { at, how, value, name, other } of changes) {
      const places = placesIn(file)
      const [one, two] = [places[at % places.length], places[other % places.length]]
      // A value of its own each time: placed inside itself, or changed for the files after this one, it would be none.
      if (one && two) mutate(one, two, { how, value: structuredClone(value), name })
    }
    return textOf(file)
  })
}

/** Texts of files that were cut, or have other characters in them. */
export function brokenFiles(): fc.Arbitrary<string> {
  const whole = textOf({ format: 'bilat-dataset', version: 1, ...exampleDataset() })
  const put = fc.constantFrom(
    '',
    '"',
    '\\',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '0',
    '-',
    'e',
    '\n',
    '\0',
    '\ud83d',
    '\\u0000',
  )
  return fc
    .record({ at: fc.nat(whole.length), length: fc.oneof(fc.nat(3), fc.constant(whole.length)), put })
    .map(({ at, length, put }) => whole.slice(0, at) + put + whole.slice(at + length))
}

/** Writes a file, with what JSON itself cannot say: raw values, and keys that stand twice. */
function textOf(file: Container): string {
  return JSON.stringify(file)
    .replace(/"@raw ((?:[^"\\]|\\.)*)"/g, (_all, raw: string) => String(JSON.parse(`"${raw}"`)))
    .replaceAll('"@twice ', '"')
}

/** Adds to one list all along: it is walked through tens of thousands of times. */
function placesIn(value: unknown, places: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return places
  const holder = value as Place['holder'] // every object is one of the two
  for (const key of Object.keys(holder)) {
    places.push({ holder, key })
    placesIn(Reflect.get(holder, key), places)
  }
  return places
}

function mutate(
  { holder, key }: Place,
  other: Place,
  { how, value, name }: { readonly how: string; readonly value: unknown; readonly name: string },
): void {
  const fields = holder as Container // a list takes its places as keys too
  if (how === 'replace') fields[key] = value
  else if (how === 'copy') fields[key] = structuredClone((other.holder as Container)[other.key])
  else if (how === 'swap') [fields[key], fields[other.key]] = [fields[other.key], fields[key]]
  else if (how === 'drop' && Array.isArray(holder)) holder.splice(Number(key), 1)
  else if (how === 'drop') Reflect.deleteProperty(fields, key)
  else if (Array.isArray(holder)) holder.push(how === 'add' ? value : structuredClone(fields[key]))
  else if (how === 'add') fields[name] = value
  else fields[how === 'twice' ? `@twice ${key}` : name] = structuredClone(fields[key])
}
