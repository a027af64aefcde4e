import { expect, it } from 'vitest'
import { elapsed, pausedOrResumed, resetAt, startedAt, timerText } from './showTimer.ts'

it('a timer counts from when it was started, and not while it is paused', () => {
  const running = startedAt(1_000)
  expect(elapsed(running, 95_000)).toBe(94_000)
  const paused = pausedOrResumed(running, 95_000)
  expect(elapsed(paused, 500_000)).toBe(94_000)
  const again = pausedOrResumed(paused, 500_000)
  expect(elapsed(again, 501_000)).toBe(95_000)
})

it('a timer that is reset begins at zero and runs or stands as before', () => {
  const running = resetAt(startedAt(0), 60_000)
  expect(elapsed(running, 61_000)).toBe(1_000)
  const standing = resetAt(pausedOrResumed(startedAt(0), 60_000), 61_000)
  expect(elapsed(standing, 99_000)).toBe(0)
})

it('a clock that was set back takes nothing off', () => {
  expect(elapsed(startedAt(5_000), 1_000)).toBe(0)
})

it('a time is written in minutes and seconds, with hours only where there are any', () => {
  expect(timerText(0)).toBe('00:00')
  expect(timerText(94_999)).toBe('01:34')
  expect(timerText(3_694_000)).toBe('1:01:34')
})
