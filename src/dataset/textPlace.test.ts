import { expect, it } from 'vitest'
import { textPlace } from './textPlace.ts'

it('counts lines and columns from 1', () => {
  expect(textPlace('', 0)).toEqual({ line: 1, column: 1 })
  expect(textPlace('{"a": oops}', 6)).toEqual({ line: 1, column: 7 })
  expect(textPlace('{\n\n  "a": ', 10)).toEqual({ line: 3, column: 8 })
})
