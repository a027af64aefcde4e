import { useTexts } from '../texts/i18n.ts'

/** Numbers that are to be added up by the reader: with more digits than a figure has. */
export interface PreciseNumbers {
  /** With its sign, "−0.083"; nothing has none. "–" for no number. */
  readonly signed: (value: number, digits: number) => string
  /** "9.81"; "–" for no number. */
  readonly plain: (value: number, digits: number) => string
  /** A share 0…1 as "4.2%". */
  readonly share: (value: number) => string
}

/** The formats of the reader's language. */
export function usePrecise(): PreciseNumbers {
  const { intl } = useTexts()
  const formats = new Map<number, Intl.NumberFormat>()
  const format = (digits: number): Intl.NumberFormat => {
    const found =
      formats.get(digits) ??
      new Intl.NumberFormat(intl, { minimumFractionDigits: digits, maximumFractionDigits: digits })
    formats.set(digits, found)
    return found
  }
  const written = (value: number, digits: number, plus: string): string => {
    if (!Number.isFinite(value)) return '–'
    const rounded = Number(value.toFixed(digits))
    const sign = rounded < 0 ? '−' : rounded > 0 ? plus : ''
    return `${sign}${format(digits).format(Math.abs(rounded))}`
  }
  return {
    signed: (value, digits) => written(value, digits, '+'),
    plain: (value, digits) => written(value, digits, ''),
    share: (value) => (Number.isFinite(value) ? `${written(100 * value, 1, '')}%` : '–'),
  }
}
