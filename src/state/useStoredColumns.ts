import type { Shelves } from '#storage/database.ts'
import { watch } from 'vue'
import { useStored } from './stored.ts'
import { useSurroundings } from './surroundings.ts'

/**
 * Brings what charts are made from into the layout of this app, where an earlier one has stored it otherwise: once what
 * is on screen stands, so that no start waits for it, and the next one computes nothing anew.
 *
 * @param soon calls back when the browser has nothing else to do
 */
export function useStoredColumns(soon: (act: () => void) => void): void {
  const { opening } = useSurroundings()
  const stored = useStored()
  watch(
    () => stored.glance?.relationship.id,
    (rel) => {
      if (rel === undefined || opening.type !== 'ready') return
      // Nobody waits for it, and if it fails the next start tries again.
      soon(() => void store(opening.db, rel).catch(() => undefined))
    },
    { immediate: true },
  )
}

async function store(db: Shelves, rel: string): Promise<void> {
  const { storeColumns } = await import('#storage/storeColumns.ts')
  await storeColumns(db, rel)
}
