import { defineStore } from 'pinia'
import { remembered } from './remembered.ts'
import { useSurroundings } from './surroundings.ts'

/** What is kept of one figure, of whatever make: nobody vouches for a browser's storage. */
export type KeptNote = Readonly<Record<string, unknown>>

/** Notes on figures as they lie on this device, each under the id of its relationship and of its figure. */
export const useKeptNotes = defineStore('keptNotes', () => {
  const { preferences } = useSurroundings()
  const text = remembered(preferences, 'bilat-figures')

  /** In place of all that there was. */
  function write(entries: readonly (readonly [key: string, note: object])[]): void {
    text.value = entries.length === 0 ? '' : JSON.stringify(Object.fromEntries(entries))
  }

  /** Forgets all notes of a relationship. */
  function forget(rel: string): void {
    const entries = keptNotesIn(text.value)
    const others = entries.filter(([key]) => !key.startsWith(noteKey(rel, '')))
    if (others.length < entries.length) write(others)
  }

  return { text, write, forget }
})

/** No id has white space. */
export function noteKey(rel: string, figure: string): string {
  return `${rel} ${figure}`
}

/** The notes in a text that was kept; none in one that this app did not write. */
export function keptNotesIn(text: string): readonly (readonly [key: string, note: KeptNote])[] {
  const kept = parsed(text)
  if (!isObject(kept)) return []
  return Object.entries(kept).flatMap(([key, note]) => (isObject(note) ? [[key, note] as const] : []))
}

function parsed(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    // Not written by this app: there is nothing in it to be had, and the next note that is kept replaces it.
    return null
  }
}

export function isObject(value: unknown): value is KeptNote {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
