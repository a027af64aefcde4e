import { queryWords } from '#analysis/foldText.ts'
import { applyDataset } from '#storage/applyDataset.ts'
import { exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { nextTick } from 'vue'
import { afterEach, describe, expect, it } from 'vitest'
import { useSearch } from './search.ts'
import type { TestApp } from './testApp.fixture.ts'
import { NOW, eventually, testAppWithExample } from './testApp.fixture.ts'

let app: TestApp | undefined
afterEach(() => app?.end())

async function searching(asOf: string) {
  app = await testAppWithExample({ asOf })
  const search = useSearch()
  search.active = true
  await eventually(() => search.documents.length > 0 && !search.pending)
  return search
}

describe('useSearch', () => {
  it('reads nothing before somebody searches', async () => {
    app = await testAppWithExample({ asOf: '2021-05-13' })
    const search = useSearch()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(search.documents).toEqual([])
  })

  it('finds a title and nothing that is not known on the day', async () => {
    const [event] = exampleDataset().events
    const search = await searching('2090-01-01')
    const hits = search.find(queryWords(event!.title), 9).get('events')?.hits ?? []
    expect(hits.map(({ document }) => document.id)).toContain(event!.id)

    app!.surroundings.address.change({ asOf: '1900-01-01' })
    await nextTick()
    await eventually(() => !search.pending)
    expect(search.documents.filter(({ kind }) => kind === 'events')).toEqual([])
  })

  it('finds what has been written since, once, while it is searched', async () => {
    const search = await searching('2090-01-01')
    const before = search.documents
    const data = exampleDataset()
    const [event, ...events] = data.events
    const changed = { ...data, events: [{ ...event!, title: 'Quite another thing' }, ...events] }
    const stamp = { who: 'desk', when: NOW.toISOString() }
    await applyDataset(app!.opening.db, changed, { mode: 'update', origin: 'file', stamp })
    await eventually(() => search.documents !== before && !search.pending && search.documents.length > 0)
    expect(search.find(['quite another'], 9).get('events')?.count).toBe(1)
  })

  it('keeps what it made while nothing changes', async () => {
    const search = await searching('2021-05-13')
    const before = search.documents
    search.active = false
    await nextTick()
    search.active = true
    await nextTick()
    expect(search.pending).toBe(false)
    expect(search.documents).toBe(before)
  })

  it('forgives a typo when asked to', async () => {
    const search = await searching('2090-01-01')
    const wrong = 'evvent'
    expect(search.find(queryWords(wrong), 9).get('events')).toBeUndefined()
    const alike = await search.findAlike(queryWords(wrong), 9)
    expect(alike.get('events')?.count).toBeGreaterThan(0)
  })
})
