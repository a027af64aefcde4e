/** A text as Office can hold it: without what XML 1.0 has no sign for. */
export function officeText(text: string): string {
  return Array.from(text, (letter) => (isHeld(letter.codePointAt(0) ?? 0) ? letter : '')).join('')
}

/** Control characters but for tab and line breaks, halves of signs and what is no character are not held. */
function isHeld(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  if (code >= 0x7f && code <= 0x9f) return false
  if (code >= 0xd800 && code <= 0xdfff) return false
  return (code & 0xfffe) !== 0xfffe
}

/** A text for XML, in elements and attributes alike. */
export function xmlText(text: string): string {
  return officeText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Whether a text is read from right to left: its first letter that has a direction says so. */
export function isRightToLeft(text: string): boolean {
  return /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text)
}
