import { describe, expect, it } from 'vitest'
import type { IcsProperty } from './icsLines.ts'
import { icsParts } from './icsLines.ts'

/** The kinds of the parts of a calendar, each with the names of its properties. */
function parts(...lines: readonly string[]): unknown {
  return icsParts(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\n'))?.map(({ kind, properties }) => [
    kind,
    ...properties.map(({ name }) => name),
  ])
}

function property(line: string): IcsProperty | undefined {
  return icsParts(`BEGIN:VCALENDAR\n${line}`)?.[0]?.properties[0]
}

describe('the parts of a calendar', () => {
  it('have their own properties, and not those of parts inside them', () => {
    const alarm = ['BEGIN:VALARM', 'DESCRIPTION:Soon', 'END:VALARM']
    expect(
      parts('VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', ...alarm, 'SUMMARY:a', 'END:VEVENT', 'X-A:b'),
    ).toEqual([
      ['VCALENDAR', 'VERSION', 'X-A'],
      ['VEVENT', 'UID', 'SUMMARY'],
      ['VALARM', 'DESCRIPTION'],
    ])
  })

  it('end with the file where they do not end before', () => {
    expect(parts('BEGIN:VEVENT', 'UID:1', 'BEGIN:VEVENT', 'UID:2')).toEqual([
      ['VCALENDAR'],
      ['VEVENT', 'UID'],
      ['VEVENT', 'UID'],
    ])
    expect(parts('END:VEVENT', 'END:VEVENT', 'UID:1')).toEqual([['VCALENDAR']])
  })

  it('are not followed into a depth that no calendar has', () => {
    const nested = Array<string>(1000).fill('BEGIN:VEVENT')
    expect((parts(...nested) as unknown[]).length).toBe(8)
  })

  it('are none where the text is something else', () => {
    expect([icsParts(''), icsParts('BEGIN:VCARD'), icsParts('UID:1')]).toEqual([null, null, null])
    expect(icsParts('\ufeffBEGIN:VCALENDAR\r\nEND:VCALENDAR')).toEqual([
      { kind: 'VCALENDAR', properties: [] },
    ])
  })
})

describe('a property', () => {
  it('is read with its parameters, in quotation marks or not, over folded lines', () => {
    expect(property('dtstart;TZID="Europe/Berlin";value=DATE-TIME:20210520T\r\n 211500')).toEqual({
      name: 'DTSTART',
      params: new Map([
        ['TZID', 'Europe/Berlin'],
        ['VALUE', 'DATE-TIME'],
      ]),
      value: '20210520T211500',
    })
    expect(property('ATTENDEE;CN="A: B; C":mailto:a@b.c')?.params.get('CN')).toBe('A: B; C')
    expect(property('SUMMARY:a:b;c=d')?.value).toBe('a:b;c=d')
    expect(property('SUMMARY:')?.value).toBe('')
  })

  it('is passed by where it says nothing', () => {
    for (const line of ['SUMMARY', 'SUMMARY;X', 'SUMMARY;X="open:a', ':a', ';a=b:c', ''])
      expect(property(line)).toBeUndefined()
    expect(property(`SUMMARY${';A=b'.repeat(10)}:a`)?.value).toBe('a')
  })

  it('is read however much its parameters say, in however many quotation marks', () => {
    const begin = performance.now()
    for (const said of ['""', '"a"', 'a""', '"'])
      expect(property(`ATTENDEE;CN=${said.repeat(1_000_000)};X=y:a`)?.params.get('X')).toBe('y')
    expect(property(`ATTENDEE;CN=${'""'.repeat(4_900_000)}`)).toBeUndefined()
    expect(performance.now() - begin).toBeLessThan(4000)
  })
})
