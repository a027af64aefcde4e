import type { RecordMoment } from '#state/history.ts'
import { useHistory } from '#state/history.ts'
import { useToasts } from '#state/toasts.ts'
import { useSaveWords } from './saveWords.ts'

/** Makes a record what it was at a moment, and tells of it by a toast. */
export function useRestoreRecord(): (moment: RecordMoment, title: string) => Promise<void> {
  const history = useHistory()
  const toasts = useToasts()
  const saveWords = useSaveWords()
  return async (moment, title) => {
    const saved = await history.restore(moment)
    if (saved.type === 'saved')
      toasts.say({ key: 'history.toast.recordBack', values: { title }, undo: saved.value.seq })
    else if (saved.failure.type === 'unsound') toasts.say({ key: 'history.trash.unsound', values: { title } })
    else toasts.say({ key: 'history.toast.said', values: { text: saveWords(saved.failure) } })
  }
}
