import { useEventListener } from '@vueuse/core'

/** What single keys do; the name of a key is `event.key`, so that it is right on every keyboard. */
export type KeyMap = Readonly<Record<string, () => void>>

/**
 * Binds keys while the component lives. They rest while a field has the focus, while a modifier other than
 * Shift is held, and while a menu or dialog is open.
 *
 * @param enabled asked at each key: single letters can be switched off
 */
export function useKeys(keys: KeyMap, enabled: () => boolean): void {
  useEventListener(window, 'keydown', (event) => {
    if (event.defaultPrevented || isWithModifier(event) || !enabled()) return
    if (isResting(event)) return
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  })
}

/** Whether keys are not for the page: while a field has the focus, and while a menu or dialog is open. */
export function isResting({ target }: Event): boolean {
  return (
    isTyping(target) ||
    document.querySelector(':is([role="dialog"], [role="menu"])[data-state="open"]') !== null
  )
}

/** On many keyboards brackets need AltGr, which some systems report as Ctrl and Alt: that is how the key is typed. */
function isWithModifier(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph')
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}
