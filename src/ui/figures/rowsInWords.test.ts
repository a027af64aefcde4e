import { expect, it } from 'vitest'
import { rowsInWords } from './rowsInWords.ts'

const row = (...cells: readonly string[]) => ({ cells, values: cells })

it('says the finding and the rows, without cells that hold nothing', () => {
  const rows = [row('May 2021', 'Ministers', '1'), row('December 2020', 'Not monitored', '', '')]
  expect(rowsInWords('Leaders met', { rows })).toBe(
    'Leaders met. May 2021, Ministers, 1. December 2020, Not monitored',
  )
})

it('sets a title apart that is written from right to left', () => {
  expect(rowsInWords('Found', { rows: [row('מגעים', '4')] })).toBe('Found. \u2068מגעים\u2069, 4')
})

it('stays short however many rows there are', () => {
  const rows = Array.from({ length: 5000 }, (_, i) => row(`act ${i}`))
  expect(rowsInWords('Many acts', { rows }).split('. ')).toHaveLength(13)
})
