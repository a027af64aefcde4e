import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, LONGEST_QUERY, queryWords } from './foldText.ts'

describe('a folded text', () => {
  it.each([
    ['Reykjavík', 'reykjavik'],
    ['ПЁТР', 'петр'],
    ['Й и\u0306', 'й й'],
    ['мои', 'мои'],
    ['Їжак', 'іжак'],
    ['Blinken–Lavrov', 'blinken-lavrov'],
    ['“some responsibility”', '"some responsibility"'],
    ['«цитата»', '"цитата"'],
    ['Washington’s', "washington's"],
    ['7\u00a0days\n on', '7 days on'],
    ['ΣΑΣ', 'σασ'],
    ['İstanbul', 'istanbul'],
    ['Łódź, Straße, Tromsø', 'lodz, strasse, tromso'],
    ['№ 5', 'no 5'],
    ['中国', '中国'],
    ['plain  text', 'plain text'],
    ['', ''],
  ])('of %j is %j', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it('does not change when it is folded again, and does not depend on how letters are composed', () => {
    const letters = fc.string({ unit: 'grapheme', maxLength: 12 })
    fc.assert(
      fc.property(letters, (text) => {
        const folded = foldText(text)
        expect(foldText(folded)).toBe(folded)
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')))
      }),
    )
  })

  it('is found in a longer one wherever the text itself is', () => {
    const word = fc.stringMatching(/^[A-Za-zА-Яа-яёЁéÉ0-9]{1,8}$/)
    fc.assert(
      fc.property(word, word, word, (before, found, after) => {
        expect(foldText(`${before} ${found} ${after}`)).toContain(foldText(found))
      }),
    )
  })
})

describe('the words of a query', () => {
  it.each([
    ['', []],
    ['  ', []],
    ['Summit  GENEVA summit', ['summit', 'geneva']],
    ['"some Responsibility" Biden', ['some responsibility', 'biden']],
    ['„встреча в Женеве“', ['встреча в женеве']],
    ['"unfinished phrase', ['unfinished phrase']],
    ['""', []],
  ])('of %j are %j', (query, words) => {
    expect(queryWords(query)).toEqual(words)
  })

  it('S03 reads of a query that is as long as a book no more than its beginning', () => {
    const [word, ...others] = queryWords('a'.repeat(1_000_000))
    expect([word?.length, others]).toEqual([LONGEST_QUERY, []])
  })
})
