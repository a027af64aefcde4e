/**
 * Puts a text on the clipboard.
 *
 * @returns whether it is there: a browser may have no clipboard for the page, or not let it write
 */
export async function copyText(text: string, clipboard: Clipboard | undefined): Promise<boolean> {
  if (!clipboard) return false
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}
