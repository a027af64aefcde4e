/** A minus sign; the hyphen that Intl writes in some languages is narrower than a plus. */
const MINUS = '\u2212'

/**
 * A score or an index value as it is written everywhere: signed, with a true minus, no sign on zero.
 *
 * @param value Goldstein points
 * @param digits after the decimal mark; 1 unless told
 */
export function formatScore(value: number, locale: string, digits = 1): string {
  return formatOf(locale, digits)
    .format(value)
    .replace(/[-\u2010\u2011\u2013]/, MINUS)
}

/** Making a format costs more than using it a hundred times. */
const formats = new Map<string, Intl.NumberFormat>()

function formatOf(locale: string, digits: number): Intl.NumberFormat {
  const key = `${locale} ${digits}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(locale, {
    signDisplay: 'exceptZero',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  formats.set(key, made)
  return made
}
