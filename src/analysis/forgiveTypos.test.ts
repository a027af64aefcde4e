import { dayNumber } from '#model/day.ts'
import { blankDataset, blankEvent, blankRelationship } from '#model/records/blank.ts'
import { describe, expect, it } from 'vitest'
import { vocabularyOf } from './forgiveTypos.ts'
import { searchDocuments } from './searchDocuments.ts'

const titles = [
  'Blinken and Lavrov meet in Reykjavik',
  'Sanctions on ten diplomats',
  'Санкции против дипломатов',
  'A call, a cell, a ball',
]
const events = titles.map((title, i) => blankEvent({ id: `e${i}`, title, date: '2021-05-01' }))
const data = { ...blankDataset(blankRelationship('USA', 'RUS')), events }
const vocabulary = vocabularyOf(searchDocuments(data, dayNumber('2021-05-13')))
const near = (word: string) => vocabulary.alternatives([word])[0]

describe('vocabularyOf', () => {
  it('finds a word with a letter wrong, missing or too much', () => {
    expect(near('sanktions')).toEqual(['sanktions', 'sanctions'])
    expect(near('diplmats')).toEqual(['diplmats', 'diplomats'])
    expect(near('lavrrov')).toEqual(['lavrrov', 'lavrov'])
  })

  it('finds one with two letters changed about, in Cyrillic too', () => {
    expect(near('rekyjavik')).toEqual(['rekyjavik', 'reykjavik'])
    expect(near('санцкии')).toEqual(['санцкии', 'санкции'])
  })

  it('forgives a word of four or five letters one letter only', () => {
    expect(near('cals')).toContain('call')
    expect(near('meat')).toEqual(['meat', 'meet'])
    expect(near('mear')).toEqual(['mear'])
  })

  it('takes short words and phrases as they are typed', () => {
    expect(near('tem')).toEqual(['tem'])
    expect(near('blinken and lavrof')).toEqual(['blinken and lavrof'])
  })

  it('keeps a word that is right, and puts it first', () => {
    expect(near('call')?.[0]).toBe('call')
    expect(near('zzzzzzz')).toEqual(['zzzzzzz'])
  })

  it('answers for each word apart', () => {
    expect(vocabulary.alternatives(['lavrof', 'in'])).toEqual([['lavrof', 'lavrov'], ['in']])
  })
})
