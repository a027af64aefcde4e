import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '#model/day.ts'
import { itemsOf } from '../items.ts'
import { membersOf } from '../members.ts'
import { periodsOf } from '../periods.ts'
import { linesOf, oracleColumns } from './oracleColumns.ts'
import { MONTHLY } from './reference.ts'

const asOf = dayNumber('2021-12-31')
const columns = oracleColumns()
const months = periodsOf(columns, membersOf(columns, { asOf }), itemsOf(columns, { asOf }), {
  unit: 'month',
  from: dayNumber('2021-01-01'),
  to: asOf,
  coverage: [],
})

describe('months of 2021', () => {
  it.each(linesOf(MONTHLY).map((cells, i) => ({ cells, found: months[i] })))(
    'are those of the reference: $cells.0',
    ({ cells, found }) => {
      const [month, items, weight, net, above, below, mean, ab, ba, symmetry, quad, events] = cells
      expect(isoDay(found!.first).slice(0, 7)).toBe(month)
      expect([found!.items, found!.events]).toEqual([Number(items), Number(events)])
      expect(found!.quad.join(' ')).toBe(quad)
      const sums = [found!.weight, found!.both.net, found!.both.cooperation, found!.both.conflict]
      const ratios = [found!.mean, found!.ab.net, found!.ba.net, found!.symmetry]
      const expected = [weight, net, above, below, mean, ab, ba, symmetry].map(Number)
      ;[...sums, ...ratios].forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 10))
    },
  )
})
