import type { IsoDay } from '#model/day.ts'
import type { Relationship } from '#model/records/relationship.ts'

/**
 * Name of an exported file: the pair, what of it, and the day it is of. `bilat-usa-rus_all_2021-05-13.bilat.json`
 *
 * @param what all of it, or what was known on the day
 */
export function fileName(
  { a, b }: Pick<Relationship, 'a' | 'b'>,
  what: 'all' | 'as-of',
  day: IsoDay,
): string {
  return `bilat-${`${a}-${b}`.toLowerCase()}_${what}_${day}.bilat.json`
}

/** Name of a picture of a view, as of a day. `bilat-usa-rus_timeline_2021-05-13.svg` */
export function pictureName(
  { a, b }: Pick<Relationship, 'a' | 'b'>,
  view: 'timeline',
  day: IsoDay,
  format: 'svg' | 'png',
): string {
  return `bilat-${`${a}-${b}`.toLowerCase()}_${view}_${day}.${format}`
}

/** The name proposed for a file that is saved to after each change, of no day. `bilat-usa-rus.bilat.json` */
export function linkedFileName({ a, b }: Pick<Relationship, 'a' | 'b'>): string {
  return `bilat-${`${a}-${b}`.toLowerCase()}.bilat.json`
}
