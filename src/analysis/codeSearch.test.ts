import { CODEBOOK, isEventCode } from '#model/cameo/codebook.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchCodes, suggestCode } from './codeSearch.ts'
import { CODE_WORDS } from './codeWords.ts'

const codes = (text: string, help?: Record<string, string>) => searchCodes(text, help).map(({ code }) => code)

describe('a code is found', () => {
  it.each([
    ['036', '036'],
    ['expel', '174'],
    ['expel', '166'],
    ['diplomats', '161'],
    ['phone', '041'],
    ['telephone', '041'],
    ['sanction', '163'],
    ['sanctions', '163'],
    ['Sanctioned', '163'],
    ['visit', '042'],
    ['arrest', '173'],
    ['demand release', '1053'],
    ['appeal release', '0253'],
    ['cyber', '176'],
    ['praise', '051'],
  ])('by %j among the first five', (text, code) => {
    expect(codes(text).slice(0, 5)).toContain(code)
  })

  it('by the beginning of its number, in the order of the codebook', () => {
    expect(codes('016')).toEqual(['016'])
    expect(codes('166')).toEqual(['166', '1661', '1662', '1663'])
    expect(codes('04')).not.toContain('04')
  })

  it('by what is said of it, after those whose names say so', () => {
    expect(codes('lighthouse')).toEqual([])
    expect(codes('lighthouse', { '017': 'A light in a Lighthouse' })).toEqual(['017'])
  })

  it('among all that an event may have where nothing is typed', () => {
    expect(codes('')).toEqual(CODEBOOK.map(({ code }) => code).filter(isEventCode))
    expect(codes(' – ')).toEqual(codes(''))
  })

  it('nowhere where no word fits', () => {
    expect(codes('zebra')).toEqual([])
    expect(codes('expel zebra')).toEqual([])
  })
})

describe('a title suggests', () => {
  it.each([
    ['Blinken–Lavrov phone call', '041'],
    ['Lavrov and Blinken agree to meet in Reykjavik', '036'],
    ['Blinken calls for release of Whelan and Reed', '0253'],
    ['Lavrov welcomes the US summit initiative', '051'],
    ['Russia denies involvement in the attack', '016'],
    ['US sanctions 32 entities and people', '163'],
    ['US expels ten Russian diplomats', '161'],
    ['Moscow condemns the exercise', '111'],
    ['US imposes visa ban on officials', '172'],
  ])('%s: %s', (title, code) => {
    expect(suggestCode(title)?.code).toBe(code)
  })

  it('what has the score that was given, where one of them does', () => {
    expect(suggestCode('Blinken calls for release of Whelan and Reed', -0.3)?.code).toBe('0253')
    expect(suggestCode('Blinken calls for release of Whelan and Reed', -5)?.code).toBe('1053')
    expect(suggestCode('Russia demands release of Bout')?.code).toBe('1053')
    expect(suggestCode('US expels ten Russian diplomats', -7)?.code).toBe('166')
    expect(suggestCode('US expels ten Russian diplomats', 9)?.code).toBe('161')
  })

  it('nothing where no word does', () => {
    expect(suggestCode('')).toBeNull()
    expect(suggestCode('Лавров и Блинкен')).toBeNull()
    expect(suggestCode('Colonial Pipeline')).toBeNull()
  })

  it('only what an event may have, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.option(fc.integer({ min: -10, max: 10 }), { nil: undefined }),
        (title, score) => {
          const code = suggestCode(title, score)
          return code === null || isEventCode(code.code)
        },
      ),
    )
  })
})

describe('the words of the news', () => {
  it('each stand in one line of a code that an event may have', () => {
    const lines = CODE_WORDS.trim().split('\n')
    const named = lines.map((line) => line.split('|')[0] ?? '')
    expect(named.filter((code) => !isEventCode(code))).toEqual([])
    expect(new Set(named).size).toBe(lines.length)
    for (const line of lines) {
      const words = line.split('|').slice(1)
      expect(new Set(words).size, line).toBe(words.length)
    }
  })
})
