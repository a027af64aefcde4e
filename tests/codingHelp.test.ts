import { describe, expect, it } from 'vitest'
import { CODEBOOK } from '#model/cameo/codebook.ts'
import help from '#ui/texts/en/codingHelp.json'

/** Longest run of words that two codes may say alike. */
const RUN = 5

function runs(sentence: string): string[] {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}’]+/gu) ?? []
  return words.slice(RUN).map((_, i) => words.slice(i, i + RUN + 1).join(' '))
}

describe('the coding help', () => {
  const sentences = Object.entries<string>(help)

  it('has a sentence for each of the 317 codes and for nothing else', () => {
    expect(sentences.map(([code]) => code).toSorted()).toEqual(CODEBOOK.map(({ code }) => code).toSorted())
    expect(sentences.filter(([, sentence]) => sentence.trim() === '')).toEqual([])
  })

  it('tells the codes apart: no two share a run of six words', () => {
    const codes = new Map<string, string[]>()
    for (const [code, sentence] of sentences) {
      for (const run of new Set(runs(sentence))) codes.set(run, [...(codes.get(run) ?? []), code])
    }
    expect([...codes].filter(([, sharing]) => sharing.length > 1)).toEqual([])
  })
})
