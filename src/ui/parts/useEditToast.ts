import { useEdits } from '#state/edits.ts'
import { useToasts } from '#state/toasts.ts'
import { watch } from 'vue'
import { recordTitle } from './recordTitle.ts'

/** Says what became of an edit, whichever way it was settled, and offers to take it back. */
export function useEditToast(): void {
  const edits = useEdits()
  const toasts = useToasts()

  watch(
    () => edits.settled,
    (settled) => {
      if (!settled) return
      const { edit, edited } = settled
      const values = { title: recordTitle(edit.mine ?? edit.base) }
      if (edited.type === 'left') toasts.say({ key: 'edit.toast.left', values })
      else if (edit.mine === null) toasts.say({ key: 'edit.toast.deleted', values, undo: edited.seq })
      else {
        const key = edited.merged ? 'edit.toast.merged' : 'edit.toast.saved'
        toasts.say({ key, values, undo: edited.seq })
      }
    },
  )
}
