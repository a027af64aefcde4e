/** Puts something on the clipboard. The promises let it be made while the browser still takes it for the reader's act. */
export async function copied(forms: Record<string, Promise<Blob>>): Promise<boolean> {
  if (typeof ClipboardItem === 'undefined' || !('clipboard' in navigator)) return false
  return navigator.clipboard.write([new ClipboardItem(forms)]).then(
    () => true,
    () => false,
  )
}
