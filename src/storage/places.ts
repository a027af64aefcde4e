import type { Shelves } from './database.ts'
import type { Saved } from './saveFailure.ts'
import { saving } from './saveFailure.ts'
import { refuseOtherVersion } from './write.ts'

/** Where the page lies that has these shelves open, and where others lay that had. */
export interface Places {
  /** It has been opened from here before. */
  readonly known: boolean
  /** The other places, the newest last. */
  readonly others: readonly string[]
}

/** Places remembered besides the newest: who moves a file often need not be told of all of them. */
const REMEMBERED = 9

/**
 * Notes from which file the shelves are opened, and tells from which others they were. Some browsers keep one store
 * for all files of a computer, so that two copies of the app share it.
 *
 * @param place path of the file
 */
export function notePlace(db: Shelves, place: string): Promise<Saved<Places>> {
  return saving(db, () =>
    db.transaction('rw', db.meta, async () => {
      await refuseOtherVersion(db)
      const row = await db.meta.get('dataset')
      const before = row && 'version' in row ? (row.places ?? []) : []
      const others = before.filter((one) => one !== place)
      const isNewest = before.at(-1) === place
      if (row && 'version' in row && !isNewest)
        await db.meta.put({ ...row, places: [...others.slice(-REMEMBERED), place] })
      return { known: others.length < before.length, others }
    }),
  )
}
