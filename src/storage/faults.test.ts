import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { openShelves } from './open.ts'
import type { Place } from './testFaultRuns.fixture.ts'
import { attempting, byName, halvesFound, migration } from './testFaultRuns.fixture.ts'
import { acts, faultKinds, toVersion2 } from './testFaults.fixture.ts'

function place(): Place {
  const factory = new IDBFactory()
  const found = { migrate: toVersion2, factory: () => factory, IDBKeyRange }
  return { open: (version, boundary) => openShelves({ ...found, version, boundary }) }
}

describe.each(byName(acts))('R04 %s is whole or not at all, and the page is told which,', (_act, act) => {
  it.for(byName(faultKinds))('when an operation %s', async ([, kind], { task }) => {
    const { tried, halves } = await halvesFound({
      prepare: act.prepare,
      attempt: attempting(act),
      kind,
      place,
    })
    task.meta.times = tried
    expect(halves).toEqual([])
  })
})

describe('R10 bringing data up to date is whole or not at all', () => {
  it.for(byName(faultKinds.filter(({ heals }) => !heals)))(
    'when an operation %s',
    async ([, kind], { task }) => {
      const { prepare } = acts[0]!
      const { tried, halves } = await halvesFound({ prepare, attempt: migration, kind, place })
      task.meta.times = tried
      expect(halves).toEqual([])
    },
  )
})

describe('a run of faults', () => {
  it('finds what is written in two halves', async () => {
    const act = acts[0]!
    const halves = {
      ...act,
      run: async (db: Parameters<typeof act.run>[0]) => {
        await db.meta.put({ key: 'export/x', when: '', fileName: '', revision: '', seq: 0 })
        return act.run(db)
      },
    }
    const kind = faultKinds[0]!
    const found = await halvesFound({ prepare: act.prepare, attempt: attempting(halves), kind, place })
    expect(found.halves[0]).toMatch(/^operation 3 of \d+: told false$/)
  })
})
