import { useDrafts } from '#state/drafts.ts'
import { useEventListener } from '@vueuse/core'
import { onBeforeUnmount } from 'vue'

/**
 * Ctrl and Enter save what is typed in a dialog, Shift and Enter save it and begin another; what is not saved is
 * written down as a draft before the page or the dialog goes.
 *
 * @param within selects what the keys are pressed in
 * @param mayStart whether Shift and Enter begin another from there
 */
export function useEntryKeys(
  within: string,
  mayStart: (target: Element) => boolean,
  submit: (another: boolean) => void,
): void {
  const drafts = useDrafts()
  // Before a field takes the key: in a list of choices, Enter would choose.
  useEventListener(
    'keydown',
    (event) => {
      const { target } = event
      if (event.key !== 'Enter' || event.isComposing || !(target instanceof Element)) return
      const saves = event.ctrlKey || event.metaKey
      if ((!saves && !(event.shiftKey && mayStart(target))) || !target.closest(within)) return
      event.preventDefault()
      event.stopPropagation()
      submit(!saves)
    },
    { capture: true },
  )
  // A page that is being closed gives no more time than this.
  useEventListener(window, 'pagehide', () => drafts.flush())
  useEventListener(document, 'visibilitychange', () => drafts.flush())
  onBeforeUnmount(() => drafts.flush())
}
