import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDiff } from './wordDiff.ts'

/** "kept [-gone-] {+new+}" */
function written(before: string, after: string): string {
  return wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('')
}

describe('wordDiff', () => {
  it('keeps what both wordings have, and sets what is gone before what is new', () => {
    expect(written('Russia should release one man.', 'Russia must release both men.')).toBe(
      'Russia [-should -]{+must +}release [-one man-]{+both men+}.',
    )
  })

  it('finds nothing changed between the same words, whatever the spaces', () => {
    expect(written('a b  c', 'a b c')).toBe('a b c')
    expect(wordDiff('', '')).toEqual([])
  })

  it('takes a mark of punctuation for itself, so that a comma changes no word', () => {
    expect(written('release them now', 'release them, now')).toBe('release them{+, +}now')
  })

  it('begins or ends with nothing where there was no wording', () => {
    expect(written('', 'All new.')).toBe('{+All new.+}')
    expect(written('All gone.', '')).toBe('[-All gone.-]')
  })

  it('works in any script', () => {
    expect(written('Россия готова к обмену', 'Россия не готова к обмену')).toBe(
      'Россия {+не +}готова к обмену',
    )
  })

  it('gives back both wordings, word by word, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'é', ',', 'two'), { maxLength: 12 })
      .map((words) => words.join(' '))
    const words = (one: string): string[] => one.split(/\s+/).filter(Boolean)
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after)
        const of = (kind: string): string =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join('')
        expect(of('removed')).toBe(after)
        expect(words(of('added').replace(/(?<=\S)(?=,)/g, ' ')).join('')).toBe(words(before).join(''))
      }),
    )
  })

  it('compares nothing that is too long to be compared: it is another text', () => {
    const [before, after] = ['a '.repeat(2500), 'b '.repeat(2500)]
    expect(wordDiff(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })

  it('finds what was changed in the middle of a wording, however long that is', () => {
    const [head, tail] = ['a '.repeat(2500), 'b '.repeat(2500)]
    expect(wordDiff(`${head}old ${tail}`, `${head}new ${tail}`)).toEqual([
      { kind: 'same', text: head },
      { kind: 'removed', text: 'old ' },
      { kind: 'added', text: 'new ' },
      { kind: 'same', text: tail },
    ])
  })

  it('is quick with a hundred wordings of as many words as are compared', () => {
    const wording = (step: number): string =>
      Array.from({ length: 1400 }, (_, i) => `w${(i * step) % 97}`).join(' ')
    const [before, after] = [wording(5), wording(7)]
    const start = performance.now()
    for (let i = 0; i < 100; i++) expect(wordDiff(before, after).length).toBeGreaterThan(2)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
