import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { h } from 'vue'
import { mount } from '../../../tests/mount.ts'
import TitleOption from './TitleOption.vue'

const LONG = 'A title that goes on '.repeat(40).trim()

function menuOf(title: string, around?: (title: string) => string) {
  mount(() => h('select', [h(TitleOption, { value: 'x', title, ...(around ? { around } : {}) })]))
  return page.getByRole('option')
}

it('cuts a long title and keeps the whole of it in reach', async () => {
  const option = menuOf(LONG)
  await expect.element(option).toHaveTextContent(/^A title that goes on .*…$/)
  expect(option.element().textContent.length).toBeLessThanOrEqual(120)
  await expect.element(option).toHaveAttribute('title', LONG)
})

it('says a short one once', async () => {
  const option = menuOf('Summit')
  await expect.element(option).toHaveTextContent('Summit')
  await expect.element(option).not.toHaveAttribute('title')
})

it('cuts nothing of what is said with a title', async () => {
  const around = (title: string): string => `“${title}”, 14 Nov 2026, 17:20, up to TLP:AMBER+STRICT`
  const option = menuOf(LONG, around)
  await expect
    .element(option)
    .toHaveTextContent(/^“A title .*…”, 14 Nov 2026, 17:20, up to TLP:AMBER\+STRICT$/)
  expect(option.element().textContent.length).toBeLessThanOrEqual(120)
  await expect.element(option).toHaveAttribute('title', around(LONG))
})
