/** A part of a text that stands by itself, with what of the text is around it. */
export interface TextPiece {
  readonly before: string
  readonly text: string
  /** White space between it and what comes after. */
  readonly gap: string
  readonly after: string
}

/**
 * A text in pieces of at most so many characters, cut between words where there are any: together they are the text.
 * An empty one is one empty piece.
 */
export function piecesOf(text: string, most: number): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let at = 0
  while (at < text.length) {
    const end = text.length - at <= most ? text.length : at + lengthOf(text.slice(at, at + most + 1), most)
    const piece = text.slice(at, end)
    const words = piece.trimEnd()
    pieces.push({
      ...{ before: text.slice(0, at), after: text.slice(end) },
      ...{ text: words, gap: piece.slice(words.length) },
    })
    at = end
  }
  return pieces.length > 0 ? pieces : [{ before: '', text: '', gap: '', after: '' }]
}

/** The text after a piece of it has been written anew. */
export function rewritten({ before, gap, after }: TextPiece, typed: string): string {
  return typed === '' ? `${before}${after}`.trim() : `${before}${typed}${gap}${after}`
}

/** @param text one character longer than may be taken */
function lengthOf(text: string, most: number): number {
  const space = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n'))
  if (space > 0) return Math.min(space + 1, most)
  // Not between the halves of a character.
  return /[\uD800-\uDBFF]/.test(text[most - 1] ?? '') ? most - 1 : most
}
