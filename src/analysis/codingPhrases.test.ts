import { describe, expect, it } from 'vitest'
import { codingPhrases } from './codingPhrases.ts'

const marked = (quote: string, code: string, language?: string): string[] =>
  codingPhrases(quote, code, language).map(({ from, to }) => quote.slice(from, to))

describe('codingPhrases', () => {
  it('marks the words for the code in their order, as inflected, others between them', () => {
    expect(marked('…spoke by phone and have agreed to meet in Reykjavik on May 20', '036')).toEqual([
      'agreed to meet',
    ])
    expect(marked('He called again for their release.', '0253')).toEqual(['called again for their release'])
    expect(marked('Moscow expels ten diplomats, and more sanctions follow.', '163')).toEqual(['sanctions'])
  })

  it('marks the words of the code’s name where those of the news are not there', () => {
    expect(marked('They criticised and denounced the vote.', '111')).toContain('denounced')
  })

  it('takes the words of the root for a code that has none of the news', () => {
    expect(marked('The court refused to hear it.', '1244')).toEqual(['refused'])
  })

  it('marks nothing where nothing supports the coding', () => {
    expect(marked('The weather was fine.', '036')).toEqual([])
    expect(marked('', '036')).toEqual([])
    expect(marked('Anything at all', 'nonsense')).toEqual([])
  })

  it('takes no name and no part of another word for one', () => {
    expect(marked('The Secretary of State of the United States', '010')).toEqual([])
    expect(marked('a significant signal', '057')).toEqual([])
    expect(marked('Signed on Tuesday.', '057')).toEqual(['Signed'])
  })

  it('reads English only', () => {
    expect(marked('Il a signé un accord, signed', '057', 'fr')).toEqual([])
    expect(marked('They signed it', '057', 'en-GB')).toEqual(['signed'])
  })

  it('gives stretches in order that do not overlap', () => {
    const found = codingPhrases('agreed to meet, hopes to meet, plans to meet again', '036')
    found.forEach(({ from, to }, i) => {
      expect(to).toBeGreaterThan(from)
      expect(from).toBeGreaterThanOrEqual(found[i - 1]?.to ?? 0)
    })
    expect(found).toHaveLength(3)
  })
})
