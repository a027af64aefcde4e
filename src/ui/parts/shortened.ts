/** A text of at most so many characters, with an ellipsis where some of it is left out; none is cut in two. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  let kept = ''
  for (const letter of text) {
    if (kept.length + letter.length >= most) break
    kept += letter
  }
  return `${kept.trimEnd()}…`
}
