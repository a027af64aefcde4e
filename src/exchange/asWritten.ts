/**
 * A text as a file in UTF-8 can hold it: halves of characters are replaced, as writing would, and every
 * kind of line break is the one there is.
 */
export function asWritten(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, '\ufffd').replaceAll(/\r\n?/g, '\n')
}
