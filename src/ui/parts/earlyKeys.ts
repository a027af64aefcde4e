import type { InjectionKey } from 'vue'

/** Hands out what was collected, once, and ends the collecting. */
export type EarlyKeys = () => readonly KeyboardEvent[]

export const EARLY_KEYS: InjectionKey<EarlyKeys> = Symbol('early keys')

/** Collects keys that are pressed before whoever carries them out is there. */
export function collectKeys(): EarlyKeys {
  const keys: KeyboardEvent[] = []
  function collect(event: KeyboardEvent): void {
    keys.push(event)
    // Left alone, Ctrl+K would go to the address bar.
    if ((event.ctrlKey || event.metaKey) && /^[kл]$/i.test(event.key)) event.preventDefault()
  }
  window.addEventListener('keydown', collect)
  return () => {
    window.removeEventListener('keydown', collect)
    return keys
  }
}
