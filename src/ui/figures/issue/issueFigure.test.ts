import { describe, expect, it } from 'vitest'
import { openFigures } from '../../../../tests/pictures/figureBench.ts'
import { MADE_UP } from '../../../../tests/pictures/madeUpPairs.ts'
import { issueFigure } from './issueFigure.ts'

describe('the scores of an issue', () => {
  it('give the last date in their title no more exact than it is recorded', async () => {
    const bench = await openFigures([issueFigure], MADE_UP.imprecise())
    try {
      await bench.goTo('2021-06-30')
      const page = bench.pageOf('issueStrip')
      const [said = ''] = page?.table.rows[0]?.cells ?? []
      expect(said).not.toMatch(/^\d+ \w+ \d{4}$/)
      expect(page?.finding.text).toContain(`the last, ${said}, `)
    } finally {
      bench.end()
    }
  })
})
