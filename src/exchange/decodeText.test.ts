import { describe, expect, it } from 'vitest'
import { decodeAs, decodeText } from './decodeText.ts'
import { fileKind, HEAD_BYTES } from './fileKind.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Bytes of UTF-16. */
function utf16(text: string, isBig = false): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !isBig)
  return new Uint8Array(view.buffer)
}

/** Bytes of Windows' Cyrillic: А–я lie at 0xC0–0xFF. */
const cyrillic = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) =>
    letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0),
  )

describe('the text of a file', () => {
  it('is that of its encoding, with or without a mark', () => {
    const text = 'дата;title\n2021;"Élysée"'
    const found = [
      utf8(text),
      utf8(`\ufeff${text}`),
      utf16(`\ufeff${text}`),
      utf16(`\ufeff${text}`, true),
    ].map(decodeText)
    expect(found.map((one) => one?.text)).toEqual([text, text, text, text])
    expect(found.map((one) => one?.encoding)).toEqual(['utf-8', 'utf-8', 'utf-16le', 'utf-16be'])
    expect(found.map((one) => one?.isGuessed)).toEqual([false, false, false, false])
    expect(decodeText(utf16('date,title'))).toEqual({
      text: 'date,title',
      encoding: 'utf-16le',
      isGuessed: true,
    })
    expect(decodeText(utf16('date,title', true))?.encoding).toBe('utf-16be')
  })

  it('of a byte a letter is guessed by its letters, and said to be', () => {
    expect(decodeText(cyrillic('Дата;Событие\n1;Встреча в Женеве'))).toEqual({
      text: 'Дата;Событие\n1;Встреча в Женеве',
      encoding: 'windows-1251',
      isGuessed: true,
    })
    const western = Uint8Array.from('Élysée;Zürich;façade', (letter) => letter.charCodeAt(0))
    expect(decodeText(western)).toEqual({
      text: 'Élysée;Zürich;façade',
      encoding: 'windows-1252',
      isGuessed: true,
    })
    expect(decodeAs(cyrillic('Да'), 'windows-1252')).toBe('Äà')
  })

  it('is none where there are bytes that no text has', () => {
    expect(decodeText(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toBeNull()
    expect(decodeText(new Uint8Array(100))).toBeNull()
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', isGuessed: false })
  })
})

describe('what a file is', () => {
  it('is said by the end of its name, or by how it begins', () => {
    const kind = (name: string, text: string): string => fileKind(name, utf8(text))
    expect(kind('a.json', 'anything')).toBe('dataset')
    expect(kind('a.ICS', 'anything')).toBe('calendar')
    expect(kind('a.csv', 'anything')).toBe('table')
    expect(kind('a.tsv', 'anything')).toBe('table')
    expect(kind('pasted text', '\n{"format":')).toBe('dataset')
    expect(kind('pasted text', 'BEGIN:VCALENDAR\r\nVERSION:2.0')).toBe('calendar')
    expect(kind('pasted text', 'date;title\n2021;a')).toBe('table')
    expect(kind('notes.txt', 'Only one line, with a comma')).toBe('unknown')
    expect(kind('notes.txt', 'Words\nand more words, at last')).toBe('unknown')
    expect(fileKind('a.csv', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toBe('unknown')
  })

  it('is told from its beginning, even where that ends within a letter', () => {
    const head = utf8(`a,b\nя,${'я'.repeat(HEAD_BYTES)}`).subarray(0, HEAD_BYTES)
    expect(fileKind('x', head)).toBe('table')
  })
})
