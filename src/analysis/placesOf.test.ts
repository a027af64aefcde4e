import { describe, expect, it } from 'vitest'
import { placesOf } from './placesOf.ts'

describe('placesOf', () => {
  const marked = (text: string, ...words: string[]) =>
    placesOf(text, words).map(({ from, to }) => text.slice(from, to))

  it('finds every place of each word, in the order of the text', () => {
    expect(marked('Lavrov met Blinken; Lavrov left', 'blinken', 'lavrov')).toEqual([
      'Lavrov',
      'Blinken',
      'Lavrov',
    ])
  })

  it('places what became longer or shorter by folding', () => {
    expect(marked('die Straße dort', 'strasse')).toEqual(['Straße'])
    expect(marked('ein Groß-Äußerer', 'ausser')).toEqual(['Äußer'])
    expect(marked('Объёмный', 'объем')).toEqual(['Объём'])
    expect(marked('a 😀 flag', 'flag')).toEqual(['flag'])
  })

  it('takes half of what one letter became as the whole letter', () => {
    expect(marked('Straße', 'stras')).toEqual(['Straß'])
  })

  it('takes any white space for one space', () => {
    expect(marked('in  Geneva\n met', 'in geneva met')).toEqual(['in  Geneva\n met'])
  })

  it('joins what overlaps', () => {
    expect(marked('expelled', 'expel', 'pelle')).toEqual(['expelle'])
    expect(marked('abab', 'ab')).toEqual(['abab'])
  })

  it('finds nothing for nothing', () => {
    expect(marked('abc', '', 'x')).toEqual([])
  })
})
