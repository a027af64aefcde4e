import { COUNTRIES } from '#model/countries.ts'

const letters = new Map(COUNTRIES.map(({ code, alpha2 }) => [code, alpha2]))

/** The two letters by which a country is set beside an arrow, "US"; the code itself where there are none. */
export function shortCode(code: string): string {
  return letters.get(code) ?? code
}
