import type { Locator, Page } from '@playwright/test'
import { expect, test } from './guard.ts'
import { everythingGiven, figure, goTo, loadSample, section } from './steps.ts'

test.beforeEach(async ({ page, open }) => {
  await open('/')
  await loadSample(page)
})

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Summary' })

/** Opens a link by key and by mouse; each time a summary under the title comes, and Escape gives the focus back. */
async function opensSummary(page: Page, link: Locator, title: string): Promise<void> {
  const panel = panelOf(page)
  for (const way of ['key', 'mouse']) {
    if (way === 'key') await link.press('Enter')
    else await link.click()
    await expect(panel.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible()
    await expect(panel).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
    await expect(link).toBeFocused()
  }
}

test('a summary of each kind of record opens from the overview, by key and by mouse', async ({ page }) => {
  const recent = section(page, 'Recent events')
  const title = 'Lavrov and Blinken agree to meet in Reykjavik on 20 May'
  await opensSummary(page, recent.getByRole('link', { name: title }), title)
  const issues = section(page, 'Disputed issues')
  await opensSummary(page, issues.getByRole('link', { name: 'Cybersecurity' }), 'Cybersecurity')
  const custody = figure(page, 'In custody of the other side')
  await opensSummary(page, custody.getByRole('link', { name: 'Reed' }), 'Trevor Reed')
  const meetings = section(page, 'Upcoming meetings')
  const summit = 'Biden–Putin summit'
  await opensSummary(page, meetings.getByRole('link', { name: summit }), summit)
  const arctic = 'Arctic Council Ministerial'
  await opensSummary(page, meetings.getByRole('link', { name: arctic }), arctic)

  const panel = panelOf(page)
  await recent.getByRole('cell', { name: '12 May' }).first().click()
  await expect(panel.getByRole('article')).toBeVisible()
  await page.keyboard.press('Escape')
  await page
    .getByRole('img', { name: /Relationship index/ })
    .getByText('Blinken–Lavrov, Reykjavik')
    .click()
  await expect(panel.getByRole('heading', { name: 'Blinken–Lavrov, Reykjavik' })).toBeVisible()
  await page
    .getByRole('img', { name: /Relationship index/ })
    .getByText('15 Apr', { exact: true })
    .click()
  await expect(panel.getByRole('heading', { name: /sanctions order EO 14024/ })).toBeVisible()
  await panel.getByRole('button', { name: 'Close' }).click()
  await expect(panel).toHaveCount(0)
})

test('and from every list page, where its arrows step through the list', async ({ page }) => {
  const panel = panelOf(page)
  // Where a record has a page of its own Enter leads there, and Space looks at it from the side.
  const lists = { timeline: 'Enter', issues: 'Space' } as const
  for (const [list, key] of Object.entries(lists)) {
    await goTo(page, `/${list}`)
    await expect(page.locator('a[aria-current=page]').first()).toHaveText(new RegExp(list, 'i'))
    const rows = page.getByRole('row').filter({ has: page.getByRole('link') })
    const titles = await rows.getByRole('link').allInnerTexts()
    const heading = (title: string) =>
      expect(panel.getByRole('heading', { level: 2 }), list).toHaveText(title.trim())
    await rows.nth(0).getByRole('link').press(key)
    await heading(titles[0]!)
    await expect(panel.getByRole('button', { name: 'Previous in the list' })).toBeDisabled()
    await panel.getByRole('button', { name: 'Next in the list' }).click()
    await heading(titles[1]!)
    await expect(rows.nth(1)).toHaveClass(/selected/)
    await panel.getByRole('button', { name: 'Previous in the list' }).click()
    await heading(titles[0]!)
    if (key === 'Enter') {
      await rows.nth(1).getByRole('cell').first().click()
      await heading(titles[1]!)
    }
    await page.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
  }
  await goTo(page, '/meetings')
  const detail = page.getByRole('complementary', { name: 'The chosen meeting' })
  await expect(detail.getByRole('heading', { level: 2 })).toHaveText('Blinken–Lavrov, Reykjavik')
  await section(page, 'Upcoming').getByRole('link', { name: 'Biden–Putin summit' }).press('Enter')
  await expect(detail.getByRole('heading', { level: 2 })).toHaveText('Biden–Putin summit')
  await expect(panel).toHaveCount(0)
  await section(page, 'Dates to watch').getByRole('link', { name: 'G7 summit' }).press('Enter')
  await expect(panel.getByRole('heading', { name: 'G7 summit' })).toBeVisible()
})

test('it says what was known on the day, with sources and history, and nothing later', async ({ page }) => {
  const panel = panelOf(page)
  await goTo(page, '/?asOf=2021-05-13&open=meetings/m-reyk')
  await expect(panel).toContainText('As of 13 May 2021')
  await expect(panel.getByRole('article')).toContainText('Thu 20 May, in 7 days')
  await expect(panel).toContainText('Arctic Council Ministerial')
  const sources = panel.locator('section').filter({ has: page.getByRole('heading', { name: /^Sources/ }) })
  await expect(sources.getByText('Reuters')).toBeVisible()
  await expect(sources.getByRole('link').first()).toHaveAttribute('href', /^https?:/)
  const history = panel
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Developments' }) })
  await expect(history).toContainText('certainty Agreed')
  expect(await everythingGiven(page)).not.toMatch(/19 May 2021|evening|Proposals on the missions|elnashra/i)

  await page.keyboard.press(']')
  await expect(panel).toContainText('As of 14 May 2021')
  await goTo(page, '/?asOf=2021-05-26&open=meetings/m-reyk')
  await expect(panel.getByRole('article')).toContainText('Planned for 20 May, held in the evening of 19 May.')
  await expect(history).toContainText('Proposals on the missions')
  await goTo(page, '/?asOf=2021-05-11&open=meetings/m-reyk')
  await expect(panel.getByRole('status')).toHaveText('No meeting “m-reyk” is known as of 11 May 2021.')
  await expect(panel.getByRole('article')).toHaveCount(0)

  await goTo(page, '/?asOf=2021-05-13&open=issues/cybersecurity')
  await expect(panel).toContainText('Positions: United States')
  await panel.getByRole('link', { name: /Colonial Pipeline ransomware attack/ }).click()
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Colonial Pipeline ransomware attack')
  await panel.getByRole('link', { name: 'Cybersecurity' }).click()
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Cybersecurity')
  await page.goBack()
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Colonial Pipeline ransomware attack')
})

test('whatever stands inside a record names its own sources, or says that it has none', async ({ page }) => {
  const panel = panelOf(page)
  const entry = (text: string) => panel.locator('.entry').filter({ hasText: text })

  await goTo(page, '/?asOf=2021-06-22&open=meetings/m-summit')
  await expect(
    entry('Announced in Washington and Moscow.').getByRole('link', { name: 'UNIAN' }),
  ).toBeVisible()
  await expect(entry('Return the ambassador to Washington')).toContainText('Russia 16 Jun 2021, kept')
  await expect(entry('Return the ambassador to Moscow')).toContainText('United States 16 Jun 2021, open')

  await goTo(page, '/?asOf=2021-05-13&open=cases/whelan')
  await expect(entry('Moscow City Court.')).toContainText('Not sourced')
  await expect(entry('12 May 2021').getByRole('link', { name: 'Reuters' })).toBeVisible()

  await goTo(page, '/?asOf=2021-05-13&open=events/call-0512')
  await expect(entry('Both readouts name Korea.')).toContainText('exchanged opinions on approaches')
  // All of them as plain text; where there is no clipboard, to be copied by hand.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const copy = panel.getByRole('button', { name: 'Copy citation' })
  await copy.click()
  await expect(page.getByText(/^Copied with its sources: /)).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/, 12 May 2021\n1\. .+, published \d+ May 2021, https:\/\/\S+\n2\. /)
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await copy.click()
  const byHand = panel.getByLabel(/^The browser does not let this page copy/)
  await expect(byHand).toBeFocused()
  await expect(byHand).toHaveValue(copied)

  await goTo(page, '/?asOf=2021-05-13&open=issues/ukraine')
  await expect(entry('Russia should de-escalate').getByRole('link')).toHaveText(['Joe Biden', 'Newser (AP)'])
  await expect(entry('raised by both sides')).toBeVisible()
  await entry('status Easing')
    .getByRole('link', { name: 'Shoigu orders troops back to base by 1 May' })
    .click()
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(
    'Shoigu orders troops back to base by 1 May',
  )
})

test('an address opens it on any page, and says what it does not know', async ({ page, open }) => {
  const panel = panelOf(page)
  const addresses = {
    '/issues?open=meetings/m-summit': 'Biden–Putin summit',
    '/timeline?open=events/call-0512': 'Blinken–Lavrov phone call',
    '/settings?open=dates/d-g7': 'G7 summit',
  }
  for (const [address, title] of Object.entries(addresses)) {
    await page.waitForLoadState('networkidle') // what is left while it loads counts as failed
    await page.goto('about:blank')
    await open(address)
    await expect(panel.getByRole('heading', { level: 2 }), address).toHaveText(title)
    await page.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
    expect(new URL(page.url()).hash).toBe(`#${address.split('?')[0]!.replace(/(?<=s)\/.*/, '')}`)
  }
  const unknown = {
    '/?open=issues/nothing': 'No issue “nothing” is known as of 13 May 2021.',
    '/?open=cases/nobody': 'No case “nobody” is known as of 13 May 2021.',
    '/meetings/none': 'No meeting “none” is known as of 13 May 2021.',
    '/?open=events/never': 'No event “never” is known as of 13 May 2021.',
    '/?open=dates/never': 'No date to watch “never” is known as of 13 May 2021.',
  }
  for (const [address, text] of Object.entries(unknown)) {
    await goTo(page, address)
    await expect(panel.getByRole('status')).toHaveText(text)
  }
  await goTo(page, '/?open=nonsense')
  await expect(page.getByRole('status').first()).toHaveText(
    '“nonsense” names no record. Nothing is opened at the side.',
  )
  await expect(panel).toHaveCount(0)
})
