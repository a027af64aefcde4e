import { folded } from '#model/folded.ts'

/**
 * Letters of a name that are looked in, at its beginning and, for the id or the date behind it, at its end: lists of
 * names show no more of one, and there may be thousands of long ones.
 */
const BEGINNING = 400
const END = 220

/** Those in whose words every word of a text begins one, in their order; all of them where no word is typed. */
export function searchNames<T>(text: string, all: readonly T[], wordsOf: (one: T) => string): readonly T[] {
  const typed = folded(text).split(' ')
  if (typed.join('') === '') return all
  return all.filter((one) => {
    const words = folded(lookedIn(wordsOf(one))).split(' ')
    return typed.every((part) => words.some((word) => word.startsWith(part)))
  })
}

function lookedIn(name: string): string {
  return name.length <= BEGINNING + END ? name : `${name.slice(0, BEGINNING)} ${name.slice(-END)}`
}
