import { afterEach, describe, expect, it } from 'vitest'
import { useAsOf } from './asOf.ts'
import { useTimeZone } from './timeZone.ts'
import type { TestApp } from './testApp.fixture.ts'
import { testApp } from './testApp.fixture.ts'

let app: TestApp
afterEach(() => app.end())

/** Half past ten in the evening in London, and already the next day in Moscow. */
const EVENING = new Date('2021-05-13T22:30:00Z')

async function opened(kept = new Map<string, string>()) {
  app = await testApp({
    now: () => EVENING,
    preferences: () => ({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, text) => void kept.set(key, text),
    }),
  })
  return { kept, timeZone: useTimeZone() }
}

describe('the reader’s time zone', () => {
  it('is the browser’s until another is chosen, and is kept', async () => {
    const { timeZone, kept } = await opened()
    expect(timeZone.zone).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone)
    timeZone.choose('Europe/Moscow')
    expect(timeZone.zone).toBe('Europe/Moscow')
    expect(kept.get('bilat-zone')).toBe('Europe/Moscow')
    timeZone.choose(undefined)
    expect(timeZone.chosen).toBeUndefined()
  })

  it('decides which day is today', async () => {
    const { timeZone } = await opened()
    const today = (zone: string): string => {
      timeZone.choose(zone)
      return timeZone.today()
    }
    expect(['Europe/London', 'Europe/Moscow', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'].map(today)).toEqual([
      '2021-05-13',
      '2021-05-14',
      '2021-05-14',
      '2021-05-13',
    ])
  })

  it('moves the day on which the screen opens, at once', async () => {
    const { timeZone } = await opened()
    timeZone.choose('Europe/London')
    const asOf = useAsOf()
    expect([asOf.day, asOf.isToday]).toEqual(['2021-05-13', true])
    timeZone.choose('Europe/Moscow')
    expect([asOf.day, asOf.isToday]).toEqual(['2021-05-14', true])
    asOf.choose('2021-05-13')
    expect([asOf.day, asOf.isToday]).toEqual(['2021-05-13', false])
  })

  it('is the browser’s where what was kept is no zone here', async () => {
    const { timeZone } = await opened(new Map([['bilat-zone', 'Europe/Atlantis']]))
    expect(timeZone.chosen).toBeUndefined()
  })
})
