import type { Page } from '@playwright/test'
import { axeFaults } from './axe.ts'
import { textFaults } from './cutText.ts'
import { fileOf, sampleAs, withBriefings } from './datasets.ts'
import { expect, test } from './guard.ts'
import { OVERLAYS, closeOverlays } from './overlays.ts'
import { goTo, loadSample, settled, takeIn } from './steps.ts'

const ADDRESSES = [
  ...['/', '/timeline', '/issues', '/cases', '/meetings', '/data', '/settings'],
  ...['/?asOf=2019-01-01', '/?open=events/call-0512', '/?open=issues/cybersecurity'],
  ...['/?open=cases/reed', '/?open=meetings/m-reyk', '/?open=dates/d-g7', '/?open=events/never'],
  '/nowhere?asOf=never&rel=nowhere',
]
/** The themes differ in their colours only. */
const COLOUR_RULES = { runOnly: ['color-contrast', 'link-in-text-block'] }

/** What axe finds in either theme, with where it was seen. */
async function faultsIn(page: Page, where: string): Promise<string[]> {
  const light = await axeFaults(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await axeFaults(page, COLOUR_RULES)
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light.map((fault) => `${where}: ${fault}`), ...dark.map((fault) => `${where}, dark: ${fault}`)]
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test.describe(`at ${width} px axe finds nothing`, () => {
    test.use({ viewport: { width, height } })

    test('on any page, panel or notice', async ({ page, open }) => {
      await open('/')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const found = await faultsIn(page, 'first run')
      await loadSample(page)
      for (const address of ADDRESSES) {
        await goTo(page, address)
        found.push(...(await faultsIn(page, address)))
      }
      await goTo(page, '/')
      await page.getByRole('button', { name: 'Show as table' }).click()
      found.push(...(await faultsIn(page, 'chart as table')))
      expect(found).toEqual([])
    })

    test('nor on what only a pair of one’s own has, where no text is cut either', async ({ page, open }) => {
      await open('/')
      await takeIn(page, fileOf(withBriefings(sampleAs('own'))))
      const found: string[] = []
      const look = async (where: string) => {
        found.push(...(await faultsIn(page, where)))
        found.push(...(await textFaults(page)).map(({ kind, text }) => `${where}: ${kind}: ${text}`))
      }
      for (const address of ['/briefings', '/briefings/before', '/briefings/never', '/data']) {
        await goTo(page, `${address}?rel=own`)
        await look(address)
      }
      await page.getByRole('button', { name: 'Remove the pair' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await look('removal of a pair')
      await page.getByRole('dialog').getByLabel(/^Type/).fill('United States - Russia')
      await look('removal of a pair, typed')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('link', { name: /can be restored/ })).toBeVisible()
      await look('first run with something to restore')
      expect(found).toEqual([])
    })

    test('in any menu or dialog', async ({ page, open }) => {
      await open('/')
      await loadSample(page)
      const found: string[] = []
      for (const [what, show] of Object.entries(OVERLAYS)) {
        await show(page)
        await settled(page, 120)
        found.push(...(await faultsIn(page, what)))
        await closeOverlays(page)
      }
      expect(found).toEqual([])
    })
  })
}
