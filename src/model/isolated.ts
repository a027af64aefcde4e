/** Letters that are written from right to left: Hebrew, Arabic and their neighbours, and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

const [OPEN, CLOSE] = ['\u2068', '\u2069']

/**
 * A text as part of a sentence: one with letters written from right to left is set apart, so that it does not turn
 * round the words, numbers and stops beside it. Any other stays as it is.
 */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) && !text.includes(OPEN) ? `${OPEN}${text}${CLOSE}` : text
}

/** The same without the marks that set apart, for who takes texts as they are: a file of cells. */
export function unisolated(text: string): string {
  return text.replaceAll(OPEN, '').replaceAll(CLOSE, '')
}
