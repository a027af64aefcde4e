import { afterEach, describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { itemsOf } from '#analysis/items.ts'
import { columnsFor } from '#analysis/oracle/anEvent.ts'
import { useOverview } from './overview.ts'
import { higherMarking, useNumberMarking } from './shownMarking.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithExample } from './testApp.fixture.ts'

let app: TestApp | undefined
afterEach(() => app?.end())

describe('the marking of what goes out', () => {
  it('is the higher of two, and the one where there is no other', () => {
    expect(higherMarking('GREEN', 'AMBER')).toBe('AMBER')
    expect(higherMarking('RED', 'AMBER')).toBe('RED')
    expect(higherMarking('CLEAR', undefined)).toBe('CLEAR')
  })

  it('of a number is at least that of the events which it is opened from, another relationship’s too', async () => {
    app = await testAppWithExample({ asOf: '2021-05-13' })
    await eventually(() => useOverview().page !== null)
    const asOf = dayNumber('2021-05-13')
    const columns = columnsFor([{ id: 'e', date: '2021-05-01', marking: 'AMBER+STRICT' }])
    const ground = { columns, items: itemsOf(columns, { asOf }), asOf, halfLife: 30 }
    expect(useNumberMarking(() => ground).value).toBe('AMBER+STRICT')
    expect(useNumberMarking(() => null).value).toBe('CLEAR')
  })
})
