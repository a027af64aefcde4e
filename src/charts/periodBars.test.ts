import { expect, it } from 'vitest'
import { exampleFrame } from '../../tests/pictures/periodsExample.ts'
import { partShapes } from './periodBars.ts'

const frame = exampleFrame('month', '2020-06-01')
const place = {
  slot: { x: 0, width: 60 },
  y: (value: number) => 100 - 5 * value,
  open: false,
  few: false,
  id: '',
}

/** Heights of the lines, from zero outward. */
function linesAt(items: readonly number[], more: Partial<typeof place> = {}): unknown[] {
  return partShapes(frame, items, { ...place, ...more }).map((shape) => JSON.stringify(shape))
}

it('divides a bar by its items, outward from zero, above and below it', () => {
  expect(linesAt([4, -2, 3, -5, 1])).toHaveLength(3)
  expect(linesAt([4])).toEqual([])
  expect(linesAt([4, 0, 2])).toHaveLength(1)
})

it('leaves a bar whole where an item is too small to be seen, or the bar too narrow, or there are few items', () => {
  expect(linesAt([4, 0.5, 3, -2, -2])).toHaveLength(1)
  expect(linesAt([4, 4], { slot: { x: 0, width: 12 } })).toEqual([])
  expect(linesAt([4, 4], { few: true })).toEqual([])
})
