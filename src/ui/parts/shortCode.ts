import { alpha2Of } from '#model/countries.ts'

/** The two letters by which a country is set beside an arrow, "US"; the code itself where there are none. */
export function shortCode(code: string): string {
  return alpha2Of(code) ?? code
}
