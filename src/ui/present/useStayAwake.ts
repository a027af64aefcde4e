import { useEventListener } from '@vueuse/core'
import { onBeforeUnmount, shallowRef } from 'vue'

/** Keeps the screen on while its component is there; a browser that cannot, or will not, lets it go dark as ever. */
export function useStayAwake(): void {
  let lock: WakeLockSentinel | null = null
  const over = shallowRef(false)

  async function take({ wakeLock }: Partial<Navigator> = navigator): Promise<void> {
    if (document.visibilityState !== 'visible') return
    lock = (await wakeLock?.request('screen').catch(() => null)) ?? null
    if (over.value) await lock?.release()
  }

  // It is lost whenever the page is hidden.
  useEventListener(document, 'visibilitychange', () => void take())
  void take()
  onBeforeUnmount(() => {
    over.value = true
    void lock?.release()
  })
}
