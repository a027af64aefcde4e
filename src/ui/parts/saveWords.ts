import type { SaveFailure } from '#state/transfer.ts'
import { useTexts } from '../texts/i18n.ts'

/** Why something was not saved, in one sentence. */
export function useSaveWords(): (failure: SaveFailure) => string {
  const { t } = useTexts()
  return (failure) =>
    t(`trouble.notSaved.${failure.type}`, { message: 'message' in failure ? failure.message : '' })
}
