import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'

/** Something to be told in passing. */
export interface Said {
  /** Its text in the catalogue. */
  readonly key: string
  readonly values?: Readonly<Record<string, string>>
  /** Chooses between singular and plural. */
  readonly count?: number
  /** Number of the journal entry that its button takes back; every change of data has one. */
  readonly undo?: number
  /** That entry is an undo itself, so that the button says Redo. */
  readonly isUndo?: boolean
}

/** One toast: two that say the same are two. */
export interface Toast extends Said {
  readonly id: number
}

/** What is told in passing: one at a time, the others wait behind it. */
export const useToasts = defineStore('toasts', () => {
  const queue = shallowRef<readonly Toast[]>([])
  let count = 0
  const current = computed(() => queue.value[0] ?? null)

  function say(said: Said): void {
    queue.value = [...queue.value, { ...said, id: ++count }]
  }

  /** Ends a toast; the next one takes its place. */
  function dismiss(id: number): void {
    queue.value = queue.value.filter((toast) => toast.id !== id)
  }

  return { current, say, dismiss }
})
