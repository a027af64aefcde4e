import { newestVersion } from '#dataset/migrations.ts'
import { applyDataset } from '#storage/applyDataset.ts'
import { openShelves } from '#storage/open.ts'
import { madeUpDataset } from './madeUpDataset.ts'

declare global {
  interface Window {
    /** Puts that many made-up events onto the app's shelves. */
    seed: (count: number) => Promise<void>
  }
}

window.seed = async (count) => {
  const opening = await openShelves({ version: newestVersion() })
  if (opening.type !== 'ready') throw new Error(`the shelves are ${opening.type}: ${opening.why}`)
  const saved = await applyDataset(opening.db, madeUpDataset(count), {
    mode: 'replace',
    origin: 'file',
    stamp: { who: 'bench', when: '2022-01-01T00:00:00Z' },
  })
  if (saved.type !== 'saved') throw new Error(`not saved: ${JSON.stringify(saved)}`)
  opening.db.close()
}
