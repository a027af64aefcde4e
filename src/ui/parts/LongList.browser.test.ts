import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { h, shallowRef } from 'vue'
import { mount } from '../../../tests/mount.ts'
import { createTexts, withTexts } from '../texts/i18n.ts'
import LongList from './LongList.vue'

/** A list of numbered rows; how many there are may change. */
async function listOf(rows: number, atOnce = 50): Promise<(now: number) => void> {
  const all = shallowRef(numbered(rows))
  const texts = createTexts()
  await withTexts(() => Promise.resolve({}))()
  mount(() => h(LongList<string>, { of: all.value, page: atOnce }, { default: rowsOf }), { plugins: [texts] })
  return (now) => (all.value = numbered(now))
}

function rowsOf({ shown }: { readonly shown: readonly string[] }) {
  return shown.map((one) => h('li', { key: one }, one))
}

function numbered(rows: number): readonly string[] {
  return Array.from({ length: rows }, (_, n) => `Row ${n + 1}`)
}

function drawn(): number {
  return page.getByRole('listitem').all().length
}

it('draws the first of a long list, says how many it does not, and draws more of them at each wish', async () => {
  await listOf(1120)
  expect(drawn()).toBe(50)
  await expect.element(page.getByText('1,070 more not shown')).toBeVisible()
  await page.getByRole('button', { name: 'Show 50 more' }).click()
  await expect.element(page.getByText('Row 100', { exact: true })).toBeVisible()
  expect(drawn()).toBe(100)
  await expect.element(page.getByText('1,020 more not shown')).toBeVisible()
})

it('offers no more than there is, and nothing once all of it is drawn', async () => {
  await listOf(12, 10)
  await page.getByRole('button', { name: 'Show 2 more' }).click()
  await expect.element(page.getByText('Row 12')).toBeVisible()
  expect(page.getByRole('button').query()).toBeNull()
  expect(page.getByText('not shown').query()).toBeNull()
})

it('keeps what was asked for when the list grows, and says it anew', async () => {
  const has = await listOf(30, 10)
  await page.getByRole('button', { name: 'Show 10 more' }).click()
  await expect.element(page.getByText('10 more not shown')).toBeVisible()
  has(31)
  await expect.element(page.getByText('11 more not shown')).toBeVisible()
  expect(drawn()).toBe(20)
})

it('draws fewer of those whose texts are long, and all of them in the end', async () => {
  const texts = createTexts()
  await withTexts(() => Promise.resolve({}))()
  const long = Array.from({ length: 7 }, (_, n) => `Text ${n + 1} ${'that goes on '.repeat(700)}`)
  mount(() => h(LongList<string>, { of: long, texts: (text: string) => text }, { default: rowsOf }), {
    plugins: [texts],
  })
  expect(drawn()).toBe(2)
  await expect.element(page.getByText('5 more not shown')).toBeVisible()
  for (const [left, now] of [
    [2, 4],
    [2, 6],
    [1, 7],
  ]) {
    await page.getByRole('button', { name: `Show ${left} more` }).click()
    await expect.poll(drawn).toBe(now)
  }
  expect(page.getByRole('button').query()).toBeNull()
})
