import { notePlace } from '#storage/places.ts'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useSurroundings } from './surroundings.ts'
import { useTrouble } from './trouble.ts'

/** From which files on this computer the data is used, where the app is opened as a file. */
export const usePlaces = defineStore('places', () => {
  const { opening, place } = useSurroundings()
  const trouble = useTrouble()
  const others = shallowRef<readonly string[]>([])

  /** Whoever has read it need not be told again here. */
  function understood(): void {
    trouble.tell('place', null)
  }

  async function note(here: string): Promise<void> {
    const noted = await notePlace(opening.db, here)
    if (noted.type === 'not-saved') return
    others.value = noted.value.others
    const before = noted.value.others.at(-1)
    if (!noted.value.known && before !== undefined) trouble.tell('place', { type: 'other-place', before })
  }

  if (place !== null && opening.type === 'ready') void note(place)

  return { others, understood }
})
