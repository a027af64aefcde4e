/**
 * A text of at most so many characters, with an ellipsis where some of it is left out; no character is cut in two.
 *
 * @param atWord leaves whole words out, as a quotation does, unless a single one fills half of the room
 */
export function shortened(text: string, most: number, { atWord = false } = {}): string {
  if (text.length <= most) return text
  const end = atWord ? ' …' : '…'
  let kept = ''
  for (const letter of text) {
    if (kept.length + letter.length > most - end.length) break
    kept += letter
  }
  if (atWord && /\S/.test(text.charAt(kept.length))) {
    const word = kept.search(/\s\S*$/)
    if (word >= most / 2) kept = kept.slice(0, word)
  }
  return `${kept.trimEnd()}${end}`
}
