import type { Locator, Page } from '@playwright/test'
import { fileOf, sampleAs, withBriefings } from './datasets.ts'
import { expect, test } from './guard.ts'
import { goTo, loadSample, settled, takeIn } from './steps.ts'

test('briefings that a file brings can be read, by list and by address, from the day on which they are known', async ({
  page,
  open,
}) => {
  await open('/')
  await takeIn(page, fileOf(withBriefings(sampleAs('own'))))
  await goTo(page, '/?rel=own&asOf=2021-05-13')
  await page.getByRole('navigation').getByRole('link', { name: 'Briefings' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 briefing')
  await page.getByRole('link', { name: 'Before the meeting' }).click()
  await expect(page).toHaveURL(/#\/briefings\/before\?/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Before the meeting')
  await expect(page.getByLabel('Takeaway title')).toHaveValue('Where things stand')
  await expect(page.getByLabel('Speaker notes')).toHaveValue(/side by side/)

  await goTo(page, '/briefings/after?rel=own&asOf=2021-05-13')
  await expect(page.getByRole('status').filter({ hasText: 'after' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Briefings' }).click()
  await goTo(page, '/briefings?rel=own&asOf=2021-06-01')
  await expect(page.getByText('0 slides, for the seat of United States')).toBeVisible()
  await goTo(page, '/briefings/after?rel=own&asOf=2021-06-01')
  await expect(page.getByText('This briefing has no slide yet.')).toBeVisible()
})

const rail = (page: Page): Locator => page.getByRole('navigation', { name: 'Slides' })

/** The slides in their order, by their titles. */
async function slides(page: Page): Promise<readonly string[]> {
  // In one go: one that goes meanwhile would be waited for.
  const names = await rail(page)
    .getByRole('button', { name: /^Slide \d+:/ })
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
  return names.map((name) => name?.replace(/^Slide \d+: /, '') ?? '')
}

const slide = (page: Page, n: number): Locator =>
  rail(page).getByRole('button', { name: new RegExp(`^Slide ${n}:`) })

test('Before Reykjavik is made of the sample alone, by key and by mouse, and a reload keeps it', async ({
  page,
  open,
}) => {
  test.slow()
  await open('/')
  await loadSample(page)
  await page.keyboard.press('g')
  await page.keyboard.press('b')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No briefing is stored as of 13 May 2021')
  await page.getByRole('button', { name: 'Before a meeting' }).click()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Before Reykjavik')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Before Reykjavik')
  await expect.poll(() => slides(page)).toHaveLength(6)
  await expect(slide(page, 6)).toHaveAccessibleName('Slide 6: How the index is made')
  await expect(slide(page, 2)).toHaveAccessibleName(/^Slide 2: April was this year’s low/)
  await expect(slide(page, 4)).toHaveAccessibleName(/issues are contested/)
  const made = await slides(page)
  const [first = '', index = '', meetings = '', issues = ''] = made

  // By key: to the second slide, and one further down.
  await expect(slide(page, 1)).toBeFocused()
  await expect(rail(page).locator('[data-slide][tabindex="0"]')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => slides(page)).toEqual(made.with(1, meetings).with(2, index))
  await expect(slide(page, 3)).toBeFocused()
  await settled(page)
  // And back to its place.
  await slide(page, 3).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => slides(page)).toEqual(made)
  await settled(page)
  // Keys that do not wait for one another, on a machine that is busy: each is about what the one before it made.
  const busy = await page.context().newCDPSession(page)
  await busy.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await slide(page, 2).focus()
  await page.keyboard.press('Control+d')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Delete')
  await expect.poll(() => slides(page)).toEqual(made.toSpliced(2, 1))
  await expect(slide(page, 3)).toBeFocused()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => slides(page)).toEqual(made.toSpliced(2, 0, index))
  await page.keyboard.press('Control+z')
  await expect.poll(() => slides(page)).toEqual(made)
  await busy.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await settled(page)
  // By mouse.
  await slide(page, 4).dragTo(slide(page, 2))
  await expect.poll(() => slides(page)).toEqual([first, issues, index, meetings, ...made.slice(4)])

  // Words: a title that the data do not support, then none; notes that are counted.
  await slide(page, 3).click()
  const title = page.getByLabel('Takeaway title')
  await title.fill('The index has fallen to −7.7')
  await expect(page.getByText('The data do not support this title.')).toBeVisible()
  // It is warned of beside the slide, in the rail and for the deck; each leads to the field, and none keeps from presenting.
  await expect(page.getByRole('button', { name: /^The data no longer support the title/ })).toBeVisible()
  await expect(slide(page, 3)).toHaveAccessibleDescription(/^\d+ things to look at/)
  await expect(page.getByRole('button', { name: /^Present/ })).toHaveAccessibleDescription(/to look at$/)
  await slide(page, 1).click()
  await page.getByRole('button', { name: /^\d+ to look at$/ }).click()
  const unsupported = page.getByRole('listitem').filter({ hasText: 'no longer support the title' })
  await unsupported.getByRole('button', { name: 'Slide 3' }).click()
  await expect(title).toBeFocused()
  await expect(title).toHaveValue('The index has fallen to −7.7')
  await page.getByRole('button', { name: 'Take what the data say' }).click()
  await expect(title).toHaveValue('')
  await page.getByLabel('Speaker notes').fill('Start with the drop, not the recovery.')
  await expect(page.getByText('7 words, about 5 seconds')).toBeVisible()

  // An annotation, with a day that is none first.
  const side = page.getByRole('complementary', { name: 'The slide' })
  await side.getByRole('button', { name: 'Add', exact: true }).click()
  await side.getByLabel('Day').fill('2021-13-05')
  await side.getByLabel('Words').fill('Ambassador recalled')
  await page.keyboard.press('Enter')
  await expect(side.getByRole('alert')).toHaveText(/“2021-13-05” is not a day/)
  await side.getByLabel('Day').fill('2021-03-17')
  await page.keyboard.press('Enter')
  await expect(side.getByRole('button', { name: 'Edit: 17 Mar 2021 Ambassador recalled' })).toBeVisible()

  // Its label is moved on the stage: many presses of a key are one change, which can be taken back.
  const label = page.getByRole('button', { name: /^Move the label: 17 Mar 2021/ })
  const left = async () => Math.round((await label.boundingBox())?.x ?? NaN)
  const before = await left()
  await label.press('ArrowLeft')
  await label.press('ArrowLeft')
  await label.press('ArrowLeft')
  await expect(page.getByRole('status').filter({ hasText: 'Annotation moved' })).toBeVisible()
  expect(await left()).toBeLessThan(before)
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(left).toBe(before)
  await settled(page)

  // What is shown besides the line, and shown again by an undo.
  const stage = page.getByRole('region', { name: 'Slide 3' })
  const events = stage.locator('svg text').getByText('Events', { exact: true })
  await expect(events).toHaveCount(1)
  await side.getByRole('button', { name: 'Events', exact: true }).click()
  await expect(events).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(side.getByRole('button', { name: 'Events', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(events).toHaveCount(1)

  // Pinned, it keeps its day while the dashboard goes on; updated, it takes the new one.
  const address = await page.evaluate(() => window.location.hash.slice(1))
  await goTo(page, `${address}&asOf=2021-06-17`)
  await expect(stage).toContainText('as of 13 May 2021')
  await side.getByRole('button', { name: 'Update to now' }).click()
  const dialog = page.getByRole('dialog', { name: 'Update to now' })
  await expect(dialog).toContainText('Before: as of 13 May 2021, 1 Dec 2020 – 30 Jun 2021')
  await expect(dialog).toContainText('After: as of 17 Jun 2021, 1 Jan 2021 – 4 Aug 2021')
  await dialog.getByRole('button', { name: 'Update the slide' }).click()
  await expect(stage).toContainText('as of 17 Jun 2021')
  await side.getByRole('button', { name: 'Unpin' }).click()
  await expect(side.getByText('Follows the dashboard', { exact: true })).toBeVisible()
  await settled(page)

  // From a chart, a list and a record.
  await goTo(page, '/charts/custody')
  await page.getByRole('button', { name: 'Export or edit' }).click()
  await page.getByRole('menuitem', { name: 'Add to briefing' }).click()
  await page.getByRole('button', { name: 'Add the slide' }).click()
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await goTo(page, '/issues')
  await page.getByRole('button', { name: 'Add to briefing' }).click()
  await page.getByRole('button', { name: 'Add the slide' }).click()
  await page.getByRole('status').getByRole('button', { name: 'Open' }).click()
  await expect(slide(page, 7)).toHaveAttribute('aria-current', 'true')
  await expect(slide(page, 7)).toHaveAccessibleName(/issues are contested/)
  await settled(page)

  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Before Reykjavik')
  await expect.poll(() => slides(page)).toHaveLength(7)
  await slide(page, 3).click()
  await expect(page.getByLabel('Speaker notes')).toHaveValue('Start with the drop, not the recovery.')
  await expect(side.getByText('Follows the dashboard', { exact: true })).toBeVisible()
  await expect(side.getByRole('button', { name: 'Edit: 17 Mar 2021 Ambassador recalled' })).toBeVisible()
})
