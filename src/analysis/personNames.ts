import { folded } from '#model/folded.ts'

/** Whether a text names somebody of a name. */
export type Naming = (name: string) => boolean

/**
 * Tells of texts whom they name: by the whole name or, where nobody else has it, the last word of it.
 *
 * @param everybody all names among which the last word of one must be the only one of its kind
 */
export function namerOf(everybody: readonly string[]): (text: string) => Naming {
  const all = new Map(everybody.map((name) => [name, folded(name)]))
  const counts = new Map<string, number>()
  for (const name of new Set(all.values())) counts.set(lastWord(name), (counts.get(lastWord(name)) ?? 0) + 1)

  return (text) => {
    const words = ` ${folded(text)} `
    const says = (name: string): boolean => name !== '' && words.includes(` ${name} `)
    return (name) => {
      const whole = all.get(name) ?? folded(name)
      const last = lastWord(whole)
      return says(whole) || (last.length >= SHORTEST && counts.get(last) === 1 && says(last))
    }
  }
}

/** A last word shorter than this is no name by which somebody is known alone. */
const SHORTEST = 3

function lastWord(name: string): string {
  return name.split(' ').at(-1) ?? ''
}
