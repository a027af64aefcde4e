import { describe, expect, it } from 'vitest'
import { COUNTRIES, countryName, isOwnCode, searchCountries } from './countries.ts'

/** Names of what is found, the first few. */
function found(text: string, locale = 'en', few = 3): string[] {
  return searchCountries(text, locale)
    .slice(0, few)
    .map(({ name }) => name)
}

function codes(text: string, locale = 'en'): string[] {
  return searchCountries(text, locale).map(({ code }) => code)
}

describe('the countries', () => {
  it('are the 249 of ISO 3166-1 and six more', () => {
    expect(COUNTRIES).toHaveLength(249 + 6)
    expect(COUNTRIES.filter(({ code }) => !isOwnCode(code))).toHaveLength(249)
  })

  it('have codes of three and two capital letters, none of them twice', () => {
    expect(COUNTRIES.filter(({ code, alpha2 }) => !/^[A-Z]{5}$/.test(code + alpha2))).toEqual([])
    expect(new Set(COUNTRIES.map(({ code }) => code)).size).toBe(COUNTRIES.length)
    expect(new Set(COUNTRIES.map(({ alpha2 }) => alpha2)).size).toBe(COUNTRIES.length)
  })

  it('each have a name of their own in every language tried', () => {
    for (const locale of ['en', 'de', 'fr', 'ru', 'zh', 'ar']) {
      const names = COUNTRIES.map(({ code }) => countryName(code, locale))
      expect(names.filter((name) => /^[A-Z]{2,3}$/.test(name))).toEqual([])
      expect(new Set(names).size).toBe(COUNTRIES.length)
    }
  })
})

describe('an own code', () => {
  it('is any three capital letters that ISO does not use', () => {
    expect(['XKX', 'EUE', 'SUN', 'ZZZ', 'QQA'].every(isOwnCode)).toBe(true)
    expect(['USA', 'RUS', 'AB', 'ABCD', 'usa', 'Ü12', ''].some(isOwnCode)).toBe(false)
  })
})

describe('the name of a country', () => {
  it('is the one in the reader’s language', () => {
    expect(countryName('RUS', 'en')).toBe('Russia')
    expect(countryName('DEU', 'de')).toBe('Deutschland')
    expect(countryName('DEU', 'fr')).toBe('Allemagne')
    expect(countryName('USA', 'fr')).toBe('États-Unis')
    expect(countryName('EUE', 'de')).toBe('Europäische Union')
    expect(countryName('XKX', 'de')).toBe('Kosovo')
  })

  it('of a state that is no more is its own, not its successor’s', () => {
    expect(['SUN', 'YUG', 'CSK', 'DDR'].map((code) => countryName(code, 'de'))).toEqual([
      'Soviet Union',
      'Yugoslavia',
      'Czechoslovakia',
      'German Democratic Republic',
    ])
  })

  it('is the code itself where nobody knows one', () => {
    expect(countryName('QQA', 'en')).toBe('QQA')
  })

  it('cannot be asked for in what is no language', () => {
    expect(() => countryName('RUS', 'not a language')).toThrow(RangeError)
  })
})

describe('a search', () => {
  it('finds by the beginning of the name', () => {
    expect(found('russ')).toEqual(['Russia'])
    expect(found('unit')).toEqual(['United Arab Emirates', 'United Kingdom', 'United States'])
    expect(codes('united states')[0]).toBe('USA')
  })

  it('finds by either code, a whole one first', () => {
    expect(codes('us')[0]).toBe('USA')
    expect(codes('USA')).toEqual(['USA'])
    expect(codes('rus')[0]).toBe('RUS')
    expect(codes('de')[0]).toBe('DEU')
    expect(codes('xk')[0]).toBe('XKX')
    expect(codes('sr').slice(0, 3)).toEqual(['SUR', 'LKA', 'SRB'])
  })

  it('does not mind accents, case, apostrophes and ampersands', () => {
    expect(codes('cote')[0]).toBe('CIV')
    expect(codes('CÔTE D’IVOIRE')).toEqual(['CIV'])
    expect(codes("cote d'ivoire")).toEqual(['CIV'])
    expect(codes('aland')[0]).toBe('ALA')
    expect(codes('Åland')[0]).toBe('ALA')
    expect(codes('turkiye')[0]).toBe('TUR')
    expect(codes('sao tome and')).toEqual(['STP'])
    expect(codes('u.s. virgin')).toEqual(['VIR'])
  })

  it('finds by any word of the name, after those that begin with it', () => {
    expect(found('korea')).toEqual(['North Korea', 'South Korea'])
    expect(codes('guinea').slice(0, 4)).toEqual(['GIN', 'GNB', 'GNQ', 'PNG'])
    expect(codes('bosn herz')).toEqual(['BIH'])
  })

  it('finds by other usual names', () => {
    expect(codes('turkey')).toEqual(['TUR'])
    expect(codes('uk')[0]).toBe('GBR')
    expect(codes('ivory coast')).toEqual(['CIV'])
    expect(codes('burma')).toEqual(['MMR'])
    expect(codes('ussr')).toEqual(['SUN'])
  })

  it('finds by the name in the reader’s language and by the English one', () => {
    expect(found('frankr', 'de')).toEqual(['Frankreich'])
    expect(found('france', 'de')[0]).toBe('Frankreich')
    expect(found('etats', 'fr')[0]).toBe('États-Unis')
    expect(found('lotwa', 'pl')).toEqual(['Łotwa'])
    expect(found('ostrig', 'da')).toEqual(['Østrig'])
    expect(found('росс', 'ru')).toEqual(['Россия'])
  })

  it('finds nothing for what no country is called', () => {
    expect(found('qqq')).toEqual([])
  })

  it('gives every country by name while nothing is typed', () => {
    expect(searchCountries('', 'en')).toHaveLength(COUNTRIES.length)
    expect(found(' ')).toEqual(['Afghanistan', 'Åland Islands', 'Albania'])
    expect(found('', 'de')).toEqual(['Afghanistan', 'Ägypten', 'Ålandinseln'])
  })
})
