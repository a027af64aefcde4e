import type { Steps } from '#model/steps.ts'

/**
 * A text divided among pages: as much on each as has room there, cut between paragraphs' lines and words. Can be put aside
 * after each page, not oftener: a browser draws all sheets anew before it goes on.
 *
 * @param fits whether a text has room on a page, by its place among the pages that the text takes
 * @returns together all of the text but the white space at which it was cut; an empty text is one empty page
 */
export function* notePages(
  text: string,
  fits: (text: string, page: number) => boolean,
): Steps<readonly string[]> {
  const pages: string[] = []
  let rest = text.trim()
  do {
    const end = longest(rest, (some) => fits(some, pages.length), pages.length > 0)
    pages.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
    yield
  } while (rest !== '')
  return pages
}

/** How many characters have room, up to the end of a word; at least one word where there will never be more room. */
function longest(text: string, fits: (text: string) => boolean, isWholePage: boolean): number {
  if (fits(text)) return text.length
  const ends = [...text.matchAll(/\s+/gu)].map(({ index }) => index)
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (fits(text.slice(0, ends[middle - 1]))) low = middle
    else high = middle - 1
  }
  if (low > 0) return ends[low - 1]!
  return isWholePage ? cutWord(text, fits) : 0
}

/** Of a word that is too long for a page, as much as has room. */
function cutWord(text: string, fits: (text: string) => boolean): number {
  let [low, high] = [1, text.length]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (fits(text.slice(0, middle))) low = middle
    else high = middle - 1
  }
  // Not between the halves of a character.
  return /[\uD800-\uDBFF]/.test(text[low - 1] ?? '') ? low + 1 : low
}
