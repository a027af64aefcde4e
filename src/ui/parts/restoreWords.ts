import type { Restored } from '#state/relationships.ts'
import { useTexts } from '../texts/i18n.ts'
import { useSaveWords } from './saveWords.ts'

/** Why a restore point was not put back, in words. */
export function useRestoreWords(): (answer: Exclude<Restored, { readonly type: 'restored' }>) => string {
  const { t, f } = useTexts()
  const saveWords = useSaveWords()
  return (answer) =>
    answer.type === 'not-saved'
      ? saveWords(answer.failure)
      : t(`data.applied.refused.${answer.why}`, {
          n: 'changes' in answer ? f.integer(answer.changes) : '',
        })
}
