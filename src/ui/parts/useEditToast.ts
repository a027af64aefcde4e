import { dayNumber } from '#model/day.ts'
import { useAsOf } from '#state/asOf.ts'
import type { RecordEdit, Settled } from '#state/edits.ts'
import { useEdits } from '#state/edits.ts'
import type { Said } from '#state/toasts.ts'
import { useToasts } from '#state/toasts.ts'
import { watch } from 'vue'
import { useTexts } from '../texts/i18n.ts'
import { laterDay } from './laterDay.ts'
import { recordTitle } from './recordTitle.ts'

/** Says what became of an edit, whichever way it was settled, and offers to take it back. */
export function useEditToast(): void {
  const edits = useEdits()
  const toasts = useToasts()
  const asOf = useAsOf()
  const { f } = useTexts()

  function saidOf(edit: RecordEdit, edited: Settled['edited']): Said {
    const record = edit.mine ?? edit.base
    const values = { title: record ? recordTitle(record) : '' }
    if (edited.type === 'left') return { key: 'edit.toast.left', values }
    const undo = edited.seq
    if (edit.says && !edited.merged) return { ...edit.says, undo }
    if (edit.mine === null) return { key: 'edit.toast.deleted', values, undo }
    const day = edit.base === null ? laterDay(edit.mine, asOf.number) : null
    if (day === null) return { key: keyOf(edit.base === null, edited.merged), values, undo }
    const days = { on: f.day(dayNumber(day)), shown: f.day(asOf.number) }
    return { key: 'edit.toast.addedLater', values: { ...values, ...days }, undo, day }
  }

  watch(
    () => edits.settled,
    (settled) => {
      // Texts that are saved while they are typed are not told of, unless another tab had its part in it.
      const isQuiet = settled?.edit.says === null && settled.edited.type === 'saved' && !settled.edited.merged
      if (settled && !isQuiet) toasts.say(saidOf(settled.edit, settled.edited))
    },
  )
}

function keyOf(isNew: boolean, isMerged: boolean): string {
  if (isNew) return 'edit.toast.added'
  return isMerged ? 'edit.toast.merged' : 'edit.toast.saved'
}
