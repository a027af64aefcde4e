import { fileOf, sampleAs } from './datasets.ts'
import { expect, test } from './guard.ts'
import { SOON, standstill, watchStill } from './standstill.ts'
import { goTo, takeIn } from './steps.ts'

const MANY = 1000
/** More are never drawn of a long rail at once: those in view, some beyond, and those that keys are about. */
const DRAWN = 60

test('S03 of a thousand slides those near to view are drawn, and keys go through all of them', async ({
  page,
  open,
}) => {
  const own = sampleAs('own')
  const pin = { asOf: '2021-05-13', filters: [], settings: [] }
  const slides = Array.from({ length: MANY }, (_, i) => ({
    ...{ id: `s-${i + 1}`, title: `Number ${i + 1}`, layout: 'chart' },
    views: [{ shows: 'index', pin, marks: [] }],
  }))
  const told = { knownOn: '2021-05-13', createdAt: '2021-05-13T08:00:00Z', updatedAt: '2021-05-13T08:00:00Z' }
  const deck = { ...told, id: 'long', updatedBy: 'desk', changes: [], title: 'Long', seat: 'neutral', slides }
  await open('/')
  await takeIn(page, fileOf({ ...own, briefings: [deck] }))
  await goTo(page, '/?rel=own&asOf=2021-05-13')
  await watchStill(page)
  await goTo(page, '/briefings/long?rel=own&asOf=2021-05-13')

  const rail = page.getByRole('navigation', { name: 'Slides' })
  const items = rail.getByRole('listitem')
  const first = rail.getByRole('button', { name: 'Slide 1: Number 1', exact: true })
  await expect(first).toBeVisible()
  await expect(items.first()).toHaveAttribute('aria-setsize', String(MANY))
  await expect.poll(() => rail.locator('article.slide').count()).toBeGreaterThan(4)
  expect(await items.count()).toBeLessThan(DRAWN)

  await first.click()
  await page.keyboard.press('End')
  const last = rail.getByRole('button', { name: 'Slide 1,000: Number 1000', exact: true })
  await expect(last).toBeFocused()
  await expect(last).toBeInViewport()
  await expect(page).toHaveURL(/slide=s-1000/)
  await page.keyboard.press('ArrowUp')
  await expect(rail.getByRole('button', { name: 'Slide 999: Number 999', exact: true })).toBeFocused()
  expect(await items.count()).toBeLessThan(DRAWN)
  await page.keyboard.press('Alt+ArrowUp')
  await expect(rail.getByRole('button', { name: 'Slide 998: Number 999', exact: true })).toBeFocused()
  await page.keyboard.press('Home')
  await expect(first).toBeFocused()
  expect(await standstill(page)).toBeLessThan(SOON)
})
