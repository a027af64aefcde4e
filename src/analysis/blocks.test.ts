import { describe, expect, it } from 'vitest'
import { isoDay } from '#model/day.ts'
import type { Blocks } from './blocks.ts'
import { blocksOf, entryAt } from './blocks.ts'
import { itemsOf } from './items.ts'
import { columnsFor, scored } from './oracle/anEvent.ts'

/** Blocks of items on the given days, all of −2. */
function blocksOn(...days: readonly number[]): Blocks {
  const events = days.map((day, i) => scored(`e${i}`, isoDay(day), -2))
  return blocksOf(itemsOf(columnsFor(events), { asOf: 1_000_000 }))
}

describe('blocksOf', () => {
  it('keeps days together that are at most three apart', () => {
    expect([...blocksOn(0, 3, 7).block]).toEqual([0, 0, 1])
  })

  it('ends a block seven days after its first one', () => {
    expect([...blocksOn(0, 2, 4, 7, 8, 10).block]).toEqual([0, 0, 0, 0, 1, 1])
    expect([...blocksOn(0, 2, 4, 7, 8, 10).firstDay]).toEqual([0, 8])
  })

  it('adds up the items of a day', () => {
    const { day, w, wg } = blocksOn(0, 0, 1)
    expect({ day: [...day], w: [...w], wg: [...wg] }).toEqual({ day: [0, 1], w: [2, 1], wg: [-4, -2] })
  })

  it('does not change the past by what comes later', () => {
    const early = blocksOn(0, 2, 9)
    const all = blocksOn(0, 2, 9, 10, 30)
    expect([...all.block.slice(0, 3)]).toEqual([...early.block])
    expect([...all.firstDay.slice(0, 2)]).toEqual([...early.firstDay])
  })

  it('is empty for nothing', () => {
    expect(blocksOn().day).toHaveLength(0)
  })
})

describe('entryAt', () => {
  it('finds the last entry up to a day', () => {
    const blocks = blocksOn(5, 8, 20)
    expect([4, 5, 7, 8, 19, 20, 99].map((day) => entryAt(blocks, day))).toEqual([-1, 0, 0, 1, 1, 2, 2])
  })
})
