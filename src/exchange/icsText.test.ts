import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asWritten } from './asWritten.ts'
import { foldLines, plainLine, textLine, unescapeText } from './icsText.ts'
import { recordOfUid, uidOf } from './icsUid.ts'

describe('a line of a calendar file', () => {
  it('has what has a meaning in it escaped, and several values apart', () => {
    expect(textLine('SUMMARY', 'a,b;c\\d\ne')).toBe('SUMMARY:a\\,b\\;c\\\\d\\ne')
    expect(textLine('CATEGORIES', 'one, two', 'three')).toBe('CATEGORIES:one\\, two,three')
    expect(plainLine('DTSTART', '20210520')).toBe('DTSTART:20210520')
  })

  it('says the same again, with one kind of line break and no half characters', () => {
    expect(unescapeText('a\\Nb\\n\\,')).toBe('a\nb\n,')
    expect(asWritten('a\r\nb\rc\ud83c')).toBe('a\nb\nc\ufffd')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(unescapeText(textLine('X', text).slice(2))).toBe(asWritten(text))
      }),
    )
  })

  it('is folded at 75 octets, and never within a character', () => {
    expect(foldLines(['a'.repeat(75)])).toBe(`${'a'.repeat(75)}\r\n`)
    expect(foldLines(['a'.repeat(76)])).toBe(`${'a'.repeat(75)}\r\n a\r\n`)
    expect(foldLines(['Я'.repeat(38)])).toBe(`${'Я'.repeat(37)}\r\n Я\r\n`)
    expect(foldLines(['🕊'.repeat(19)])).toBe(`${'🕊'.repeat(18)}\r\n 🕊\r\n`)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const line = asWritten(text).replaceAll('\n', '')
        const folded = foldLines([line])
        for (const part of folded.split('\r\n')) {
          expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75)
          expect(asWritten(part)).toBe(part)
        }
        expect(folded.replaceAll('\r\n ', '')).toBe(`${line}\r\n`)
      }),
    )
  })
})

describe('the UID of a record', () => {
  it('names it and its relationship, whatever its id is', () => {
    expect(uidOf({ rel: 'usa-rus', list: 'meetings', id: 'm-1' })).toBe('usa-rus.meetings.m-1@bilat')
    const id = fc.stringMatching(/^[!-~А-я中]{1,30}$/)
    fc.assert(
      fc.property(id, fc.constantFrom('meetings', 'dates'), id, (rel, list, own) => {
        const name = { rel, list, id: own } as const
        expect(uidOf(name)).toMatch(/^[\w%-]+\.(?:meetings|dates)\.[\w%-]+@bilat$/)
        expect(recordOfUid(uidOf(name))).toEqual(name)
      }),
    )
  })

  it('is no other program’s', () => {
    const others = [
      'abc@example.org',
      'usa-rus.events.e-1@bilat',
      'usa-rus.meetings.@bilat',
      '@bilat',
      'a.b.c.d@bilat',
      '',
    ]
    expect(others.map(recordOfUid)).toEqual(others.map(() => null))
  })
})
