import { folded } from '#model/folded.ts'

/** Those in whose words every word of a text begins one, in their order; all of them where no word is typed. */
export function searchNames<T>(text: string, all: readonly T[], wordsOf: (one: T) => string): readonly T[] {
  const typed = folded(text).split(' ')
  return all.filter((one) => {
    const words = folded(wordsOf(one)).split(' ')
    return typed.every((part) => words.some((word) => word.startsWith(part)))
  })
}
