import { useToasts } from '#state/toasts.ts'
import type { Taken } from '#state/undoing.ts'
import { useUndoing } from '#state/undoing.ts'
import { useEntryWords } from './entryWords.ts'
import { useRestoreWords } from './restoreWords.ts'

/** Undo and redo, each told by a toast: what it was, or why it was not done. */
export interface TakeBack {
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
  /** Takes one entry of the journal back. */
  readonly takeBack: (seq: number) => Promise<void>
}

/** Undo and redo for keys, toasts and the log. */
export function useTakeBack(): TakeBack {
  const undoing = useUndoing()
  const toasts = useToasts()
  const entryWords = useEntryWords()
  const restoreWords = useRestoreWords()

  function tell({ answer, origin, way, inTheWay }: Taken): void {
    if (answer.type === 'nothing')
      toasts.say({ key: way === 'undo' ? 'history.toast.nothingToUndo' : 'history.toast.nothingToRedo' })
    else if (answer.type === 'reverted') {
      const what = origin ? entryWords(origin).what : ''
      const key = way === 'undo' ? 'history.toast.undone' : 'history.toast.redone'
      toasts.say({ key, values: { what }, undo: answer.seq, isUndo: way === 'undo' })
    } else toasts.say({ key: 'history.toast.said', values: { text: restoreWords(answer, way, inTheWay) } })
  }

  return {
    undo: async () => tell(await undoing.undo()),
    redo: async () => tell(await undoing.redo()),
    takeBack: async (seq) => tell(await undoing.takeBack(seq)),
  }
}
