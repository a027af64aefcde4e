import { blankRelationship } from '#model/records/blank.ts'
import { describe, expect, it } from 'vitest'
import { namedActors } from './quickContext.ts'

const PAIR = blankRelationship('USA', 'RUS')

describe('the actors of a line', () => {
  it('are the two sides by code, letters and name, also in the language of the reader', () => {
    expect(namedActors(PAIR, 'ru')).toEqual([
      { id: 'USA', words: ['USA', 'US', 'Соединенные Штаты', 'United States'] },
      { id: 'RUS', words: ['RUS', 'RU', 'Россия', 'Russia'] },
    ])
  })

  it('are the others of the relationship after them, by id and name', () => {
    const actors = [
      { id: 'USAMIL', name: 'US armed forces', side: 'a' as const },
      { id: 'RUS', name: 'Moscow', side: 'b' as const },
      { id: 'UKR', name: 'Ukraine' },
    ]
    expect(namedActors({ ...PAIR, actors }, 'en').slice(1)).toEqual([
      { id: 'RUS', words: ['RUS', 'RU', 'Moscow', 'Russia'] },
      { id: 'USAMIL', words: ['USAMIL', 'US armed forces'] },
      { id: 'UKR', words: ['UKR', 'UA', 'Ukraine'] },
    ])
  })

  it('have the names that were given to codes of nobody’s', () => {
    const own = { ...blankRelationship('XAA', 'XBB'), nameA: 'Ruritania' }
    expect(namedActors(own, 'en').map(({ words }) => words)).toEqual([['XAA', 'Ruritania'], ['XBB']])
  })
})
