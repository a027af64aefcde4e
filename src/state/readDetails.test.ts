import { anEvent } from '#storage/exampleDataset.fixture.ts'
import { readSourced } from '#storage/read.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { useAsOf } from './asOf.ts'
import { useOverview } from './overview.ts'
import { readDetails } from './readDetails.ts'
import { useStored } from './stored.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, NOW, testAppWithExample } from './testApp.fixture.ts'

let app: TestApp
afterEach(() => app.end())

/** Ids of the events and sources that are read from now on. */
function watched(): string[] {
  const found: string[] = []
  const { events, sources } = app.opening.db
  for (const table of [events, sources]) {
    table.hook('reading', (row?: { readonly id: string }) => {
      if (row) found.push(row.id)
      return row
    })
  }
  return found
}

async function opened() {
  app = await testAppWithExample({ asOf: '2021-03-15' })
  const overview = useOverview()
  await eventually(() => overview.page !== null && !overview.details.pending)
  return overview
}

describe('details', () => {
  it('are what is stored, in the order wanted, without what is not there', async () => {
    await opened()
    const { glance } = useStored()
    const { db } = app.opening
    const wanted = ['e3', 'never', 'e1']
    for (const ids of [wanted, ['e1'], wanted, []]) {
      expect(await readDetails(db, glance!, ids)).toEqual(
        await readSourced(db, glance!.relationship.id, 'events', ids),
      )
    }
  })

  it('are read once: another day reads no event or source again', async () => {
    const overview = await opened()
    const read = watched()
    for (const day of ['2021-02-20', '2021-03-01', '2021-03-15', '2021-02-20']) {
      useAsOf().choose(day)
      await eventually(() => !overview.details.pending)
      expect(overview.details.events.size).toBeGreaterThan(0)
    }
    overview.want('test', ['never'])
    await eventually(() => !overview.details.pending)
    expect(new Set(read).size).toBe(read.length)
  })

  it('are read anew once the relationship has changed', async () => {
    const overview = await opened()
    const changed = { ...anEvent('e3', '2021-03-01'), title: 'Another title' }
    await writeRecords(
      app.opening.db,
      'aaa-bbb',
      { put: { events: [changed] } },
      { who: 'desk', when: NOW.toISOString() },
    )
    await eventually(() => overview.details.events.get('e3')?.title === 'Another title')
    expect(overview.details.pending).toBe(false)
  })
})
