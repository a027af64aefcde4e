import { useEventListener } from '@vueuse/core'

/** Hands out what was collected, once, and ends the collecting. */
export type EarlyKeys = () => readonly KeyboardEvent[]

/** Collects keys that are pressed with Ctrl or ⌘ before whoever carries them out is there. */
export function collectKeys(onKey: () => void): EarlyKeys {
  const keys: KeyboardEvent[] = []
  const stop = useEventListener(window, 'keydown', (event) => {
    if (!event.ctrlKey && !event.metaKey) return
    keys.push(event)
    onKey()
  })
  return () => {
    stop()
    return keys
  }
}
