import type { Country } from './countries.ts'
import { ALIASES, COUNTRIES, countryName } from './countries.ts'
import { folded } from './folded.ts'

/** Languages in which tables name countries. */
const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk', 'tr', 'ar', 'zh', 'ja', 'ko']

let called: ReadonlyMap<string, Country> | undefined

/** The country that a text is the code or the whole name of, in any of the languages known here; null for none. */
export function countryCalled(text: string): Country | null {
  called ??= namesOfAll()
  return called.get(folded(text)) ?? null
}

/** The first that bears a name keeps it, codes before names, English before other languages. */
function namesOfAll(): ReadonlyMap<string, Country> {
  const names = new Map<string, Country>()
  const add = (name: string, country: Country): void => {
    const key = folded(name)
    if (key !== '' && !names.has(key)) names.set(key, country)
  }
  for (const country of COUNTRIES) add(country.code, country)
  for (const country of COUNTRIES) add(country.alpha2, country)
  for (const language of LANGUAGES) {
    const short = new Intl.DisplayNames(language, { type: 'region', style: 'short', fallback: 'none' })
    for (const country of COUNTRIES) {
      if (country.english === undefined) add(short.of(country.alpha2) ?? '', country)
      add(countryName(country.code, language), country)
      if (language === 'en') for (const alias of ALIASES[country.code] ?? []) add(alias, country)
    }
  }
  return names
}
