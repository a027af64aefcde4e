import { expect, it, vi } from 'vitest'
import { inPauses } from './inPauses.ts'

it('S03 work that takes long lets others have their turn, and gives what came of it', async () => {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000))
  const order: string[] = []
  function* slow(): Generator<undefined, string, undefined> {
    // A timer has its turn after some messages.
    for (let i = 0; i < 1000 && !order.includes('other'); i++) {
      order.push('work')
      yield
    }
    return 'done'
  }
  setTimeout(() => order.push('other'))
  expect(await inPauses(slow())).toBe('done')
  expect(order.at(-1)).toBe('other')
  vi.restoreAllMocks()
})
