import { expect, it } from 'vitest'
import { applyDataset } from './applyDataset.ts'
import { anEvent, exampleDataset } from './exampleDataset.fixture.ts'
import { subscribe } from './live.ts'
import { openShelves } from './open.ts'
import { readWholeAgain } from './read.ts'
import { STAMP } from './testShelves.fixture.ts'

const FILE = { mode: 'replace', origin: 'file', stamp: STAMP } as const
/** Read in thirty portions: of a few of them no transaction is lost. */
const COUNT = 30_000

it('S03 a question of very many steps is answered, all of it within its transaction', async () => {
  const { db } = await openShelves({ name: 'very many steps', version: 1 })
  const events = Array.from({ length: COUNT }, (_, i) => anEvent(`e${i}`, '2021-03-20'))
  await applyDataset(db, { ...exampleDataset(), events }, FILE)
  let kept = 0
  const ask = async () => (kept = (await readWholeAgain(db, 'aaa-bbb', null))?.dataset.events.length ?? 0)
  let stop = () => {}
  const answer = await new Promise((next, error) => {
    stop = subscribe(db, ask, { next, error })
  })
  stop()
  expect([answer, kept]).toEqual([COUNT, COUNT])
  await db.delete()
}, 120_000)
