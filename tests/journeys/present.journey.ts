import type { Page } from '@playwright/test'
import { axeFaults } from './axe.ts'
import { fileOf, sampleAs, withBriefings } from './datasets.ts'
import { expect, test } from './guard.ts'
import { goTo, settled, takeIn } from './steps.ts'

/** Every letter of all slides, as the overview of a presentation shows them. */
async function allSlides(page: Page): Promise<string> {
  await page.keyboard.press('o')
  await settled(page)
  const letters = await page.getByRole('region', { name: 'All slides' }).evaluate((all) => all.textContent)
  await page.keyboard.press('Escape')
  return letters
}

test(
  'a briefing is presented by keyboard and stepped from its notes, and stays as it was when all of it is removed',
  { tag: '@firefox' },
  async ({ page, context, open, home }) => {
    test.slow()
    await open('/')
    await takeIn(page, fileOf(withBriefings(sampleAs('own'))))
    await goTo(page, '/briefings/before?rel=own&asOf=2021-05-13')
    // The key is the button's: where the editor is still being fetched, it is the browser's.
    await expect(page.getByRole('button', { name: /^Present/ })).toBeVisible()
    await page.keyboard.press('F5')
    const stage = page.getByRole('region', { name: 'Presentation: Before the meeting' })
    const told = stage.getByRole('status')
    await expect(told).toHaveText('Slide 1 of 3: Where things stand', { timeout: 40_000 })
    await expect(page.getByRole('banner')).toHaveCount(0)
    const whole = await allSlides(page)
    expect(whole).toContain('As of 13 May')

    await page.keyboard.press('ArrowRight')
    await expect(told).toHaveText(/^Slide 2 of 3: April was/)
    await expect(page).toHaveURL(/#\/present\/before\/2\?/)
    await stage.locator('.slide-at:not(.away)').getByRole('slider').focus()
    await page.keyboard.press('ArrowLeft')
    await expect(told).toHaveText(/^Slide 2 of 3/)
    await expect(stage.locator('.slide-at:not(.away) .readout')).toBeVisible()
    await page.keyboard.press('PageDown')
    await page.keyboard.press('b')
    await expect(told).toHaveText('The screen is black')
    await page.keyboard.press('2')
    await page.keyboard.press('Enter')
    await expect(told).toHaveText(/^Slide 2 of 3/)
    await page.keyboard.press('s')
    await expect(stage.getByText('Point at April.')).toBeVisible()
    expect(await axeFaults(page)).toEqual([])

    const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('n')])
    await expect(notes.getByText('Point at April.')).toBeVisible()
    await expect(notes.getByRole('heading', { name: 'Slide 2 of 3' })).toBeVisible()
    await expect(notes.getByRole('img')).toHaveCount(2)
    expect(await axeFaults(notes)).toEqual([])
    await notes.keyboard.press('ArrowLeft')
    await expect(notes.getByText('Read the readouts side by side.')).toBeVisible()
    await expect(told).toHaveText('Slide 1 of 3: Where things stand')
    await notes.getByRole('button', { name: 'Pause' }).click()
    await expect(notes.getByRole('button', { name: 'Resume' })).toBeVisible()

    const other = await context.newPage()
    await other.goto(`${home.url}#/data?rel=own`)
    await other.getByRole('button', { name: 'Remove the pair' }).click()
    await other.getByLabel(/^Type .* to confirm$/).fill('United States - Russia')
    await other.keyboard.press('Enter')
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('Which relationship do you follow?')
    await page.bringToFront()
    await settled(page)
    expect(await allSlides(page)).toBe(whole)

    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which relationship do you follow?')
    await expect(notes.getByText('No presentation runs in another window.')).toBeVisible()
  },
)
