import type { Restored } from '#state/relationships.ts'
import { useAuthor } from '#state/author.ts'
import type { AnyRecord } from '#model/records/dataset.ts'
import { useTexts } from '../texts/i18n.ts'
import { useAuthorWords } from './authorWords.ts'
import { recordTitle } from './recordTitle.ts'
import { useSaveWords } from './saveWords.ts'

/** What may stand instead of a change that was taken back. */
export type NotTaken = Exclude<Restored, { readonly type: 'restored' }>

/** As many records are named; the others are not counted, since one is enough to see why. */
const NAMED = 3

/** Why something was not undone, or not done again, in one sentence. */
export function useRestoreWords(): (
  answer: NotTaken,
  way?: 'undo' | 'redo',
  inTheWay?: readonly AnyRecord[],
) => string {
  const { t, f } = useTexts()
  const author = useAuthor()
  const authorWords = useAuthorWords()
  const saveWords = useSaveWords()
  return (answer, way = 'undo', inTheWay = []) => {
    if (answer.type === 'not-saved') return saveWords(answer.failure)
    if (answer.why !== 'changed-since') return t(`history.refused.${way}.${answer.why}`)
    const names = inTheWay.slice(0, NAMED).map((record) => `“${recordTitle(record)}”`)
    return t(`history.refused.${way}.changed-since`, {
      who: answer.by === author.stamp().who ? t('history.refused.you') : authorWords(answer.by),
      what: names.length > 0 ? f.list(names) : t('history.refused.what'),
      when: f.instant(answer.when),
    })
  }
}
