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

/** Somebody who has a name. */
interface Named {
  readonly name: string
}

/**
 * Finds whom texts name, as {@link namerOf} tells it of each: the time of a text grows with its words, not with how many
 * people there are.
 */
export function namedFinder<P extends Named>(people: readonly P[]): (text: string) => readonly P[] {
  const byName = grouped(people, ({ name }) => folded(name))
  byName.delete('')
  const byLast = grouped(byName.keys(), lastWord)
  // Of how many words the names are that end with one.
  const lengths = new Map([...byLast].map(([last, names]) => [last, new Set(names.map(wordCount))]))

  return (text) => {
    const words = folded(text).split(' ')
    const found = new Set<string>()
    for (const [i, word] of words.entries()) {
      for (const length of lengths.get(word) ?? []) {
        const name = words.slice(Math.max(0, i + 1 - length), i + 1).join(' ')
        if (byName.has(name)) found.add(name)
      }
      const [only, other] = byLast.get(word) ?? []
      if (only !== undefined && other === undefined && word.length >= SHORTEST) found.add(only)
    }
    return [...found].flatMap((name) => byName.get(name) ?? [])
  }
}

/** A last word shorter than this is no name by which somebody is known alone. */
const SHORTEST = 3

function grouped<T>(all: Iterable<T>, keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}

function wordCount(name: string): number {
  return name.split(' ').length
}

function lastWord(name: string): string {
  return name.split(' ').at(-1) ?? ''
}
