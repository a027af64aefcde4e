import { describe, expect, it } from 'vitest'
import { exampleFile } from './example/file.fixture.ts'
import { faultsOf } from './example/faults.fixture.ts'
import {
  MAX_CHOSEN,
  MAX_DEPTH,
  MAX_ENTRIES,
  MAX_FAULTS,
  MAX_KEY,
  MAX_KEYS,
  MAX_MARKS,
  MAX_NAME,
  MAX_NOTED,
  MAX_NOTES,
  MAX_TEXT,
  MAX_WORD,
  MAX_WORDS,
} from './limits.ts'
import { readDataset } from './readDataset.ts'

/** The example with a text of JSON in place of the note of its first event. */
function withNote(json: string): string {
  return exampleFile({ 'events[0].note': '@here' }).replace('"@here"', () => json)
}
const list = (length: number, entry = '"x"'): string => `[${Array<string>(length).fill(entry).join()}]`

const cited = { source: 'src-state', language: 'en' }

describe('S03 a file beyond a limit is refused with the limit, and one at it is read', () => {
  const cases: readonly (readonly [
    what: string,
    path: string,
    at: unknown,
    beyond: unknown,
    fault: string,
  ])[] = [
    ['a text', 'note', 'x '.repeat(MAX_TEXT / 2), `${'x '.repeat(MAX_TEXT / 2)}x`, 'too-long'],
    [
      'a word',
      'note',
      `a ${'\u0e01'.repeat(MAX_WORD)}\nb`,
      `a ${'\u0e01'.repeat(MAX_WORD + 1)}\nb`,
      'too-long-word',
    ],
    [
      'a word of no-break spaces',
      'note',
      `${'กำ\u00a0'.repeat(166)} ${'กำ\u202f'.repeat(166)}`,
      `${'กำ\u00a0'.repeat(166)}\ufeff\u2007\u00a0`,
      'too-long-word',
    ],
    [
      'a text without blanks',
      'note',
      '汉字、'.repeat(MAX_WORD),
      `汉${'ก'.repeat(MAX_WORD + 1)}字`,
      'too-long-word',
    ],
    ['a place', 'place', 'x '.repeat(MAX_NAME / 2), `${'x '.repeat(MAX_NAME / 2)}x`, 'too-long'],
    ['a title', 'title', 'x '.repeat(MAX_NAME / 2), `${'x '.repeat(MAX_NAME / 2)}x`, 'too-long'],
    [
      'marks',
      'title',
      `a${'\u0301'.repeat(MAX_MARKS)}`,
      `a${'\u0301'.repeat(MAX_MARKS + 1)}`,
      'too-many-marks',
    ],
    ['tags', 'tags', Array(MAX_WORDS).fill('x'), Array(MAX_WORDS + 1).fill('x'), 'too-many'],
    [
      'issues',
      'issueIds',
      Array(MAX_WORDS).fill('iss-cyber'),
      Array(MAX_WORDS + 1).fill('iss-cyber'),
      'too-many',
    ],
    ['a list', 'citations', Array(MAX_ENTRIES).fill(cited), Array(MAX_ENTRIES + 1).fill(cited), 'too-many'],
  ]
  it.each(cases)('%s', (_what, field, at, beyond, fault) => {
    const path = `events[0].${field}`
    expect(readDataset(exampleFile({ [path]: at })).type).toBe('accepted')
    const found = faultsOf(readDataset(exampleFile({ [path]: beyond })))
    expect(found.map((one) => one.split(' · ').slice(0, 2))).toEqual([[path, fault]])
  })

  it('what is chosen in a slide', () => {
    const filters = (length: number) => Array.from({ length }, (_, n) => ({ name: 'tag', value: `t${n}` }))
    const path = 'briefings[0].slides[0].views[0].pin.filters'
    expect(readDataset(exampleFile({ [path]: filters(MAX_CHOSEN) })).type).toBe('accepted')
    const found = faultsOf(readDataset(exampleFile({ [path]: filters(MAX_CHOSEN + 1) })))
    expect(found.map((one) => one.split(' · ').slice(0, 2))).toEqual([[path, 'too-many']])
  })

  it('sentences of a brief, and their characters together', () => {
    const withNotes = (length: number, text: string) => {
      const notes = Array.from({ length }, (_, n) => ({ id: `n${n}`, part: 'points', text }))
      return readDataset(exampleFile({ 'briefings[0].brief.notes': notes }))
    }
    const faultsIn = (length: number, text: string) => {
      const outcome = withNotes(length, text)
      return (
        outcome.type === 'rejected' && outcome.faults.map(({ path, code, details }) => [path, code, details])
      )
    }
    const path = 'briefings[0].brief.notes'
    expect(withNotes(MAX_NOTES, 'x').type).toBe('accepted')
    expect(faultsIn(MAX_NOTES + 1, 'x')).toEqual([[path, 'too-many', { max: MAX_NOTES }]])
    const tenth = 'x '.repeat(MAX_NOTED / 20)
    expect(withNotes(10, tenth).type).toBe('accepted')
    expect(faultsIn(10, `${tenth}x`)).toEqual([[path, 'too-long', { max: MAX_NOTED }]])
  })

  it.each([
    ['title', 'x '.repeat(MAX_TEXT), MAX_NAME],
    ['note', 'x '.repeat(MAX_TEXT), MAX_TEXT],
    ['tags', Array(MAX_ENTRIES).fill('x'), MAX_WORDS],
  ])('far beyond, %s is refused with its own limit', (field, value, max) => {
    const outcome = readDataset(exampleFile({ [`events[0].${field}`]: value }))
    expect(outcome.type === 'rejected' && outcome.faults.map(({ details }) => details)).toEqual([{ max }])
  })

  const texts: readonly (readonly [what: string, json: string, fault: string])[] = [
    ['depth', `${'['.repeat(MAX_DEPTH * 100)}${']'.repeat(MAX_DEPTH * 100)}`, 'too-deep'],
    ['depth that never closes', '{"x":'.repeat(1_000_000), 'too-deep'],
    ['keys', `{${Array.from({ length: MAX_KEYS + 1 }, (_one, i) => `"k${i}":0`).join()}}`, 'too-many-keys'],
    ['the same key', `{${'"k":0,'.repeat(1_000_000)}"l":0}`, 'duplicate-key'],
    ['forbidden keys', `{${'"__proto__":{},'.repeat(1_000_000)}"l":0}`, 'forbidden-key'],
    ['numbers', list(1_000_000, '1e999'), 'bad-number'],
    ['links', list(1_000_000), 'too-many'],
  ]
  it.each(texts)('a million of one thing: %s', (_what, json, fault) => {
    const begun = performance.now()
    const outcome = readDataset(withNote(json))
    expect(performance.now() - begun).toBeLessThan(5000)
    if (outcome.type !== 'rejected') throw new Error(outcome.type)
    expect(outcome.faults.map(({ code }) => code)).toContain(fault)
    expect(outcome.total).toBeLessThan(2.5 * MAX_FAULTS)
  })

  it('a key', () => {
    const withKey = (length: number): string => withNote(`"x","${'k'.repeat(length)}":0`)
    expect(readDataset(withKey(MAX_KEY)).type).toBe('accepted')
    const path = `events[0][${JSON.stringify(`${'k'.repeat(39)}…`)}]`
    expect(faultsOf(readDataset(withKey(MAX_KEY + 1)))).toEqual([`${path} · too-long · –`])
  })

  it('records without a single field are told up to a number of faults, and none can be left out', () => {
    const records = Object.fromEntries(Array.from({ length: MAX_FAULTS }, (_one, i) => [`events[${i}]`, {}]))
    const { events, ...rest } = JSON.parse(exampleFile()) as { readonly events: readonly object[] }
    const outcome = readDataset(JSON.stringify({ ...rest, events: [...Object.values(records), ...events] }))
    expect(outcome).toMatchObject({ type: 'rejected', elsewhere: 1 })
    if (outcome.type === 'rejected') expect(outcome.total).toBeLessThan(MAX_FAULTS + 50)
  })
})
