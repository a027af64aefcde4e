import { fileOf, sampleAs } from './datasets.ts'
import { expect, test } from './guard.ts'
import { goTo, takeIn } from './steps.ts'

const MADE = {
  changes: [],
  createdAt: '2021-05-13T08:00:00Z',
  updatedAt: '2021-05-13T08:00:00Z',
  updatedBy: 'desk',
}
const BRIEFINGS = [
  {
    ...MADE,
    id: 'before',
    knownOn: '2021-05-13',
    title: 'Before the meeting',
    seat: 'neutral',
    slides: [
      { id: 's1', title: 'Where things stand', notes: 'Read the readouts side by side.' },
      { id: 's2', title: 'What comes next' },
    ],
  },
  { ...MADE, id: 'after', knownOn: '2021-06-01', title: 'After the meeting', seat: 'a', slides: [] },
]

test('briefings that a file brings can be read, by list and by address, from the day on which they are known', async ({
  page,
  open,
}) => {
  await open('/')
  await takeIn(page, fileOf({ ...sampleAs('own'), briefings: BRIEFINGS }))
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
