import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { itemsOf } from '../items.ts'
import { indexAt } from '../relationshipIndex.ts'
import { linesOf, oracleColumns } from './oracleColumns.ts'
import { INDEX, INDEX_WITH_CONTEXT } from './reference.ts'

const asOf = dayNumber('2021-12-31')

describe.each([
  ['events of 2021', false, INDEX],
  ['events of 2021 and before', true, INDEX_WITH_CONTEXT],
])('the index on %s', (_, withContext, table) => {
  const items = itemsOf(oracleColumns({ withContext }), { asOf })

  it.each(linesOf(table))('h = %s on %s is %s', (halfLife, day, value, sumKW, effectiveN, count) => {
    const found = indexAt(items, dayNumber(day), Number(halfLife))
    expect(found.supported).toBe(value !== '')
    if (value !== '') expect(found.value).toBeCloseTo(Number(value), 10)
    expect(found.sumKW).toBeCloseTo(Number(sumKW), 10)
    expect(found.effectiveN).toBeCloseTo(Number(effectiveN), 10)
    expect(found.items).toBe(Number(count))
  })
})
