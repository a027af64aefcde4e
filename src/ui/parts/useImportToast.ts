import { useToasts } from '#state/toasts.ts'
import { useTransfer } from '#state/transfer.ts'
import { useUndoing } from '#state/undoing.ts'
import { watch } from 'vue'
import { useEntryWords } from './entryWords.ts'

/** Goes on offering to take an import back once its dialog, which offers it too, is closed. */
export function useImportToast(): void {
  const transfer = useTransfer()
  const toasts = useToasts()
  const undoing = useUndoing()
  const entryWords = useEntryWords()

  watch(
    () => transfer.step,
    async (now, before) => {
      if (before.type !== 'applied' || now.type === 'applied') return
      const entry = await undoing.peek()
      if (entry?.what.type !== 'import' || entry.what.restorePoint !== before.restorePoint) return
      const { what, detail } = entryWords(entry)
      const values = { what, file: detail }
      toasts.say({ key: 'history.toast.imported', values, undo: entry.seq })
    },
  )
}
