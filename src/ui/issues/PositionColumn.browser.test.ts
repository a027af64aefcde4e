import { dayNumber } from '#model/day.ts'
import type { Position } from '#model/records/issue.ts'
import { anIssue } from '#storage/exampleDataset.fixture.ts'
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { EXAMPLE_DAY, mountWithExample } from '../../../tests/mountWithExample.ts'
import PositionColumn from './PositionColumn.vue'

/** Three of side A, of some 6,400 characters each. */
const positions = ['2021-02-01', '2021-02-02', '2021-02-03'].map((on, n): Position => ({
  ...{ id: `p${n}`, on, side: 'a', verbatim: false, citations: [] },
  text: `Wording ${n} ${'goes on '.repeat(800)}`,
}))

/** What side A said on an issue of the made-up relationship. */
async function opened(wording: boolean) {
  const props = { issue: anIssue('i', { positions }), side: 'a', asOf: dayNumber(EXAMPLE_DAY), wording }
  await mountWithExample(PositionColumn, props)
  await expect.element(page.getByText('3 Feb 2021').first()).toBeVisible()
}

it('lays out what one side said, the newest first', async () => {
  await opened(false)
  await expect.element(page.getByText('Wording 0 goes on').first()).toBeVisible()
  expect(page.getByText('more not shown').query()).toBeNull()
})

it('lays less of it out at once where each wording stands once more beside the one before it', async () => {
  await opened(true)
  await expect.element(page.getByText('2 more not shown')).toBeVisible()
})
