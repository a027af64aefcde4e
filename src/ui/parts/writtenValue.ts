import { useTexts } from '../texts/i18n.ts'
import { shortened } from './shortened.ts'

/** How a value of a field is written where two versions of it stand beside each other; long ones are cut. */
export function useWritten(longest = 240): (value: unknown) => string {
  const { t } = useTexts()
  return (value) => {
    const text = value === undefined ? t('merge.absent') : written(value, t('merge.empty'))
    return shortened(text, longest)
  }
}

/** Texts as they are, lists and objects by all their parts: no two that differ look alike for want of a part. */
function written(value: unknown, empty: string): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) {
    const separator = value.some((entry) => typeof entry === 'object') ? '; ' : ', '
    return value.length === 0 ? empty : value.map((entry) => written(entry, empty)).join(separator)
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return Object.entries(value)
    .map(([field, content]) => `${field}: ${written(content, empty)}`)
    .join(', ')
}
