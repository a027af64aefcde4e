import { describe, expect, it } from 'vitest'
import { notePlace } from './places.ts'
import { everything, testShelves } from './testShelves.fixture.ts'

describe('notePlace', () => {
  it('R16 tells from which other files the shelves were opened', async () => {
    const db = await testShelves()
    const note = (place: string) => notePlace(db, place)
    expect(await note('/a.html')).toEqual({ type: 'saved', value: { known: false, others: [] } })
    expect(await note('/a.html')).toEqual({ type: 'saved', value: { known: true, others: [] } })
    expect(await note('/b.html')).toEqual({ type: 'saved', value: { known: false, others: ['/a.html'] } })
    expect(await note('/a.html')).toEqual({ type: 'saved', value: { known: true, others: ['/b.html'] } })
    const { installation } = db
    expect((await everything(db))['meta']).toEqual([
      { key: 'dataset', version: 1, installation, places: ['/b.html', '/a.html'] },
    ])
  })

  it('remembers ten of them, the newest last', async () => {
    const db = await testShelves()
    for (let i = 1; i <= 12; i++) await notePlace(db, `/${i}.html`)
    const { value } = { value: { others: [] as readonly string[] }, ...(await notePlace(db, '/12.html')) }
    expect(value.others).toHaveLength(9)
    expect(value.others.at(-1)).toBe('/11.html')
  })

  it('notes nothing on shelves of a newer app', async () => {
    const db = await testShelves()
    await db.meta.put({ key: 'dataset', version: 2, installation: db.installation })
    const before = await everything(db)
    expect(await notePlace(db, '/a.html')).toEqual({ type: 'not-saved', failure: { type: 'newer' } })
    expect(await everything(db)).toEqual(before)
  })
})
