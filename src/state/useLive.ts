import type { LiveListener } from '#storage/live.ts'
import { subscribe } from '#storage/live.ts'
import { subscribeShared } from '#storage/sharedLive.ts'
import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef, watch } from 'vue'
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
  return useAnswers(key, (current, listener) => subscribe(db, () => ask(current), listener))
}

/**
 * The same for a question that stores of several apps ask of the same shelves: it is asked once for all of them.
 *
 * @param name what is asked for
 * @param ask told the answer of before to the same key, which it may give again; null before the first
 */
export function useSharedLive<K extends string | null, T>(
  name: string,
  key: () => K,
  ask: (key: K, before: T | null) => Promise<T>,
): Readonly<ShallowRef<Live<T>>> {
  const { db } = useSurroundings().opening
  return useAnswers(key, (current, listener) =>
    subscribeShared<T>(db, `${name} ${current ?? ''}`, (before) => ask(current, before), listener),
  )
}

function useAnswers<K, T>(
  key: () => K,
  follow: (key: K, listener: LiveListener<T>) => () => void,
): Readonly<ShallowRef<Live<T>>> {
  const status = useStatus()
  const { readingTold, forgetUnread } = status
  const who = Symbol('question')
  onScopeDispose(() => forgetUnread(who))
  const answer = shallowRef<Live<T>>({ status: 'loading' })

  watch(
    [key, () => status.reading] as const,
    ([current], _before, onCleanup) => {
      let answered = false
      onCleanup(
        follow(current, {
          next: (value) => {
            answered = true
            readingTold(who, null)
            const { value: before } = answer
            // What was read again and is the very same moves nobody who follows it.
            if (before.status !== 'ready' || !Object.is(before.value, value)) {
              answer.value = { status: 'ready', value }
            }
          },
          error: (cause) => {
            readingTold(who, cause)
            if (!answered) answer.value = { status: 'failed', cause }
          },
        }),
      )
    },
    { immediate: true },
  )

  return answer
}
