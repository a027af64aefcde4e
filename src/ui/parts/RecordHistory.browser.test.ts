import type { Change } from '#model/records/base.ts'
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { mountWithExample } from '../../../tests/mountWithExample.ts'
import RecordHistory from './RecordHistory.vue'

const LONG = 'goes on '.repeat(2000)

/** What became known of a record in three turns, the made-up relationship around it. */
async function opened(set: (n: number) => object) {
  const changes = [1, 2, 3].map((n): Change<object> => ({
    id: `c${n}`,
    on: '2021-02-01',
    set: set(n),
    note: `Turn ${n}`,
    citations: [],
  }))
  await mountWithExample(RecordHistory, { changes })
  await expect.element(page.getByText('Turn 3')).toBeVisible()
}

it('counts no list that a change sets: it is not written here', async () => {
  await opened(() => ({ positions: [{ text: LONG }] }))
  await expect.element(page.getByText('Turn 1')).toBeVisible()
})

it('lays fewer turns out at once where the texts that they set are long', async () => {
  await opened(() => ({ summary: LONG }))
  await expect.element(page.getByText('2 more not shown')).toBeVisible()
  expect(page.getByText('Turn 1').query()).toBeNull()
})

it('counts the reason of a score, which is written beside it', async () => {
  await opened((n) => ({ score: { value: n, reason: LONG } }))
  await expect.element(page.getByText('2 more not shown')).toBeVisible()
})
