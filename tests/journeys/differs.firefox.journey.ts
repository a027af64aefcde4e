import { fileOf, sampleAs, withBriefings } from './datasets.ts'
import { expect, test } from './guard.ts'
import { figure, goTo, loadSample, section, takeIn } from './steps.ts'

/** What Firefox does in another way than Chromium, and where it is told. */
const tag = ['@firefox', '@served']

test(
  'R03 Firefox links no file and asks you whether it may keep the data: both are said',
  { tag },
  async ({ page, open }) => {
    await open('/')
    await loadSample(page)
    await goTo(page, '/data')
    await expect(section(page, 'Linked file')).toContainText(
      'This browser does not let a page write to a file by itself. Chrome and Edge on a computer do; here, use “Back up now”.',
    )
    await expect(section(page, 'Linked file').getByRole('button')).toHaveCount(0)
    const storage = figure(page, 'Storage')
    await storage.getByRole('button', { name: 'Ask to keep it' }).click()
    // Nobody answers what Firefox asks beside the address.
    await expect(storage).toContainText('This browser has not answered', { timeout: 3000 })
    await goTo(page, '/your-data')
    await expect(page.getByText('This browser does not let a page save to a file by itself.')).toBeVisible()
  },
)

test(
  'Firefox takes Esc to leave full screen: what lies over the slide goes with it, and the way on is said',
  { tag },
  async ({ page, open }) => {
    await open('/')
    await takeIn(page, fileOf(withBriefings(sampleAs('own'))))
    await goTo(page, '/briefings/before?rel=own&asOf=2021-05-13')
    await expect(page.getByRole('button', { name: /^Present/ })).toBeVisible()
    await page.keyboard.press('F5')
    const stage = page.getByRole('region', { name: 'Presentation: Before the meeting' })
    await expect(stage.getByRole('status')).toHaveText(/^Slide 1 of 3/)
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null)
    await expect.poll(isFull).toBe(true)
    await page.keyboard.press('o')
    await expect(stage.getByRole('region', { name: 'All slides' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect.poll(isFull).toBe(false)
    await expect(stage.getByRole('region', { name: 'All slides' })).toHaveCount(0)

    await page.keyboard.press('f')
    await expect.poll(isFull).toBe(true)
    await page.keyboard.press('Escape')
    await expect(stage.getByText('Out of full screen: F goes back, Esc ends').last()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(stage).toHaveCount(0)
  },
)
