import { readFile } from 'node:fs/promises'
import { axeFaults } from './axe.ts'
import { expect, test } from './guard.ts'
import { everythingGiven, goTo, loadSample, section } from './steps.ts'

test('meetings as known on three days, by key, as a calendar, with commitments and last contacts', async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open('/')
  await loadSample(page)
  const title = page.getByRole('heading', { level: 1 })
  const detail = page.getByRole('complementary', { name: 'The chosen meeting' })
  const ladder = detail.getByRole('list', { name: 'Certainty' })
  const chart = page.getByRole('img', { name: /Meetings by level/ })

  await goTo(page, '/meetings?asOf=2021-05-11')
  await expect(title).toHaveText('A summit is proposed, a meeting of officials only mooted')
  expect(await everythingGiven(page)).not.toMatch(/Blinken–Lavrov, Reykjavik|m-reyk/)

  await goTo(page, '/meetings?asOf=2021-05-13')
  await expect(title).toHaveText(
    'A meeting of ministers is agreed, a summit proposed, a meeting of officials only mooted',
  )
  await expect(ladder.locator('[aria-current]')).toHaveText(/^Agreed\s*12 May\s*Reuters \+1$/)
  await expect(chart).toContainText('20 May, agreed')
  await expect(chart).toContainText('any time')
  await expect(section(page, 'Past contacts')).toContainText(
    'No in-person meeting among the 7 contacts since 25 Jan 2021',
  )

  // Held on the 19th, though planned for the 20th; each certainty with its day.
  await goTo(page, '/meetings?asOf=2021-05-21')
  await section(page, 'Past contacts').getByRole('link', { name: 'Blinken–Lavrov, Reykjavik' }).click()
  await expect(detail).toContainText('Wed 19 May')
  await expect(detail).toContainText('Planned for20 May 2021')
  await expect(ladder).toHaveText(/Agreed\s*12 May.*Held\s*19 May/)
  const history = detail
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Developments' }) })
  await expect(history).toContainText('19 May 2021')

  // By key through the lanes: on to the next, and Enter shows it.
  const reader = page.getByRole('slider', { name: 'Mark by mark' })
  await reader.focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(reader).toHaveAttribute('aria-valuetext', /^Biden–Putin/)
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(detail.getByRole('heading', { level: 2 })).toHaveText('Biden–Putin summit')
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await expect(detail.getByRole('heading', { level: 2 })).toHaveText('Strategic stability dialogue')
  await page.keyboard.press('k')
  await expect(detail.getByRole('heading', { level: 2 })).toHaveText('Biden–Putin summit')
  await page.getByRole('button', { name: 'Show as table' }).click()
  await expect(page.getByRole('group', { name: /agreed or confirmed/ })).toContainText('June, proposed')
  await page.getByRole('button', { name: 'Show as chart' }).click()

  // Its window is moved by name and by key; the subtitle says which days are shown.
  const spans = page.getByRole('group', { name: 'Span' })
  await spans.getByRole('button', { name: '3 m' }).click()
  const march = page.getByText(/^Meetings by level and dates to watch, 1 Mar 2021 – 14 Jun 2021, n = /)
  await expect(march).toBeVisible()
  await reader.press('PageUp')
  await expect(spans.locator('[aria-pressed=true]')).toHaveCount(0)
  await expect(march).toHaveCount(0)
  await expect(chart).not.toContainText('Biden–Putin summit')
  await reader.press('End')
  await expect(chart).toContainText('Biden–Putin summit')

  // The calendar is in the address, its months are turned by button and key.
  await goTo(page, '/meetings?asOf=2021-05-26')
  await page.keyboard.press('v')
  await expect(page).toHaveURL(/view=calendar/)
  await expect(page.getByRole('group', { name: /^Week 21, 24–30 May/ })).toContainText('Sullivan–Patrushev')
  await page.getByRole('button', { name: 'Next month' }).click()
  const summit = page.getByRole('group', { name: /^Week 24, 14–20 Jun/ }).getByRole('link')
  await expect(summit.filter({ hasText: 'Biden–Putin summit' })).toBeVisible()
  await page.keyboard.press('Shift+K')
  await expect(page.getByRole('region', { name: 'Calendar, May 2021' })).toBeVisible()
  expect(await axeFaults(page)).toEqual([])

  // Filtered in the address: lanes, calendar, tables and the file alike.
  await goTo(page, '/meetings?asOf=2021-05-13&level=leaders')
  const filters = page.getByRole('group', { name: 'Filters' })
  await expect(filters.getByRole('status')).toHaveText(/^\d+ of \d+ meetings and dates$/)
  await expect(section(page, 'Upcoming').getByRole('row')).toHaveCount(2)
  await expect(chart).not.toContainText('agreed')
  const [some] = await Promise.all([
    page.waitForEvent('download'),
    filters.getByRole('button', { name: 'Add to calendar (ICS)' }).click(),
  ])
  const ics = await readFile(await some.path(), 'utf8')
  expect(ics).toContain('Biden–Putin summit')
  expect(ics).not.toContain('Reykjavik')
  await filters.getByRole('button', { name: /^Certainty/ }).click()
  await page.getByRole('menuitemcheckbox', { name: /^Agreed/ }).click()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/certainty=agreed/)
  await expect(page.getByText(/are hidden by 2 filters\.$/)).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Clear Level' }).last().click()
  await expect(section(page, 'Upcoming')).toContainText('Blinken–Lavrov, Reykjavik')
  await filters.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page).not.toHaveURL(/level|certainty/)

  // What was undertaken, and how long it has been since two of them met.
  await goTo(page, '/meetings?asOf=2021-06-22')
  const commitments = section(page, 'Commitments')
  await expect(commitments.getByRole('row')).toHaveText([/Status/, /Open.*Moscow/, /Kept.*Washington/])
  await commitments.getByRole('button', { name: 'Broken' }).click()
  await expect(commitments).toContainText('None of the 2 commitments is like that.')
  const contacts = section(page, 'Last contact')
  await contacts.getByLabel('Person').selectOption({ label: 'Sergey Lavrov' })
  await contacts.getByLabel('with').selectOption({ label: 'Antony Blinken' })
  await expect(contacts.getByRole('row').last()).toContainText('Sergey Lavrov and Antony Blinken')
  await expect(contacts.getByRole('row').last()).toContainText('6 days')

  await section(page, 'Past contacts').getByRole('link', { name: 'Biden–Putin summit' }).click()
  // Into a calendar, and on to the next certainty.
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    detail.getByRole('button', { name: 'Add to calendar (ICS)' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.ics$/)
  await detail.getByRole('button', { name: 'Change certainty' }).click()
  await expect(page.getByRole('dialog').getByLabel(/Certainty/)).toBeFocused()
})
