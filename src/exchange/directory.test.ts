import { blankDataset, blankIssue, blankRelationship, blankSource } from '#model/records/blank.ts'
import { describe, expect, it } from 'vitest'
import { Directory } from './directory.ts'
import { stableId } from './foreign.ts'

const PLACE = { kind: 'row', n: 2 } as const

function directory(): Directory {
  const relationship = {
    ...blankRelationship('USA', 'RUS'),
    nameB: 'Muscovy',
    actors: [{ id: 'USAMIL', name: 'US forces' }],
    people: [{ id: 'lavrov', name: 'Sergey Lavrov', roles: [] }],
  }
  return new Directory({
    ...blankDataset(relationship),
    issues: [blankIssue({ id: 'arms', title: 'Arms control' })],
    sources: [blankSource({ id: 'src-1', publisher: 'TASS', url: 'https://tass.com/1' })],
  })
}

describe('what cells name', () => {
  it('is found by id or name, in whatever case and language', () => {
    const found = directory()
    const actors = ['USA', 'usa', 'United States', 'США', 'Muscovy', 'Russland', 'us forces', 'USAMIL']
    expect(actors.map((name) => found.actor(name))).toEqual([
      'USA',
      'USA',
      'USA',
      'USA',
      'RUS',
      'RUS',
      'USAMIL',
      'USAMIL',
    ])
    expect(['a', 'B', 'Russia', 'muscovy', 'Ukraine'].map((name) => found.side(name))).toEqual([
      'a',
      'b',
      'b',
      'b',
      'Ukraine',
    ])
    expect(['lavrov', ' SERGEY LAVROV '].map((name) => found.person(name))).toEqual(['lavrov', 'lavrov'])
    expect(['arms control', 'arms', 'other'].map((title) => found.issue(title))).toEqual([
      'arms',
      'arms',
      'other',
    ])
    expect([found.actors, found.people, found.sources]).toEqual([[], [], []])
  })

  it('is taken down once where nobody has recorded it, a country by its code', () => {
    const found = directory()
    expect(['Ukraine', 'UKR', 'Украина', 'NATO', 'nato'].map((name) => found.actor(name))).toEqual([
      'UKR',
      'UKR',
      'UKR',
      'NATO',
      'NATO',
    ])
    expect(found.actors).toEqual([
      { id: 'UKR', name: 'Ukraine' },
      { id: 'NATO', name: 'NATO' },
    ])
    expect(found.person('Jens Stoltenberg')).toBe('Jens-Stoltenberg')
    // Ids are unique over all kinds.
    expect(found.person('src-1')).toBe(stableId('name', 'src-1'))
    for (const name of ['__proto__', '…', 'constructor'])
      expect(found.actor(name)).toBe(stableId('name', name))
  })

  it('is a source by its address, its id or its publisher and day', () => {
    const found = directory()
    const source = (url: string, publisher = '', published?: string): string | undefined =>
      found.source({ url, publisher, published, place: PLACE })
    expect([source('https://tass.com/1'), source('src-1'), source('')]).toEqual(['src-1', 'src-1', undefined])
    const [one, again, other] = [
      source('https://www.a.org/x'),
      source('https://www.a.org/x'),
      source('', 'Daily', '2021-05-12'),
    ]
    expect(one).toBe(again)
    expect(other).not.toBe(source('', 'Daily', '2021-05-13'))
    expect(found.sources.map(({ fields }) => fields.get('publisher'))).toEqual(['a.org', 'Daily', 'Daily'])
    expect(found.sources[0]).toMatchObject({ id: one, place: PLACE, isNamed: true })
    expect(found.sources[1]?.fields.get('published')).toBe('2021-05-12')
  })
})

describe('an id for what has none', () => {
  it('is the same for the same text, and another for any other', () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => stableId('csv', `row ${i}`))
    expect(new Set(ids).size).toBe(ids.length)
    expect(stableId('csv', 'row 1')).toBe(ids[1])
    expect(ids[1]).toMatch(/^csv-[\da-f]{16}$/)
  })
})
