import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import type { Position } from '#model/records/issue.ts'
import { positionsOf, silentDays } from './silence.ts'

const said = (id: string, side: 'a' | 'b', on: string): Position => {
  return { id, side, on, text: id, verbatim: false, citations: [] }
}

describe('positionsOf', () => {
  it('gives those of one side, the newest first', () => {
    const positions = [
      said('p1', 'a', '2021-01-05'),
      said('p2', 'b', '2021-03-01'),
      said('p3', 'a', '2021-02'),
    ]
    expect(positionsOf({ positions }, 'a').map(({ id }) => id)).toEqual(['p3', 'p1'])
    expect(positionsOf({ positions: [] }, 'b')).toEqual([])
  })

  it('puts those of one day in the order of their ids, the last first', () => {
    const positions = ['p2', 'p1', 'p3'].map((id) => said(id, 'a', '2021-05-12'))
    expect(positionsOf({ positions }, 'a').map(({ id }) => id)).toEqual(['p3', 'p2', 'p1'])
  })
})

describe('silentDays', () => {
  it('counts from the last day that the date may mean', () => {
    expect(silentDays(said('p', 'a', '2021-01'), dayNumber('2021-02-02'))).toBe(2)
    expect(silentDays(said('p', 'a', '2021-05-13'), dayNumber('2021-05-13'))).toBe(0)
    expect(silentDays(said('p', 'a', '2021-05-01/..'), dayNumber('2021-05-13'))).toBe(0)
  })
})
