import { describe, expect, it } from 'vitest'
import { pageEnd } from './pageEnd.ts'

/** Entries with a text of so many letters each, as deep as those of records. */
function entries(count: number, letters: number) {
  return Array.from({ length: count }, (_, n) => ({
    ...{ id: `e${n}`, citations: [{ source: 's', quote: 'q'.repeat(letters) }] },
  }))
}

const whole = (entry: unknown): unknown => entry

describe('pageEnd', () => {
  it('counts no text that is not laid out', () => {
    expect(pageEnd(entries(120, 100_000), 0, 50)).toBe(50)
    expect(pageEnd(entries(120, 100_000), 0, 50, ({ id }) => id)).toBe(50)
  })

  it('ends after a page of entries, or with the list', () => {
    expect(pageEnd(entries(120, 400), 0, 50, whole)).toBe(50)
    expect(pageEnd(entries(120, 400), 100, 50, whole)).toBe(120)
    expect(pageEnd([], 0, 50, whole)).toBe(0)
    expect(pageEnd(entries(3, 1), 50, 50, whole)).toBe(50)
  })

  it('ends before the texts of its entries are longer than the longest of them may be', () => {
    expect(pageEnd(entries(50, 4000), 0, 50, whole)).toBe(5)
    expect(pageEnd(entries(50, 4000), 5, 50, whole)).toBe(10)
    expect(pageEnd(entries(50, 4001), 0, 50, whole)).toBe(4)
  })

  it('has one entry at least', () => {
    expect(pageEnd(entries(3, 1_000_000), 1, 50, whole)).toBe(2)
  })

  it('counts titles and names as entries only', () => {
    expect(pageEnd(entries(10_000, 200), 0, 1000, whole)).toBe(1000)
  })

  it('counts what lies in thousands of entries of an entry', () => {
    const cited = Array.from({ length: 5000 }, () => ({ source: 's', quote: 'x'.repeat(1000) }))
    expect(pageEnd([{ cited }, { cited }, { cited }], 0, 50, (entry) => entry)).toBe(1)
  })

  it('looks at entries that lead to all others no longer than at any', () => {
    let looked = 0
    const all: readonly object[] = entries(20_000, 0).map(() => ({
      get others() {
        looked++
        return all
      },
    }))
    expect(pageEnd(all, 0, 100, whole)).toBe(100)
    // All from each of a hundred would be two million.
    expect(looked).toBeLessThanOrEqual(100 * 2000)
  })
})
