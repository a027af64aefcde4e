import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useKeptWindow } from './keptWindow.ts'

/** What the lanes stand for. */
export type LanesBy = 'issue' | 'direction'

/**
 * How the lanes of events were left: the window that was chosen, and what they stand for. It is still so when the page
 * is come back to, as long as the app is open.
 */
export const useKeptLanes = defineStore('keptLanes', () => {
  const by = shallowRef<LanesBy>('issue')
  return { by, ...useKeptWindow('bilat-lane-days') }
})
