import { defineStore } from 'pinia'
import { useKeptWindow } from './keptWindow.ts'

/** The window that was chosen for the lanes of meetings; it is still so when they are come back to. */
export const useKeptMeetings = defineStore('keptMeetings', () => useKeptWindow('bilat-meeting-days'))
