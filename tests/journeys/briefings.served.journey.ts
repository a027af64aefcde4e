import { fileOf, sampleAs, withBriefings } from './datasets.ts'
import { expect, test } from './guard.ts'
import { goTo, takeIn } from './steps.ts'

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
  await expect(page.getByRole('listitem').filter({ hasText: 'Where things stand' })).toContainText(
    'side by side',
  )
  await page.getByRole('link', { name: 'All briefings' }).click()

  await goTo(page, '/briefings/after?rel=own&asOf=2021-05-13')
  await expect(page.getByRole('status').filter({ hasText: 'after' })).toBeVisible()
  await goTo(page, '/briefings/after?rel=own&asOf=2021-06-01')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('After the meeting')
  await expect(page.getByText('0 slides, for the seat of United States')).toBeVisible()
})

test('nothing leads to briefings where there are none, and their address says so', async ({ page, open }) => {
  await open('/')
  await takeIn(page, fileOf(sampleAs('own')))
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Briefings' })).toHaveCount(0)
  await goTo(page, '/briefings/any?rel=own')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^No briefing is stored as of/)
  await expect(page.getByRole('status').filter({ hasText: 'any' })).toBeVisible()
})
