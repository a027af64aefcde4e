import type { ShallowRef } from 'vue'
import { shallowRef, watch } from 'vue'

/** Where small preferences are kept: localStorage, or nothing. */
export type Preferences = Pick<Storage, 'getItem' | 'setItem'> &
  Partial<Pick<Storage, 'removeItem' | 'key' | 'length'>>

/**
 * A preference that outlives the page where the browser lets it. Where it does not, it lives as long as the page.
 *
 * @returns the text last kept under the key, whatever it is; empty for none
 */
export function remembered(
  preferences: (() => Preferences | undefined) | undefined,
  key: string,
): ShallowRef<string> {
  const value = shallowRef(attempt(() => preferences?.()?.getItem(key)) ?? '')
  watch(value, (text) => attempt(() => preferences?.()?.setItem(key, text)), { flush: 'sync' })
  return value
}

/** Reading or writing localStorage, or even naming it, throws where the browser forbids it. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}
