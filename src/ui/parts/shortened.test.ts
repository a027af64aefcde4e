import { expect, it } from 'vitest'
import { shortened } from './shortened.ts'

it('leaves what fits, and ends what does not with an ellipsis', () => {
  expect(shortened('Arms control', 12)).toBe('Arms control')
  expect(shortened('Arms control', 11)).toBe('Arms contr…')
  expect(shortened('Arms control', 6)).toBe('Arms…')
  expect(shortened('very '.repeat(60), 25).length).toBeLessThanOrEqual(25)
})

it('cuts no character in two', () => {
  expect(shortened('😀😀😀', 4)).toBe('😀…')
  expect(shortened('😀😀😀😀', 7, { atWord: true })).toBe('😀😀 …')
})

it('leaves whole words out where one asks for it, as long as half of the room is filled', () => {
  const atWord = { atWord: true }
  expect(shortened('Arms control talks', 18, atWord)).toBe('Arms control talks')
  expect(shortened('Arms control talks', 17, atWord)).toBe('Arms control …')
  expect(shortened('Arms control talks', 14, atWord)).toBe('Arms control …')
  expect(shortened('Arms\ncontrol\ntalks', 16, atWord)).toBe('Arms\ncontrol …')
  expect(shortened('Arms control talks', 13, atWord)).toBe('Arms contro …')
})
