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

it('looks in the beginning and the end of a name, so that thousands of long ones are looked through at once', () => {
  const between = 'กำ '.repeat(150)
  const people = Array.from({ length: 10_000 }, (_, n) => `Person${n} ${between}middle ${between}id-${n}`)
  expect(searchNames('person9999', people, (name) => name)).toEqual([people[9999]])
  expect(searchNames('person9999 id-9999', people, (name) => name)).toEqual([people[9999]])
  expect(searchNames('middle', people.slice(0, 1), (name) => name)).toEqual([])
})
