import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asWritten } from './asWritten.ts'
import { inertText, joinCitations, joinList, splitCitations, splitList, textOfCell } from './csvCells.ts'

/** What begins a formula, and what may stand before it. */
const risky = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", ';', '"', ' ', ',', 'a', '＝'),
  maxLength: 30,
})
const anyText = fc.oneof(risky, fc.string({ unit: 'binary' }))

describe('S04 a cell', () => {
  it('is never a formula, wherever a spreadsheet lets cells begin', () => {
    const begins = ['=1+1', '+1', '-1', '@a', '\ta', "=cmd|' /C calc'!A0", '＝1', '＠a']
    for (const text of begins) expect(inertText(text)).toBe(`'${text}`)
    expect(inertText('a;=1+1')).toBe("a;'=1+1")
    expect(inertText('a; "=1+1"')).toBe(`a; "'=1+1"`)
    expect(inertText('a\n=1+1')).toBe("a\n'=1+1")
    expect(inertText('\r=1+1')).toBe("\n'=1+1")
    expect(inertText('a\t=1+1')).toBe("a\t'=1+1")
    expect(inertText('\t\t=1+1')).toBe("'\t'\t'=1+1")
    expect(inertText('\u00a0=1+1;\ufeff@a')).toBe("\u00a0'=1+1;\ufeff'@a")
    expect(inertText('a = b, -5, c@d')).toBe('a = b, -5, c@d')
    fc.assert(
      fc.property(anyText, (text) => {
        for (const part of inertText(text).split(/[;\n\t]/))
          expect(part.replace(/^["\s]+/, '')).not.toMatch(/^[=+\-@＝＋－＠]/)
      }),
    )
  })

  it('says again what it said', () => {
    for (const text of ["'=1", "''=1", "'a", "'", "';'=1", "=';=", "'\t", "a;''-"])
      expect(textOfCell(inertText(text))).toBe(text)
    fc.assert(
      fc.property(anyText, (text) => {
        expect(textOfCell(inertText(text))).toBe(asWritten(text))
      }),
    )
  })
})

describe('some texts in one cell', () => {
  it('are told apart again, whatever they say', () => {
    expect(joinList(['arms control', 'a;b', 'c "d"', ''])).toBe('arms control; "a;b"; "c ""d"""; ""')
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), (items) => {
        expect(splitList(joinList(items))).toEqual(items)
      }),
    )
  })

  it('of other programs are read as far as they can be', () => {
    expect(splitList(' one ;two;; three')).toEqual(['one', 'two', 'three'])
    expect(splitList('')).toEqual([])
    expect(splitList('"open')).toBeNull()
    expect(splitList('one "two"')).toBeNull()
  })
})

describe('citations in one cell', () => {
  const source = fc.stringMatching(/^[!-~]{1,12}$/)
  const language = fc.option(fc.constantFrom('ru', 'zh-Hans'), { nil: undefined })
  const quote = fc.option(anyText, { nil: undefined })

  it('are read again as they were', () => {
    const citations = [
      { source: 'src-1', quote: 'He said "no"; then left', language: 'ru' },
      { source: 'src-2' },
    ]
    expect(joinCitations(citations)).toBe('src-1 "He said ""no""; then left" ru; src-2')
    expect(splitCitations('src-1 "" ru')).toEqual([{ source: 'src-1', language: 'ru' }])
    fc.assert(
      fc.property(fc.array(fc.record({ source, quote, language }), { maxLength: 4 }), (all) => {
        const said = all.map((one) =>
          Object.fromEntries(Object.entries(one).filter(([, part]) => part !== undefined)),
        )
        const meant = said.map((one) =>
          one['quote'] === '' && one['language'] !== undefined
            ? { source: one['source'], language: one['language'] }
            : one,
        )
        expect(splitCitations(joinCitations(said as unknown as { source: string }[]))).toEqual(meant)
      }),
    )
  })

  it('that are none are told as such', () => {
    expect(splitCitations('src-1 "open')).toBeNull()
    expect(splitCitations('src-1 "a" ru more "b"')).toBeNull()
    expect(splitCitations('src-1 "a" "ru"')).toBeNull()
    expect(splitCitations('src-1; ;src-2')).toEqual([{ source: 'src-1' }, { source: 'src-2' }])
  })
})
