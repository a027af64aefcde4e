import type { Exported, ExportFailure } from '#state/exporting.ts'
import { useTexts } from '../texts/i18n.ts'

/** Why a file was not made, in words. */
export function useExportWords(): (made: ExportFailure) => string {
  const { t } = useTexts()
  return ({ why, message }) => (why === 'unknown' ? message : t(`data.export.${why}`))
}

type Mended = Pick<Extract<Exported, { readonly type: 'exported' }>, 'mended'>

/** What of a file could not be read, as a sentence behind another one; nothing where all could. */
export function useMendedWords(): (made: Mended) => string {
  const { t, f } = useTexts()
  return ({ mended: { kept, leftOut } = { kept: 0, leftOut: 0 } }) => {
    if (kept + leftOut === 0) return ''
    const values = { n: f.integer(kept + leftOut), kept: f.integer(kept), out: f.integer(leftOut) }
    return ` ${t('data.export.mended', values, kept + leftOut)}`
  }
}
