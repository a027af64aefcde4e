import type { ExportFailure } from '#state/exporting.ts'
import { useTexts } from '../texts/i18n.ts'

/** Why a file was not made, in words. */
export function useExportWords(): (made: ExportFailure) => string {
  const { t } = useTexts()
  return ({ why, message }) => (why === 'unknown' ? message : t(`data.export.${why}`))
}
