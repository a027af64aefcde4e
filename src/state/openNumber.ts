import type { NumberQuestion } from '#analysis/numberQuestion.ts'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** A number opened down to its events: asked for from anywhere, and answered by one dialog. */
export const useOpenNumber = defineStore('openNumber', () => {
  const asked = shallowRef<NumberQuestion | null>(null)
  /** What was open when one of its events was gone to, and the place in the history to come back to. */
  const left = shallowRef<{ readonly question: NumberQuestion; readonly position: number } | null>(null)

  function ask(question: NumberQuestion): void {
    left.value = null
    asked.value = question
  }

  function close(): void {
    asked.value = null
  }

  /** Closes it for one of its events; it opens again on the way back. @param position of the page in the history */
  function leave(position: number): void {
    left.value = asked.value && { question: asked.value, position }
    asked.value = null
  }

  /** The reader has come to a place in the history: the one that was left opens again. */
  function arrive(position: number): void {
    if (left.value === null || position > left.value.position) return
    if (position === left.value.position) ask(left.value.question)
    else left.value = null
  }

  return { asked, ask, close, leave, arrive }
})
