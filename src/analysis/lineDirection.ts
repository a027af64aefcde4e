import type { LineContext, LineDirection, NamedActor, Read } from './lineParts.ts'

/** Signs between two names, and what they say. */
const BETWEEN = '(<->|<=>|<>|->|=>|[>=<→←↔⇄])'

/** Where a direction ends. */
const END = '(?=$|[\\s,;.])'

/** A direction at a place in a line: `us>ru`, `Russia < United States`, `us=ru`; null where there is none. */
export function directionAt(line: string, at: number, { actors }: LineContext): Read | null {
  return knownAt(line, at, actors) ?? unknownAt(line, at)
}

function knownAt(line: string, at: number, actors: readonly NamedActor[]): Read | null {
  const words = actors.flatMap((actor) => actor.words.map((word) => ({ word, actor })))
  if (words.length === 0) return null
  // The longest name first: "USAMIL" is not "USA".
  const names = words
    .toSorted((one, two) => two.word.length - one.word.length)
    .map(({ word }) => escaped(word))
    .join('|')
  const pattern = new RegExp(`(${names}) ?${BETWEEN} ?(${names})${END}`, 'iuy')
  pattern.lastIndex = at
  const match = pattern.exec(line)
  const find = (text = ''): NamedActor | undefined =>
    words.find(({ word }) => word.toLowerCase() === text.toLowerCase())?.actor
  const [left, right] = [find(match?.[1]), find(match?.[3])]
  if (!match || !left || !right || left.id === right.id) return null
  return {
    end: pattern.lastIndex,
    isKnown: true,
    values: { direction: directed(left, match[2], right, actors) },
  }
}

function directed(
  left: NamedActor,
  sign: string | undefined,
  right: NamedActor,
  actors: readonly NamedActor[],
): LineDirection {
  if (['>', '->', '=>', '→'].includes(sign ?? ''))
    return { initiator: left.id, target: right.id, mutual: false }
  if (sign === '<' || sign === '←') return { initiator: right.id, target: left.id, mutual: false }
  const inOrder = actors.indexOf(left) < actors.indexOf(right) ? [left, right] : [right, left]
  return { initiator: inOrder[0]?.id ?? '', target: inOrder[1]?.id ?? '', mutual: true }
}

function unknownAt(line: string, at: number): Read | null {
  const pattern = new RegExp(`\\p{L}{2,}${BETWEEN}\\p{L}{2,}${END}`, 'uy')
  pattern.lastIndex = at
  const match = pattern.exec(line)
  return match && { end: pattern.lastIndex, isKnown: false, values: { unknownDirection: match[0] } }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
