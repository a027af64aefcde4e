import { useTexts } from '../texts/i18n.ts'

/** How a value of a field is written where two versions of it stand beside each other; long ones are cut. */
export function useWritten(longest = 240): (value: unknown) => string {
  const { t } = useTexts()
  return (value) => {
    if (value === undefined) return t('merge.absent')
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    return text.length > longest ? `${text.slice(0, longest)}…` : text
  }
}
