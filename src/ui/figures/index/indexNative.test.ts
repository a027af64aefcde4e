import { expect, it } from 'vitest'
import { eventSeries } from './indexNative.ts'

const on = (from: number, to: number, score: number) => ({ id: 'e', days: { from, to }, score })

it('has the longest bar of each day above and below zero, of however many events', () => {
  const many = Array.from({ length: 200_000 }, (_, i) => on(2, 2, (i % 9) - 3))
  const stems = [on(1, 1, -2), on(3, 5, 7), on(4, 4, 6), on(1, 1, NaN), ...many]
  expect(eventSeries({ stems }, [1, 2, 3, 4])).toEqual([
    [null, 5, null, 7],
    [-2, -3, null, null],
  ])
  expect(eventSeries({ stems: [] }, [1])).toEqual([])
})
