import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import * as values from './values.ts'

/** The messages of a schema's faults: the codes of its rules, or valibot's own words about another kind. */
function codesOf(schema: v.GenericSchema, input: unknown): string[] {
  const read = v.safeParse(schema, input, { abortPipeEarly: true })
  return (read.issues ?? []).map((issue) => (issue.kind === 'schema' ? 'wrong kind' : issue.message))
}

function accepted(schema: v.GenericSchema, inputs: readonly unknown[]): unknown[] {
  return inputs.filter((input) => codesOf(schema, input).length === 0)
}

describe('text', () => {
  it('may be in any script, with line breaks, tabs and halves of characters', () => {
    const texts = [
      '',
      ' ',
      'a\nb\tc',
      'a\r\nb',
      'Россия 中国 ישראל مصر 🕊',
      '\ud83d',
      '\udd4a\ud83d',
      '\ufeff\u202e',
    ]
    expect(accepted(values.text, texts)).toEqual(texts)
  })

  it('holds no other control character, nor half a Windows line break', () => {
    const texts = ['\0', 'a\u0007', '\u001b[31m', 'a\rb', '\r', '\u007f', '\u0085', '\u009f']
    expect(texts.map((input) => codesOf(values.text, input))).toEqual(texts.map(() => ['control-character']))
  })

  it('that is a name says something', () => {
    expect(['', ' ', '\n', '\u3000'].map((input) => codesOf(values.name, input))).toEqual([
      ['empty'],
      ['empty'],
      ['empty'],
      ['empty'],
    ])
  })
})

describe('an id', () => {
  it('has 1 to 200 characters of any script', () => {
    const ids = ['a', 'ev-2021-01-15-01', 'событие', '🕊'.repeat(200), '#/?&%"\'<>']
    expect(accepted(values.id, ids)).toEqual(ids)
  })

  it('has no white space, control or half character, and is no name that objects inherit', () => {
    const ids = [
      '',
      ' ',
      'a b',
      'a\u00a0',
      'a\n',
      '\0',
      '\ud83d',
      'x'.repeat(201),
      '__proto__',
      'constructor',
    ]
    expect(accepted(values.id, ids)).toEqual([])
  })
})

describe('a date', () => {
  it('is one that exists, may be open, and as a day from which something is known may not', () => {
    const dates = [
      '2021',
      '2021-06',
      '2021-06?',
      '2021-05~',
      '2021-05-19/2021-05-20',
      '2021-XX',
      '2020-02-29',
    ]
    expect(accepted(values.date, [...dates, '2021-06/..'])).toEqual([...dates, '2021-06/..'])
    expect(accepted(values.knownDay, [...dates, '2021-06/..'])).toEqual(dates)
    expect(codesOf(values.knownDay, '2021-06/..')).toEqual(['open-date'])
  })

  it('is refused once, where it is none', () => {
    for (const text of ['', '2021-13-02', '2021-02-29', '20.05.2021', '../2021', '2021-05-20T00:00:00Z']) {
      expect(codesOf(values.knownDay, text), text).toEqual(['bad-date'])
    }
  })
})

describe('an instant', () => {
  it('is in UTC, to the minute or finer, on a day that exists', () => {
    const instants = ['2021-05-20T09:30Z', '2021-05-20T09:30:00Z', '2021-05-20T23:59:59.999Z']
    expect(accepted(values.instant, instants)).toEqual(instants)
    const none = [
      '2021-05-20',
      '2021-05-20T09:30:00',
      '2021-05-20T09:30:00+02:00',
      '2021-02-30T09:30:00Z',
      '2021-05-20T24:00:00Z',
    ]
    expect(accepted(values.instant, none)).toEqual([])
  })
})

describe('an address', () => {
  it('is http or https', () => {
    const urls = [
      'http://a.example',
      'https://a.example/x?y=1#z',
      'HTTPS://пример.рф/путь',
      'http://[::1]:8080/',
    ]
    expect(accepted(values.url, urls)).toEqual(urls)
  })

  it('is nothing that could run, lead into the machine, or lead nowhere', () => {
    const urls = [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'blob:https://a.example/1',
      '//a.example',
      'a.example',
      'http://',
      'https://a b.example',
      'https://a.example/\n',
    ]
    expect(accepted(values.url, urls)).toEqual([])
  })
})

describe('other values', () => {
  it('are languages and zones by their form, countries by their letters, and clock times', () => {
    expect(accepted(values.language, ['en', 'zh-Hans', 'sr-Latn-RS', 'e', 'en_US', ''])).toEqual([
      'en',
      'zh-Hans',
      'sr-Latn-RS',
    ])
    expect(
      accepted(values.zone, ['UTC', 'Europe/Kyiv', 'America/Argentina/Ushuaia', 'Etc/GMT+2', '+02:00']),
    ).toEqual(['UTC', 'Europe/Kyiv', 'America/Argentina/Ushuaia', 'Etc/GMT+2'])
    expect(accepted(values.country, ['USA', 'XKX', 'usa', 'US', 'EU27'])).toEqual(['USA', 'XKX'])
    expect(accepted(values.clockTime, ['00:00', '23:59', '24:00', '9:30', '09:60'])).toEqual([
      '00:00',
      '23:59',
    ])
  })

  it('are CAMEO codes below a root', () => {
    expect(accepted(values.eventType, ['036', '0211', '190', '03', '3', '36', '999', 36])).toEqual([
      '036',
      '0211',
      '190',
    ])
  })

  it('are scores within ±10', () => {
    expect(accepted(values.score, [-10, 0, 10, -10.1, 11, Infinity, '1', null])).toEqual([-10, 0, 10])
  })
})
