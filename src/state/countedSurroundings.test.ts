import type { Band } from '#analysis/band.ts'
import { expect, it } from 'vitest'
import { countedSurroundings } from './countedSurroundings.ts'
import type { Surroundings } from './surroundings.ts'

it('what is being computed is counted until it is there or has failed', async () => {
  const waiting: { done: (band: Band) => void; failed: (cause: Error) => void }[] = []
  const outer = {
    band: async () => new Promise<Band>((done, failed) => waiting.push({ done, failed })),
  } as unknown as Surroundings // the test asks for nothing else
  const { surroundings, busy } = countedSurroundings(outer)
  expect(busy.value).toBe(0)

  const asked = [1, 2].map(async () =>
    surroundings.band(...([] as unknown as Parameters<Surroundings['band']>)),
  )
  expect(busy.value).toBe(2)
  const band = {} as unknown as Band
  waiting[0]?.done(band)
  expect(await asked[0]).toBe(band)
  expect(busy.value).toBe(1)
  waiting[1]?.failed(new Error('no worker'))
  await expect(asked[1]).rejects.toThrow('no worker')
  expect(busy.value).toBe(0)
})
