import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { mountWithExample } from '../../../tests/mountWithExample.ts'
import ChoiceChip from './ChoiceChip.vue'

const choices = Array.from({ length: 1000 }, (_, n) => ({ value: `t${n}`, label: `tag ${n}`, count: 1 }))

describe('a menu of the filter', () => {
  it('S03 begins with some of a thousand choices, has what is chosen among them, and shows more when asked', async () => {
    const at = await mountWithExample(ChoiceChip, {
      label: 'Tag',
      groups: [{ title: '', choices }],
      chosen: ['t900', 't5'],
    })
    await at.getByRole('button', { name: /^Tag/ }).click()
    const boxes = page.getByRole('menuitemcheckbox')
    await expect.poll(() => boxes.elements()).toHaveLength(101)
    await expect.element(page.getByRole('menuitemcheckbox', { name: 'tag 900', checked: true })).toBeVisible()
    await page.getByRole('menuitem', { name: /Show 100 more/ }).click()
    await expect.poll(() => boxes.elements()).toHaveLength(201)
    await expect.element(page.getByRole('menuitem', { name: /800/ })).toBeVisible()
  })
})
