import { folded } from '#model/folded.ts'

/**
 * Tells whom a text names: by the whole name or, where nobody else has it, the last word of it.
 *
 * @param everybody all names among which the last word of one must be the only one of its kind
 * @returns whether the text names somebody of this name
 */
export function namesIn(text: string, everybody: readonly string[]): (name: string) => boolean {
  const words = ` ${folded(text)} `
  const lastWords = [...new Set(everybody.map(folded))].map(lastWord)
  const says = (name: string): boolean => name !== '' && words.includes(` ${name} `)
  return (name) => {
    const last = lastWord(folded(name))
    return says(folded(name)) || (isOnly(lastWords, last) && says(last))
  }
}

/** A last word shorter than this is no name by which somebody is known alone. */
const SHORTEST = 3

function lastWord(name: string): string {
  return name.split(' ').at(-1) ?? ''
}

function isOnly(all: readonly string[], word: string): boolean {
  return word.length >= SHORTEST && all.filter((one) => one === word).length === 1
}
