import type { IsoDay } from '#model/day.ts'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** Something to be told in passing. */
export interface Said {
  /** Its text in the catalogue. */
  readonly key: string
  readonly values?: Readonly<Record<string, string>>
  /** Chooses between singular and plural. */
  readonly count?: number
  /** Number of the journal entry that its button takes back; every change of data has one. */
  readonly undo?: number
  /** What it tells of is seen from this day on, and is not on screen: its other button goes there. */
  readonly day?: IsoDay
  /** It tells of a slide, which is not on screen: its other button goes there. */
  readonly slide?: { readonly briefing: string; readonly id?: string }
  /** That entry is an undo itself, so that the button says Redo. */
  readonly isUndo?: boolean
}

/** One toast: two that say the same are two. */
export interface Toast extends Said {
  readonly id: number
}

/**
 * What is told in passing, one at a time. The newest takes the place of the one before, whose button would take
 * back what is not the last change any more; while a toast is looked at, the newest waits behind it.
 */
export const useToasts = defineStore('toasts', () => {
  const current = shallowRef<Toast | null>(null)
  let waiting: Toast | null = null
  let isHeld = false
  let count = 0

  function say(said: Said): void {
    const toast = { ...said, id: ++count }
    if (current.value && isHeld) waiting = toast
    else current.value = toast
  }

  /** Ends a toast; one that waits takes its place. */
  function dismiss(id: number): void {
    if (current.value?.id !== id) return
    current.value = waiting
    waiting = null
  }

  /** Ends all of them. */
  function clear(): void {
    current.value = null
    waiting = null
  }

  /** Says whether the toast is being looked at. */
  function hold(held: boolean): void {
    isHeld = held
    if (!held && waiting && current.value) dismiss(current.value.id)
  }

  return { current, say, dismiss, clear, hold }
})
