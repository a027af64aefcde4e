import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** Whether an event is being added: asked for by the masthead, by a key and by a command, and answered by one dialog. */
export const useQuickAddOpen = defineStore('quickAdd', () => ({
  isOpen: shallowRef(false),
  /** What was typed after it was asked for and before its line had the focus; whoever shows it takes it. */
  early: shallowRef(''),
}))
