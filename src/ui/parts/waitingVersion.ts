import type { InjectionKey, ShallowRef } from 'vue'
import { inject, shallowRef } from 'vue'

/** A version of the app that is downloaded and waits for this tab's word. */
export interface WaitingVersion {
  readonly version: ShallowRef<boolean>
  /** Lets it take over and then reloads this tab; no other is touched. */
  accept: () => void
}

export const WAITING_VERSION: InjectionKey<WaitingVersion> = Symbol('waiting version')

/** The waiting version as provided by the front door; none where there is no service worker. */
export function useWaitingVersion(): WaitingVersion {
  return inject(WAITING_VERSION, () => ({ version: shallowRef(false), accept: () => undefined }), true)
}
