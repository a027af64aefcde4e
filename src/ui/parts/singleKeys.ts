import type { RemovableRef } from '@vueuse/core'
import { useLocalStorage } from '@vueuse/core'

/** Whether single keys act (WCAG 2.1.4): on until the reader switches them off on this device. */
export function useSingleKeys(): RemovableRef<boolean> {
  return useLocalStorage('bilat.keys', true, {
    onError: (cause) => console.info('Settings are not kept:', cause),
  })
}
