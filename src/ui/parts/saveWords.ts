import type { SaveFailure } from '#state/transfer.ts'
import { useTexts } from '../texts/i18n.ts'
import { useFaultWords } from './faultWords.ts'

/** Why something was not saved, in one sentence. */
export function useSaveWords(): (failure: SaveFailure) => string {
  const { t } = useTexts()
  const faultWords = useFaultWords()
  return (failure) => {
    if (failure.type === 'unreadable')
      return t('trouble.notSaved.unreadable', { path: failure.fault.path, words: faultWords(failure.fault) })
    return t(`trouble.notSaved.${failure.type}`, { message: 'message' in failure ? failure.message : '' })
  }
}
