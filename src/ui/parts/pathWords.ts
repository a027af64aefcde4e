/** The path of a file as people write it. A name that is no text in UTF-8 stays as it is in an address. */
export function pathWords(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
