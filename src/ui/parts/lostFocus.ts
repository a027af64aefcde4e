/** Whether what had the focus has gone: then the page has it, or the dialog as a whole. */
export function isFocusLost(): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || activeElement.role === 'dialog'
}
