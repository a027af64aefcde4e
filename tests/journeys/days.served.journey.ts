import type { Browser, Page } from '@playwright/test'
import type { Home } from './guard.ts'
import { expect, test, watch } from './guard.ts'
import { everythingGiven, goTo, loadSample } from './steps.ts'
import { ZONES, inEveryZone } from './timeZones.ts'

/** Days with little and with much to say, and one whose night lost an hour where clocks change. */
const DAYS = ['2021-05-13', '2021-03-14', '2021-12-31']
const SCREENS = ['', 'timeline', 'meetings']

test('R24 every page is the same in all time zones, to the letter', async ({ browser, home }) => {
  const desks = await Promise.all([...ZONES, 'America/New_York'].map((zone) => openIn(browser, home, zone)))
  const pages = desks.map(({ page }) => page)
  for (const day of DAYS) {
    for (const screen of SCREENS) {
      const address = `/${screen}?asOf=${day}`
      await Promise.all(pages.map((page) => goTo(page, address)))
      await expect(async () => {
        const [first, ...others] = await Promise.all(pages.map(everythingGiven))
        expect(first, address).toContain('2021')
        for (const other of others) expect(other, address).toBe(first)
      }).toPass({ timeout: 15_000 })
    }
  }
  for (const { seen, page } of desks) {
    await page.context().close()
    expect(seen).toEqual([])
  }
})

/** The sample in a browser somewhere else in the world. */
async function openIn(browser: Browser, home: Home, timezoneId: string) {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId })
  const seen = await watch(context, home)
  const page = await context.newPage()
  await page.goto(home.url)
  await loadSample(page)
  return { page, seen }
}

inEveryZone((zone) => {
  test('R24 a date entered, picked or stepped to is that day; today is the reader’s own', async ({
    page,
    open,
  }) => {
    await page.clock.setFixedTime('2021-05-12T10:30:00Z') // half an hour to midnight in the west, past it in the east
    await open('/')
    await startPair(page)
    const today = { 'Pacific/Pago_Pago': 'Tue 11', UTC: 'Wed 12', 'Pacific/Kiritimati': 'Thu 13' }[zone]
    const button = page.getByRole('button', { name: 'Choose another date' })
    await expect(button).toHaveText(new RegExp(`Today, ${today} May 2021`))

    await button.click()
    const dialog = page.getByRole('dialog', { name: 'As-of date' })
    await dialog.getByRole('textbox', { name: 'Date' }).fill('2021-03-14')
    await page.keyboard.press('Enter')
    await expect(button).toHaveText(/Sun 14 Mar 2021/)
    await expect(page).toHaveURL(/asOf=2021-03-14/)

    await button.click()
    await dialog.getByRole('button', { name: /^Sunday,? 28 March 2021/ }).click()
    await expect(button).toHaveText(/Sun 28 Mar 2021/)
    const slider = page.getByRole('slider', { name: 'As-of date' })
    for (const day of ['Mon 29 Mar 2021', 'Tue 30 Mar 2021', 'Wed 31 Mar 2021', 'Thu 1 Apr 2021']) {
      await slider.press('ArrowRight')
      await expect(slider).toHaveAttribute('aria-valuetext', day)
    }
  })
})

/** An empty record opens today. */
async function startPair(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start a new pair' }).click()
  const dialog = page.getByRole('dialog', { name: 'Start a new pair' })
  for (const [label, country] of [
    ['First country', 'Chile'],
    ['Second country', 'Peru'],
  ] as const) {
    await dialog.getByLabel(label).fill(country)
    await page.getByRole('option', { name: country }).click()
  }
  await dialog.getByRole('button', { name: 'Start Chile – Peru' }).click()
  await expect(dialog).toHaveCount(0)
}
