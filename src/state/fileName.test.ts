import { describe, expect, it } from 'vitest'
import { markedName, tableName } from './fileName.ts'

const pair = { a: 'USA', b: 'RUS' }

describe('the name of a file', () => {
  it('of a chart carries pair, chart, as-of date and marking', () => {
    expect(markedName(pair, 'index', '2021-05-13', 'AMBER', 'png')).toBe(
      'bilat-usa-rus_index_2021-05-13_amber.png',
    )
    expect(markedName(pair, 'quadShares', '2021-05-13', 'AMBER+STRICT', 'csv')).toBe(
      'bilat-usa-rus_quadShares_2021-05-13_amber-strict.csv',
    )
  })

  it('of a table carries pair, what it is and the day', () => {
    expect(tableName(pair, 'events', '2021-05-13')).toBe('bilat-usa-rus_events_2021-05-13.csv')
  })
})
