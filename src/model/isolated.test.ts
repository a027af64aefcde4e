import { expect, it } from 'vitest'
import { isolated, unisolated } from './isolated.ts'

it('sets a title apart that is written from right to left, and no other', () => {
  expect(isolated('מגעים')).toBe('\u2068מגעים\u2069')
  expect(isolated('Talks in القاهرة')).toBe('\u2068Talks in القاهرة\u2069')
  for (const text of ['', 'Talks', 'Переговоры', '会谈', '+4.0']) expect(isolated(text)).toBe(text)
})

it('sets nothing apart twice', () => {
  const sentence = `${isolated('מגעים')} has the most items`
  expect(isolated(sentence)).toBe(sentence)
})

it('is undone for files of cells', () => {
  expect(unisolated(`${isolated('מגעים')}: 4`)).toBe('מגעים: 4')
})
