import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PageBlock, PageShare, PageUnit } from './paginate.ts'
import { inTwoColumns, paginate } from './paginate.ts'

const lane = (...heights: readonly number[]): PageBlock[] => heights.map((height) => ({ height, repeats: 0 }))
const unit = (...lanes: readonly PageBlock[][]): PageUnit => ({ lanes, gap: 0 })

/** Pages as "unit:from–to" of each lane. */
function told(pages: readonly (readonly PageShare[])[]): readonly (readonly string[])[] {
  return pages.map((page) =>
    page.map(({ unit: at, lanes }) => `${at}:${lanes.map(([from, to]) => `${from}–${to}`).join('|')}`),
  )
}

describe('units on pages', () => {
  it('stay on the first page while there is room, to the pixel', () => {
    expect(told(paginate([unit(lane(40)), unit(lane(60.4))], 100, 200))).toEqual([['0:0–1', '1:0–1']])
    expect(told(paginate([], 100, 200))).toEqual([[]])
  })

  it('go on on the next page, which has a room of its own', () => {
    const pages = paginate([unit(lane(40, 61, 139, 1))], 100, 200)
    expect(told(pages)).toEqual([['0:0–1'], ['0:1–3'], ['0:3–4']])
  })

  it('bring the head of their section along, and keep free what is to be free above them', () => {
    const rows = [
      { height: 90, repeats: 0 },
      { height: 90, repeats: 20 },
      { height: 90, repeats: 20 },
    ]
    expect(told(paginate([unit(rows)], 100, 200))).toEqual([['0:0–1'], ['0:1–3']])
    expect(told(paginate([{ lanes: [rows], gap: 1 }], 100, 200))).toEqual([['0:0–1'], ['0:1–2'], ['0:2–3']])
  })

  it('go on in each lane by itself, and what follows stands below the longer one', () => {
    const pages = paginate([unit(lane(60, 60), lane(30, 30, 30)), unit(lane(100))], 100, 150)
    expect(told(pages)).toEqual([['0:0–1|0–3'], ['0:1–2|3–3'], ['1:0–1']])
    expect(told(paginate([unit(lane(60, 60), lane(30)), unit(lane(80))], 100, 150))).toEqual([
      ['0:0–1|0–1'],
      ['0:1–2|1–1', '1:0–1'],
    ])
  })

  it('are never lost: every block stands once, in its order, and no page is fuller than its room', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 140 }), { minLength: 1, maxLength: 12 })
    const lanes = fc.array(heights, { minLength: 1, maxLength: 2 })
    fc.assert(
      fc.property(fc.array(lanes, { maxLength: 5 }), (all) => {
        const units = all.map((one) => unit(...one.map((each) => lane(...each))))
        const pages = paginate(units, 100, 150)
        const found = all.map((one) => one.map((): number[] => []))
        for (const page of pages)
          for (const { unit: at, lanes: taken } of page)
            taken.forEach(([from, to], i) => {
              for (let block = from; block < to; block++) found[at]![i]!.push(block)
            })
        expect(found).toEqual(all.map((one) => one.map((each) => each.map((_height, i) => i))))
        pages.forEach((page, i) => {
          const used = page.reduce(
            (sum, { unit: at, lanes: taken }) =>
              sum +
              Math.max(
                ...taken.map(([from, to], j) => all[at]![j]!.slice(from, to).reduce((a, b) => a + b, 0)),
              ),
            0,
          )
          expect(used).toBeLessThanOrEqual(i === 0 ? 100 : 150)
        })
      }),
    )
  })

  it('have a page to themselves where one is too high for any', () => {
    expect(told(paginate([unit(lane(500, 10))], 100, 200))).toEqual([[], ['0:0–1'], ['0:1–2']])
  })
})

describe('a list in two columns', () => {
  it('takes as many pages as it needs, and loses nothing', () => {
    expect(inTwoColumns([], 100)).toEqual([])
    expect(inTwoColumns([10, 10, 10], 100)).toEqual([[0, 3]])
    const many = inTwoColumns(
      Array.from({ length: 50 }, () => 10),
      100,
    )
    expect(many).toEqual([
      [0, 18],
      [18, 36],
      [36, 50],
    ])
  })
})
