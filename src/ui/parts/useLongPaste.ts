import { LONGEST_TEXT } from '#state/longestText.ts'
import { useToasts } from '#state/toasts.ts'
import { useEventListener } from '@vueuse/core'
import { useTexts } from '../texts/i18n.ts'

/**
 * Refuses what is pasted or dropped into a field and is longer than it takes, and tells so: browsers would cut it without a
 * word, or lay out millions of characters while the page stands still. A field that reads them in another way says so
 * by `data-takes-any`.
 */
export function useLongPaste(): void {
  const toasts = useToasts()
  const { f } = useTexts()

  function look(event: ClipboardEvent | DragEvent): void {
    const field = event.target instanceof Element ? event.target : null
    if (!field || field.closest('[data-takes-any]')) return
    const { length } = textOf(event)
    const max = longestIn(field)
    if (length <= max) return
    event.preventDefault()
    event.stopPropagation()
    toasts.say({ key: 'app.notice.longPaste', values: { length: f.integer(length), max: f.integer(max) } })
  }

  useEventListener(document, ['paste', 'drop'], look, { capture: true })
}

/** The text that an event brings; empty where it brings none. */
export function textOf(event: ClipboardEvent | DragEvent): string {
  const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer
  return data?.getData('text/plain') ?? ''
}

/** Characters that a field takes at most. */
function longestIn(field: Element): number {
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
  return isField && field.maxLength >= 0 ? field.maxLength : LONGEST_TEXT
}
