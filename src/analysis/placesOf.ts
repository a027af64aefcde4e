import { foldText } from './foldText.ts'

/** A stretch of a text, as positions in it: `from` included, `to` not. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Where words stand in a text, in its own order and without overlap.
 *
 * @param text in composed form (NFC), as the positions returned count in it
 * @param words folded ones
 */
export function placesOf(text: string, words: readonly string[]): readonly Stretch[] {
  const { folded, starts, ends } = foldInPlace(text)
  const found: Stretch[] = []
  for (const word of words) {
    if (word === '') continue
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      found.push({ from: starts[at] ?? 0, to: ends[at + word.length - 1] ?? text.length })
    }
  }
  return merged(found.toSorted((one, other) => one.from - other.from || one.to - other.to))
}

/** A folded text, and for each of its positions where the character it came from begins and ends. */
function foldInPlace(text: string) {
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const character of text) {
    const piece = foldText(character)
    const isMore = piece === ' ' && folded.endsWith(' ')
    if (isMore) {
      ends[ends.length - 1] = at += character.length
      continue
    }
    for (let i = 0; i < piece.length; i++) {
      starts.push(at)
      ends.push(at + character.length)
    }
    folded += piece
    at += character.length
  }
  return { folded, starts, ends }
}

function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const out: Stretch[] = []
  for (const { from, to } of stretches) {
    const last = out.at(-1)
    if (last && from <= last.to) out[out.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else out.push({ from, to })
  }
  return out
}
