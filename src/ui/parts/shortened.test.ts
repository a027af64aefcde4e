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
})
