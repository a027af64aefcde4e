import type { Locator, Page } from '@playwright/test'
import { axeInBothThemes } from './axe.ts'
import { textFaults } from './cutText.ts'
import { fileOf, sampleAs, withBriefings } from './datasets.ts'
import { expect, test } from './guard.ts'
import { OVERLAYS, closeOverlays } from './overlays.ts'
import { goTo, loadSample, settled, takeIn } from './steps.ts'

const ADDRESSES = [
  ...['/', '/timeline', '/issues', '/cases', '/meetings', '/data', '/your-data', '/settings'],
  ...['/?asOf=2019-01-01', '/?open=events/call-0512', '/?open=issues/cybersecurity'],
  ...['/?open=cases/reed', '/?open=meetings/m-reyk', '/?open=dates/d-g7', '/?open=events/never'],
  '/timeline?issue=cybersecurity&score=-10..-1&q=nothing&class=warm',
  ...['/issues/detained-citizens', '/issues/never', '/cases/reed'],
  ...['/people', '/people/p-lavrov', '/people/nobody'],
  '/meetings?view=calendar&asOf=2021-06-17',
  '/method/reciprocity',
  ...['/charts', '/charts/custody', '/charts/never'],
  '/compare?from=2021-05-13&asOf=2021-05-26',
  ...['/brief/m-reyk', '/brief/never', '/paper/never'],
  '/nowhere?asOf=never&rel=nowhere',
]

/** What axe finds in either theme, with where it was seen. */
async function faultsIn(page: Page, where: string): Promise<string[]> {
  return (await axeInBothThemes(page)).map((fault) => `${where}: ${fault}`)
}

test('axe finds nothing on any chart, its table or its choices', async ({ page, open }) => {
  test.slow()
  await open('/')
  await loadSample(page)
  await goTo(page, '/charts/index?half=14&half=180&known=then&scale=icews&shifts=1')
  const found = await faultsIn(page, 'index in company')
  const links = page.getByRole('navigation', { name: 'Charts', exact: true }).getByRole('link')
  await expect(links.nth(14)).toBeVisible()
  for (const link of await links.all()) {
    await link.click()
    await settled(page)
    found.push(...(await faultsIn(page, (await link.textContent()) ?? '')))
  }
  await page.getByRole('button', { name: 'Show as table' }).click()
  found.push(...(await faultsIn(page, 'a chart as table')))
  expect(found).toEqual([])
})

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test.describe(`at ${width} px axe finds nothing`, () => {
    test.use({ viewport: { width, height } })

    test('on any page, panel or notice', async ({ page, open }) => {
      test.slow()
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
  })
}

/** Menus and dialogs that one journey looks at: all of them in one would take the time of ten. */
const A_JOURNEY = 14
const OVERLAY_NAMES = Object.keys(OVERLAYS)
for (let first = 0; first < OVERLAY_NAMES.length; first += A_JOURNEY) {
  const names = OVERLAY_NAMES.slice(first, first + A_JOURNEY)
  test(`axe finds nothing in any menu or dialog on a phone, a tablet or a desk, where no text is cut either, from the ${names[0]} on`, async ({
    page,
    open,
  }) => {
    test.slow()
    await open('/')
    await loadSample(page)
    const found: string[] = []
    for (const what of names) {
      // What only a phone has is looked at there, and goes with its bar in a wider window.
      const widths = what === 'menu of pages' ? [390] : [390, 768, 1440]
      await page.setViewportSize({ width: 390, height: 844 })
      await OVERLAYS[what]?.(page)
      for (const width of widths) {
        await page.setViewportSize({ width, height: width < 700 ? 844 : 900 })
        await settled(page, 120)
        const where = `${what}, ${width} px`
        found.push(...(await textFaults(page)).map(({ kind, text }) => `${where}: ${kind}: ${text}`))
        if (width !== 768) found.push(...(await faultsIn(page, where)))
      }
      await closeOverlays(page)
    }
    expect(found).toEqual([])
  })
}

/** On the Data page, the buttons that open a dialog each. */
const OPENERS = ['Choose another date', 'List them', 'Paste text', 'Remove the sample']

/** Opens a dialog by a key; Tab goes round in it; Esc closes it, and the button has the focus again. */
async function walkRound(page: Page, opener: Locator): Promise<void> {
  await opener.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  for (let i = 0; i < 8; i++) {
    await page.keyboard.press('Tab')
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  }
  await closeOverlays(page)
  await expect(opener).toBeFocused()
}

test('a dialog keeps the focus until it is closed, then gives it back', async ({ page, open }) => {
  await open('/')
  await walkRound(page, page.getByRole('button', { name: 'Start a new pair' }))
  await loadSample(page)
  await goTo(page, '/data')
  for (const name of OPENERS) await walkRound(page, page.getByRole('button', { name }))
  // A file that comes by itself finds the focus anywhere: it comes back to where it was.
  const own = page.getByRole('button', { name: 'Paste text' })
  await own.focus()
  await page.locator('input[type=file]').setInputFiles(fileOf(sampleAs('copy')))
  await expect(page.getByRole('button', { name: /^Apply / })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(own).toBeFocused()
})
