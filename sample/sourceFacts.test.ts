import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import { introductions } from './introductions.ts'
import { sampleDataset } from './sampleDataset.ts'
import { publishers, reliabilityOf, sourceRecords } from './sourceFacts.ts'

const sources = sourceRecords()

describe('reliability', () => {
  it.each([
    ['A', { tier: 'agency', owner: 'private', read: 'own' }],
    ['A', { tier: 'agency', owner: 'public', read: 'carried' }],
    ['B', { tier: 'press', owner: 'private', read: 'own' }],
    ['B', { tier: 'think tank', owner: 'private', read: 'own' }],
    ['B', { tier: 'official', owner: 'state', read: 'own' }],
    ['C', { tier: 'press', owner: 'state', read: 'own' }],
    ['C', { tier: 'agency', owner: 'state', read: 'carried' }],
    ['F', { tier: 'agency', owner: 'private', read: 'copied' }],
    ['F', { tier: 'press', read: 'unjudged' }],
    ['F', { tier: 'social', owner: 'public', read: 'own' }],
  ] as const)('is %s for %o', (letter, publisher) => {
    expect(reliabilityOf(publisher)).toBe(letter)
  })

  it('is the same for what either government pays for', () => {
    const known = publishers()
    const letters = ['VOA', 'RFE/RL', 'TASS', 'Sputnik', 'RT France'].map((name) =>
      reliabilityOf(known.get(name)!),
    )
    expect(new Set(letters)).toEqual(new Set(['C']))
  })

  it('is what a reviewer set, where one did', () => {
    const letter = (id: string) => sources.find((source) => source.id === id)?.reliability
    expect(letter('news-front-2021-08-21')).toBe('E')
    expect(letter('state-department-2021-08-20')).toBe('B')
  })
})

describe('sources', () => {
  it('are one record for each address', () => {
    const urls = sources.flatMap(({ url }) => url ?? [])
    expect(urls).toHaveLength(165)
    expect(new Set(urls).size).toBe(urls.length)
  })

  it('use every publisher of the table, and no other', () => {
    expect(new Set(sources.map(({ publisher }) => publisher))).toEqual(new Set(publishers().keys()))
  })

  it('that have no day of publication are cited for one day only, or only by what quotes them', () => {
    const data = sampleDataset()
    const undated = new Set(sources.filter(({ published }) => published === undefined).map(({ id }) => id))
    const days = new Map<string, Set<number>>()
    for (const event of data.events) {
      const day = spanOf(event.knownOn ?? event.date).last ?? spanOf(event.date).first
      for (const { source } of event.citations) days.set(source, (days.get(source) ?? new Set()).add(day))
    }
    expect([...days].filter(([id, on]) => undated.has(id) && on.size > 1)).toEqual([])
  })

  it('whose day is only inferred are marked as uncertain and come no earlier than what they tell', () => {
    const inferred = sources.filter(({ published }) => published?.endsWith('?'))
    expect(inferred).toHaveLength(23)
    const known = introductions(sampleDataset())
    for (const { url = '', published = '' } of inferred) expect(known.get(url)).toBe(spanOf(published).last)
  })

  it('published after 2021 are hidden in all of it', () => {
    const later = sources.filter(
      ({ published }) => published && spanOf(published).last! > dayNumber('2021-12-31'),
    )
    expect(later.map(({ id }) => id)).toEqual(['ap-caption-via-trend-2022', 'tass-2022-12-09'])
  })
})
