import { expect, it } from 'vitest'
import { searchNames } from './nameSearch.ts'

const PEOPLE = ['Antony Blinken', 'Сергей Лавров', 'Sergei Ryabkov', 'Jake Sullivan']
const found = (text: string) => searchNames(text, PEOPLE, (name) => name)

it('finds what every typed word begins a word of, whatever the script, case and accents', () => {
  expect(found('bli')).toEqual(['Antony Blinken'])
  expect(found('лав')).toEqual(['Сергей Лавров'])
  expect(found('RYÁ ser')).toEqual(['Sergei Ryabkov'])
})

it('finds nothing by the middle of a word, and everything by no word', () => {
  expect(found('linken')).toEqual([])
  expect(found('  ')).toEqual(PEOPLE)
})
