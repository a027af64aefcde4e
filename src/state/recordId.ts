import { folded } from '#model/folded.ts'

/** Characters of a name that its id keeps. */
const LONGEST = 48

/**
 * An id for a new record, out of its kind, its day and its words: `ev-2021-05-12-lavrov-and-blinken-agree`. Letters
 * of every script stay, so that a list of ids can be read.
 *
 * @param taken whether an id is in use; the first that is not is given: `…-2`, `…-3`
 */
export function recordId(parts: readonly string[], taken: (id: string) => boolean): string {
  const words = parts.map((part) => folded(part).replaceAll(' ', '-')).filter((part) => part !== '')
  const whole = Array.from(words.join('-')).slice(0, LONGEST).join('')
  const id = whole.replace(/-+$/, '') || 'record'
  if (!taken(id)) return id
  let n = 2
  while (taken(`${id}-${n}`)) n++
  return `${id}-${n}`
}
