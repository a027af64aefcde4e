import { afterEach, describe, expect, it } from 'vitest'
import { isScale, isStart, useCumulativeChoice } from './cumulativeChoice.ts'
import type { TestApp } from './testApp.fixture.ts'
import { testApp } from './testApp.fixture.ts'

let app: TestApp
afterEach(() => app.end())

describe('start and scale of the cumulative score', () => {
  it('are the usual ones until others are chosen, which are kept', async () => {
    app = await testApp()
    const choice = useCumulativeChoice()
    expect([choice.start, choice.scale]).toEqual([0, 0.1])
    choice.choose(-3.5, 0.2)
    expect([choice.start, choice.scale]).toEqual([-3.5, 0.2])
    expect(app.surroundings.preferences?.()?.getItem('bilat-cumulative')).toBe('-3.5 0.2')
  })

  it('stay as they are where something else is asked for', async () => {
    app = await testApp()
    const choice = useCumulativeChoice()
    choice.choose(12, 0.2)
    choice.choose(0, 0)
    choice.choose(NaN, 1)
    expect([choice.start, choice.scale]).toEqual([0, 0.1])
  })

  it('are the usual ones where what was kept is none', async () => {
    const kept = { getItem: () => 'a lot', setItem: () => undefined }
    app = await testApp({ preferences: () => kept })
    expect([useCumulativeChoice().start, useCumulativeChoice().scale]).toEqual([0, 0.1])
  })

  it('have their ranges', () => {
    expect([-9, 0, 9, 9.1, NaN].map(isStart)).toEqual([true, true, true, false, false])
    expect([0, 0.01, 10, 11, NaN].map(isScale)).toEqual([false, true, true, false, false])
  })
})
