import { expect, it } from 'vitest'
import { lazily } from './lazily.ts'

it('makes a thing when it is first asked for, and once, even where it is undefined', () => {
  let times = 0
  const made = lazily(() => (times++ > 10 ? times : undefined))
  expect(times).toBe(0)
  expect([made() ?? 'none', made() ?? 'none', times]).toEqual(['none', 'none', 1])
})
