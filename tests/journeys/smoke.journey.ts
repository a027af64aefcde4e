import { axeFaults } from './axe.ts'
import { textFaults } from './cutText.ts'
import { expect, test } from './guard.ts'
import { inEveryZone } from './timeZones.ts'

inEveryZone(() => {
  test(
    'opens with its name, nothing at fault and no text cut',
    { tag: '@firefox' },
    async ({ page, open }) => {
      await open('/')
      await expect(page).toHaveTitle(/Bilat/)
      await expect(page.locator('#app > *').first()).toBeVisible()
      expect(await axeFaults(page)).toEqual([])
      expect(await textFaults(page)).toEqual([])
    },
  )
})
