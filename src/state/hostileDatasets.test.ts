import { exampleDataset } from '#dataset/example/dataset.fixture.ts'
import { exampleFile } from '#dataset/example/file.fixture.ts'
import { mutatedFiles } from '#dataset/example/mutate.fixture.ts'
import { mergeDatasets } from '#dataset/mergeDatasets.ts'
import { readDataset } from '#dataset/readDataset.ts'
import { writeDataset } from '#dataset/writeDataset.ts'
import { columnsOf } from '#model/columns.ts'
import { dayNumber } from '#model/day.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { viewDataset } from '#model/view.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { viewDetails } from './details.ts'
import { lastKnownDay } from './knownDays.ts'
import { lookBefore } from './looks.ts'
import { viewDay } from './overviewPage.ts'

const DAYS = ['2020-12-31', '2021-05-13', '2022-01-01'].map(dayNumber)

/** All that the overview makes of a dataset on some days. @throws whatever it does not stand */
function look(data: Dataset): void {
  const glance = { ...data, seq: 1, columns: columnsOf(data.events, data.relationship) }
  for (const day of DAYS) {
    const view = viewDay(glance, day, 'automatic')
    viewDetails(glance, view, { records: data.events, sources: data.sources }, false)
    viewDataset(data, day)
  }
  lastKnownDay(glance)
}

describe('S03 ids that every object has inherited', () => {
  const INHERITED = ['toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf', 'toLocaleString']

  it('are ids like others: read, looked at, merged and written', async () => {
    const { relationship, events, issues, sources } = exampleDataset()
    const old = [relationship.id, events[0]!.id, events[1]!.id, issues[0]!.id, sources[0]!.id]
    const text = old.reduce(
      (so, id, i) => so.replaceAll(JSON.stringify(id), JSON.stringify(INHERITED[i])),
      exampleFile(),
    )
    const outcome = readDataset(text)
    if (outcome.type !== 'accepted') throw new Error(JSON.stringify(outcome))
    const { dataset } = outcome
    look(dataset)
    const { counts } = mergeDatasets(null, dataset, dataset)
    expect(counts).toMatchObject({ new: 0, changed: 0, conflict: 0 })
    const written = await writeDataset(dataset)
    const again = readDataset(written.text)
    if (again.type !== 'accepted') throw new Error(again.type)
    expect((await writeDataset(again.dataset)).text).toBe(written.text)
    expect(INHERITED.map((id) => lookBefore(id, '', ''))).toEqual(INHERITED.map(() => null))
  })
})

describe('whatever the reader accepts (S01)', () => {
  it('can be looked at on any day', () => {
    let looked = 0
    fc.assert(
      fc.property(mutatedFiles(), (text) => {
        const outcome = readDataset(text)
        if (outcome.type !== 'accepted') return
        looked++
        expect(() => look(outcome.dataset)).not.toThrow()
      }),
      { numRuns: 2000 },
    )
    expect(looked).toBeGreaterThan(50)
  }, 60_000)
})
