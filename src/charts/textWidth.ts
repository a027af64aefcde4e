/** Weights that charts are set in. */
export type FontWeight = 400 | 600

/** Width of one line of text in pixels, in the chart's sans face. */
export type MeasureText = (content: string, fontSize: number, fontWeight: FontWeight) => number

/**
 * Breaks a text into at most `maxLines` lines no wider than `maxWidth`; what is left over ends in "…".
 *
 * Lines break at spaces only. A single word that is too wide is shortened.
 */
export function wrapText(
  content: string,
  maxWidth: number,
  maxLines: number,
  width: (line: string) => number,
): string[] {
  const words = content.split(/[ \n]+/).filter((word) => word !== '')
  const lines: string[] = []
  while (words.length > 0 && lines.length < maxLines) {
    let line = words.shift() ?? ''
    if (lines.length === maxLines - 1) line = [line, ...words.splice(0)].join(' ')
    else
      while (words[0] !== undefined && width(`${line} ${words[0]}`) <= maxWidth) line += ` ${words.shift()}`
    lines.push(shorten(line, maxWidth, width))
  }
  return lines
}

/**
 * The longest beginning of a text that ends where a clause ends, before a semicolon or a parenthesis, and fits.
 *
 * @returns undefined when no such beginning fits, or when all of the text does
 */
export function leadingClause(content: string, fits: (part: string) => boolean): string | undefined {
  if (fits(content)) return undefined
  const ends = [...content.matchAll(/;| \(/g)].map(({ index }) => content.slice(0, index))
  return ends.findLast((part) => part !== '' && fits(part))
}

/** The text, or as much of it as fits before "…". Never cuts a surrogate pair in two. */
export function shorten(content: string, maxWidth: number, width: (line: string) => number): string {
  if (width(content) <= maxWidth) return content
  const letters = Array.from(content)
  let [fits, fails] = [0, letters.length]
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1
    if (width(`${letters.slice(0, middle).join('')}…`) <= maxWidth) fits = middle
    else fails = middle
  }
  return `${letters.slice(0, fits).join('').trimEnd()}…`
}
