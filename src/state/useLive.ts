import { subscribe } from '#storage/live.ts'
import type { ShallowRef } from 'vue'
import { shallowRef, watch } from 'vue'
import { useStatus } from './status.ts'
import { useSurroundings } from './surroundings.ts'

/** What a live question to the database can answer at any moment. */
export type Live<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly cause: unknown }

/**
 * Keeps the answer to a database question fresh while the calling component or store lives. While a new key is
 * being answered the old answer stands: its reader must check whose it is. It also stands while what is stored cannot
 * be read; that is told to the status.
 *
 * @param key the reactive part of the question, as for `watch`; a new key asks anew
 * @param ask the query; runs again by itself when a row it read changes
 */
export function useLive<K, T>(key: () => K, ask: (key: K) => Promise<T>): Readonly<ShallowRef<Live<T>>> {
  const { db } = useSurroundings().opening
  const { readingTold } = useStatus()
  const answer = shallowRef<Live<T>>({ status: 'loading' })

  watch(
    key,
    (current, _before, onCleanup) => {
      let answered = false
      onCleanup(
        subscribe(db, () => ask(current), {
          next: (value) => {
            answered = true
            readingTold(null)
            answer.value = { status: 'ready', value }
          },
          error: (cause) => {
            readingTold(cause)
            if (!answered) answer.value = { status: 'failed', cause }
          },
        }),
      )
    },
    { immediate: true },
  )

  return answer
}
