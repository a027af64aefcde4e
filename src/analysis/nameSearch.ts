import { folded } from '#model/folded.ts'

/** Letters of a name that are looked in: lists of names show no more of one, and there may be thousands of long ones. */
const LOOKED_IN = 400

/** Those in whose words every word of a text begins one, in their order; all of them where no word is typed. */
export function searchNames<T>(text: string, all: readonly T[], wordsOf: (one: T) => string): readonly T[] {
  const typed = folded(text).split(' ')
  if (typed.join('') === '') return all
  return all.filter((one) => {
    const words = folded(wordsOf(one).slice(0, LOOKED_IN)).split(' ')
    return typed.every((part) => words.some((word) => word.startsWith(part)))
  })
}
