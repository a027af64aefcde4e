import type { Page } from '@playwright/test'
import { expect, test } from './guard.ts'
import { everythingGiven, figure, goTo, loadSample, section } from './steps.ts'

const SCREENS = ['', 'timeline', 'issues', 'cases', 'meetings', 'data']

test.beforeEach(async ({ page, open }) => {
  await open('/')
  await loadSample(page)
})

/** The row of a meeting among the upcoming ones. */
function upcoming(page: Page, title: string) {
  return section(page, 'Upcoming meetings')
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: title }) })
}

test('says on each day what was known of the meetings, the cases and the index then, and nothing later', async ({
  page,
}) => {
  await goTo(page, '/?asOf=2021-05-13')
  await expect(upcoming(page, 'Blinken–Lavrov, Reykjavik')).toHaveText(/Thu 20 May\s*in 7 days.*Agreed/)
  await expect(upcoming(page, 'Biden–Putin summit')).toHaveText(/June 2021\s*date not set.*Proposed/)
  await expect(upcoming(page, 'Strategic stability dialogue')).toHaveText(/No date.*Mooted/)
  await expect(figure(page, 'Next meeting')).toHaveText(/7 days.*Blinken–Lavrov, Reykjavik\. Agreed 12 May/)
  const custody = figure(page, 'In custody of the other side')
  await expect(custody.getByRole('listitem').filter({ hasText: 'Whelan' })).toHaveText(/867$/)
  await expect(custody.getByRole('listitem').filter({ hasText: 'Reed' })).toHaveText(/621–651$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Blinken and Lavrov meet in 7 days; the index is near zero, risen since its April low',
  )
  await expect(page.getByRole('img', { name: /Last value −0\.1/ })).toContainText('20 May, agreed')

  for (const screen of SCREENS) {
    await goTo(page, `/${screen}?asOf=2021-05-11`)
    await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
    expect(await everythingGiven(page), screen).not.toMatch(/Reykjav|m-reyk|20 May/i)
  }

  await goTo(page, '/?asOf=2021-05-26')
  await expect(upcoming(page, 'Biden–Putin summit')).toHaveText(/Wed 16 Jun\s*in 21 days.*Confirmed.*Geneva/)
  await expect(figure(page, 'Next meeting')).toHaveText(/21 days.*Confirmed 25 May/)

  await goTo(page, '/?asOf=2021-06-17')
  await expect(upcoming(page, 'Biden–Putin summit')).toHaveCount(0)
  await goTo(page, '/meetings?asOf=2021-06-17')
  const held = section(page, 'Past contacts').getByRole('row').filter({ hasText: 'Biden–Putin summit' })
  await expect(held).toHaveText(/Held.*Wed 16 Jun.*Geneva/)

  await goTo(page, '/?asOf=2019-01-01')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /by 1 Jan 2019\. The first event is of 21 May 2020$/,
  )
  await page.getByRole('button', { name: 'Go there' }).click()
  await expect(section(page, 'Recent events').getByRole('row')).toHaveCount(2)
})

test('goes to other days by key, with the rail’s buttons and with its handle', async ({ page }) => {
  const slider = page.getByRole('slider', { name: 'As-of date' })
  const day = (text: string) => expect(slider).toHaveAttribute('aria-valuetext', text)
  const press = async (key: string, text: string) => {
    await page.keyboard.press(key)
    await day(text)
  }
  await day('Thu 13 May 2021')
  await press('[', 'Wed 12 May 2021')
  await expect(page).toHaveURL(/asOf=2021-05-12/)
  await press(']', 'Thu 13 May 2021')
  await press('Shift+{', 'Tue 13 Apr 2021')
  await press('Shift+}', 'Thu 13 May 2021')
  await press('.', 'Fri 31 Dec 2021')
  await expect(page.locator('html')).not.toHaveAttribute('data-theme')
  await page.keyboard.press('Shift+T')
  await expect(page.locator('html')).toHaveAttribute('data-theme', /^(light|dark)$/)
  await expect(page.getByRole('button', { name: 'Go to latest' })).toHaveCount(0)
  await page.getByRole('button', { name: 'To the previous day' }).click()
  await expect(page.getByRole('button', { name: 'Go to latest' })).toBeVisible()
  await page.getByRole('button', { name: 'To the previous day' }).click()
  await page.getByRole('button', { name: 'To the next day' }).click()
  await page.getByRole('button', { name: 'Go to latest' }).click()
  await day('Fri 31 Dec 2021')

  await slider.focus()
  await press('ArrowLeft', 'Thu 30 Dec 2021')
  await press('Shift+ArrowLeft', 'Thu 23 Dec 2021')
  await press('Shift+ArrowRight', 'Thu 30 Dec 2021')
  await press('PageDown', 'Tue 30 Nov 2021')
  const value = async (name: string) => Number(await slider.getAttribute(`aria-value${name}`))
  const [min, max] = [await value('min'), await value('max')]
  await page.keyboard.press('Home')
  await expect.poll(() => value('now')).toBe(min)
  await press('End', 'Fri 31 Dec 2021')

  const move = async (share: number) => {
    const { x, y, width } = (await slider.boundingBox())!
    await page.mouse.move(x + share * width, y + 20, { steps: 3 })
  }
  /** To the day, or the one beside it: a pixel is more than a day. */
  const at = (share: number) =>
    expect
      .poll(async () => Math.abs((await value('now')) - (min + share * (max - min))))
      .toBeLessThanOrEqual(1)
  await move(0.25)
  await page.mouse.down()
  await at(0.25)
  await move(1.2)
  await at(1)
  await move(1.1)
  await at(1)
  await move(0.5)
  await page.mouse.up()
  await at(0.5)
  await move(0.25)
  await at(0.5)

  await page.reload()
  await at(0.5)
})

test('takes a date in a dialog, and leaves single keys alone where they would be in the way', async ({
  page,
}) => {
  const button = page.getByRole('button', { name: 'Choose another date' })
  const dialog = page.getByRole('dialog', { name: 'As-of date' })
  const field = dialog.getByRole('textbox', { name: 'Date' })
  await page.keyboard.press('d')
  await field.fill('2021-02-30')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('“2021-02-30” is not a day. Use YYYY-MM-DD.')
  await field.pressSequentially('d')
  await field.fill(' 2021-06-17 ')
  await dialog.getByRole('button', { name: 'Show this day' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(button).toHaveText(/Thu 17 Jun 2021/)

  await button.click()
  await page.keyboard.press('[')
  await expect(field).toHaveValue('2021-06-17[')
  await dialog.getByRole('button', { name: 'Close' }).focus()
  await page.keyboard.press('[')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(button).toBeFocused()
  await expect(button).toHaveText(/Thu 17 Jun 2021/)

  await button.click()
  await dialog.getByRole('button', { name: /^Saturday,? 12 June 2021/ }).click()
  await expect(dialog).toHaveCount(0)
  await expect(button).toHaveText(/Sat 12 Jun 2021/)

  await goTo(page, '/settings?asOf=2021-06-17')
  await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('[')
  await page.keyboard.press('d')
  await expect(dialog).toHaveCount(0)
  await expect(button).toHaveText(/Thu 17 Jun 2021/)
})

test('stands at either edge of the calendar without a word in the console', async ({ page }) => {
  const rail = page.getByRole('slider', { name: 'As-of date' })
  for (const [day, said] of [
    ['9999-12-31', '31 Dec 9999'],
    ['0999-01-01', '1 Jan 999'],
  ]) {
    await goTo(page, `/?asOf=${day}`)
    await expect(rail).toHaveAttribute('aria-valuetext', new RegExp(`${said}$`))
    expect(await everythingGiven(page)).not.toContain('NaN')
  }
})

test('says what an address asked for in vain and shows something else; steps back through the browser', async ({
  page,
}) => {
  const notice = page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Dismiss' }) })
  await goTo(page, '/?asOf=2021-13-05')
  await expect(notice).toHaveText(/“2021-13-05” is not a day\. Showing 13 May 2021 instead\./)
  await expect(figure(page, 'Next meeting')).toContainText('7 days')
  await goTo(page, '/issues?rel=nowhere')
  await expect(notice).toHaveText(/No relationship “nowhere” is stored.*Showing United States – Russia/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('10 disputed issues')
  await goTo(page, '/nowhere/at/all?asOf=2021-05-26')
  await expect(notice).toHaveText(/There is no page “\/nowhere\/at\/all”/)
  await expect(figure(page, 'Next meeting')).toContainText('21 days')
  await notice.getByRole('button', { name: 'Dismiss' }).click()
  await expect(notice).toHaveCount(0)

  await goTo(page, '/?asOf=2021-06-17')
  await page.getByRole('link', { name: 'All events' }).click()
  await expect(page).toHaveURL(/#\/timeline\?asOf=2021-06-17/)
  await page.getByRole('row').nth(1).click()
  const panel = page.getByRole('complementary', { name: 'Summary' })
  await expect(panel.getByRole('article')).toBeVisible()
  await page.goBack()
  await expect(panel).toHaveCount(0)
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Recent events' })).toBeVisible()
  await expect(page).toHaveURL(/#\/\?asOf=2021-06-17/)
  await page.goForward()
  await expect(page).toHaveURL(/#\/timeline\?asOf=2021-06-17/)
})
