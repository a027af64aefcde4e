/** Words of a language that claim which way something moves, in lower case; each is compared whole. */
export interface MoveWords {
  readonly up: readonly string[]
  readonly down: readonly string[]
  /** "unchanged", "steady". */
  readonly none: readonly string[]
  /** Words of a level, that claim a movement only where no other word does: "low", "highest". */
  readonly high: readonly string[]
  readonly low: readonly string[]
  /** Words that turn a claim over where they stand at most three words before it: "not". */
  readonly not: readonly string[]
  /** Numbers written as words, from two on. */
  readonly numbers: Readonly<Record<string, number>>
}

export type Move = 'up' | 'down' | 'none'

/** A title that somebody wrote, with what it is held against. */
export interface TitleClaim {
  readonly title: string
  /** The facts that the generated title stated when this one was written. */
  readonly factsThen: readonly string[]
  readonly facts: readonly string[]
  /** Which way the data moved; undefined where the figure says nothing of the kind. */
  readonly move?: Move
  /** Texts in which the title's numbers may stand: the generated title, the subtitle, the cells of the table. */
  readonly shown: readonly string[]
}

/** Why a title may not hold. */
export type TitleDoubt =
  | { readonly kind: 'facts'; readonly before: readonly string[]; readonly now: readonly string[] }
  /** It claims a movement that the data do not show. */
  | { readonly kind: 'move'; readonly word: string; readonly move: Move }
  /** Numbers, as the title has them, that stand nowhere in the figure. */
  | { readonly kind: 'numbers'; readonly numbers: readonly string[] }

/** How many words before a claim a "not" still turns it over. */
const REACH = 3

/**
 * Holds a title against the data: whether the facts are still those it was written on, whether its words of movement
 * agree with how the data moved, and whether its numbers stand anywhere in the figure. It reads words, not sense: an
 * empty answer means that nothing contradicts the title, not that it is true.
 *
 * @returns at most one doubt of each kind, in that order
 */
export function titleDoubts(claim: TitleClaim, words: MoveWords): TitleDoubt[] {
  const { factsThen, facts, move } = claim
  const doubts: TitleDoubt[] = []
  if (factsThen.length !== facts.length || factsThen.some((fact, i) => fact !== facts[i])) {
    doubts.push({ kind: 'facts', before: factsThen, now: facts })
  }
  const word = move === undefined ? undefined : contradicting(claim.title, move, words)
  if (move !== undefined && word !== undefined) doubts.push({ kind: 'move', word, move })
  const numbers = strangeNumbers(claim, words)
  if (numbers.length > 0) doubts.push({ kind: 'numbers', numbers })
  return doubts
}

/** The first word that claims another movement than that of the data; none where a word claims the right one. */
function contradicting(title: string, move: Move, words: MoveWords): string | undefined {
  const said = wordsOf(title)
  const claims = claimsIn(said, [words.up, words.down, words.none], words.not)
  const levels = claimsIn(said, [words.high, words.low], words.not)
  const all = claims.length > 0 ? claims : levels
  if (all.some(({ allows }) => allows.includes(move))) return undefined
  return all[0]?.word
}

interface Claim {
  readonly word: string
  /** The movements under which it holds. */
  readonly allows: readonly Move[]
}

const MOVES: readonly Move[] = ['up', 'down', 'none']

function claimsIn(
  said: readonly string[],
  lists: readonly (readonly string[])[],
  not: readonly string[],
): Claim[] {
  return said.flatMap((word, i) => {
    const place = lists.findIndex((list) => list.includes(word))
    const claimed = MOVES[place]
    if (claimed === undefined) return []
    const turned = said.slice(Math.max(0, i - REACH), i).some((before) => not.includes(before))
    return [{ word, allows: turned ? MOVES.filter((one) => one !== claimed) : [claimed] }]
  })
}

function wordsOf(title: string): string[] {
  return title.toLowerCase().match(/[\p{L}\p{M}’']+/gu) ?? []
}

function strangeNumbers({ title, shown }: TitleClaim, { numbers }: MoveWords): string[] {
  const known = new Set(
    shown.flatMap((text) => [...numbersIn(text), ...writtenIn(text, numbers)].map(valueOf)),
  )
  const said = [...numbersIn(title), ...writtenIn(title, numbers)]
  return [...new Map(said.map((one) => [valueOf(one), one.text])).entries()].flatMap(([value, text]) =>
    known.has(value) ? [] : [text],
  )
}

interface Said {
  readonly text: string
  readonly value: number
}

function valueOf({ value }: Said): number {
  return value
}

/** A comma or a space of any width between three digits groups them; a sign is not looked at, words carry it. */
const NUMBER = /\d+(?:[,\u0020\u00a0\u2009\u202f]\d{3})*(?!\d)(?:\.\d+)?/g

function numbersIn(text: string): Said[] {
  return [...text.matchAll(NUMBER)].map(([found]) => ({
    text: found,
    value: Number(found.replaceAll(/[^\d.]/g, '')),
  }))
}

function writtenIn(text: string, numbers: Readonly<Record<string, number>>): Said[] {
  return wordsOf(text).flatMap((word) => {
    const value = Object.hasOwn(numbers, word) ? numbers[word] : undefined
    return value === undefined ? [] : [{ text: word, value }]
  })
}
