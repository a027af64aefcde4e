import type { Page } from '@playwright/test'
import { fileOf, sampleAs, withEvidence } from './datasets.ts'
import { expect, test } from './guard.ts'
import { everythingGiven, goTo, loadSample, section, takeIn } from './steps.ts'

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Summary' })
const title = (page: Page) => page.getByRole('heading', { level: 1 })
const hashOf = (page: Page) => new URL(page.url()).hash

test('an issue has a page: found in the list by key, with both sides’ words, its status, and what comes next', async ({
  page,
  open,
}) => {
  await open('/')
  await takeIn(page, fileOf(withEvidence(sampleAs('own'))))
  await goTo(page, '/issues?rel=own')
  const link = page.getByRole('row').getByRole('link', { name: 'Detained citizens' })
  await link.press('Space')
  await panelOf(page).getByRole('link', { name: 'Open page' }).click()
  await expect(title(page)).toHaveText(
    'Detained citizens: United States last spoke today, Russia last spoke 332 days ago',
  )
  await expect(page.getByText('No statement for 332 days')).toBeVisible()

  const positions = section(page, 'Positions')
  await positions.getByRole('button', { name: 'Show wording changes' }).press('Enter')
  const newest = positions.getByRole('region', { name: 'United States' }).locator('.position').first()
  await expect(newest.locator('del')).toHaveText(['demand ', 'both '])
  await expect(newest.locator('ins')).toHaveText(['ask for ', 'all three '])
  await expect(positions).toContainText('Little or nothing of the wording of 15 Jun 2020 is left.')
  const lines = section(page, 'Cleared lines')
  await expect(lines.locator('li').first()).toContainText('Cleared by Desk, 13 May 2021')
  await expect(lines.locator('.superseded')).toContainText(
    'Superseded on 13 May 2021 by: An exchange can be heard out.',
  )
  await expect(section(page, 'Where it comes up next')).toContainText('On the agenda: Release of both')

  await section(page, 'Status history')
    .getByRole('link', { name: /^US asks for release/ })
    .click()
  await expect(panelOf(page)).toContainText('CAMEO')
  await page.keyboard.press('Escape')
  await expect(panelOf(page)).toHaveCount(0)
  expect(hashOf(page)).toBe('#/issues/detained-citizens?rel=own')
  await page
    .getByRole('img', { name: /^Of 6 events 2 are below zero/ })
    .getByText(/^Moscow court/)
    // Under the pointer the area of the label lies over its letters.
    .click({ force: true })
  await expect(panelOf(page).getByRole('heading', { level: 2 })).toHaveText(
    /^Moscow court sentences Trevor Reed/,
  )
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'All 6' }).click()
  await expect(title(page)).toHaveText(/^6 of 64 events/)
  expect(hashOf(page)).toBe('#/timeline?rel=own&issue=detained-citizens')

  await goTo(page, '/timeline?rel=own&open=events/call-0512')
  const panel = panelOf(page)
  await expect(panel).toContainText(
    'Only the readout of United States names: Detained citizens. That of Russia omits it.',
  )
  await expect(panel).toContainText('Only the readout of Russia names: Summit.')
  await expect(panel.locator('mark')).toHaveText(['spoke by phone'])
})

test('pages of issues, cases and people say what was known on the day, and nothing later', async ({
  page,
  open,
}) => {
  await open('/')
  await loadSample(page)
  const later = /Mordovia|prisoner swap|2021-06|14 Jun 2021|16 Jun 2021|13 Jul 2021|everything to reunite/
  for (const address of ['issues/detained-citizens', 'cases/reed', 'people/p-putin', 'cases', 'people']) {
    await goTo(page, `/${address}?asOf=2021-05-13`)
    await expect(title(page)).toBeVisible()
    expect((await everythingGiven(page)).replace(/Biden–Putin summit|June 2021/g, ''), address).not.toMatch(
      later,
    )
  }
  await goTo(page, '/issues/detained-citizens?asOf=2021-08-30')
  await expect(title(page)).toContainText('Russia last spoke 48 days ago')
  await expect(section(page, 'Status history').locator('li')).toHaveText([
    /Contested since 26 Aug 2021/,
    /Raised 4 Feb 2021 – 26 Aug 2021/,
  ])
  await goTo(page, '/issues/detained-citizens?asOf=2019-01-15')
  await expect(title(page)).toHaveText('No issue “detained-citizens” is known as of 15 Jan 2019.')
  await goTo(page, '/people/p-nuland?asOf=2021-05-13')
  await expect(title(page)).toHaveText('No person “p-nuland” is known as of 13 May 2021.')
})

test('cases of both directions are lanes and tables, each leads to a page; people are reached from names', async ({
  page,
  open,
}) => {
  await open('/')
  await loadSample(page)
  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await expect(title(page)).toHaveText('4 cases recorded: 2 of US citizens, 2 of RU citizens')
  const americans = section(page, 'Paul Whelan has been held for 867 days, Trevor Reed for 621–651')
  const russians = section(
    page,
    'Viktor Bout has been held for 3,786–4,150 days, Konstantin Yaroshenko for 4,000–4,030',
  )
  await expect(
    russians.getByRole('img', { name: /Viktor Bout: 3,786–4,150, Sentenced, 25 years/ }),
  ).toBeVisible()
  await americans.getByRole('button', { name: 'Show as table' }).click()
  await expect(americans.getByRole('row', { name: /Trevor Reed/ })).toContainText('9 years')
  await russians.getByRole('link', { name: 'Viktor Bout' }).press('Space')
  await expect(panelOf(page).getByRole('heading', { level: 2 })).toHaveText('Viktor Bout')
  await page.keyboard.press('Escape')
  await americans.getByRole('link', { name: 'Trevor Reed' }).press('Enter')
  await expect(title(page)).toHaveText('Trevor Reed has been held by Russia for 621–651 days')
  await expect(section(page, 'Positions that name the person')).toContainText('Paul Whelan and Trevor Reed')
  await expect(section(page, 'Linked events')).toContainText('Moscow court sentences Trevor Reed to 9 years')

  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await expect(title(page)).toHaveText('13 people recorded')
  await page
    .getByRole('row', { name: /Sergey Lavrov/ })
    .getByRole('link', { name: 'Sergey Lavrov' })
    .click()
  await expect(title(page)).toHaveText('Sergey Lavrov: last contact 1 day ago')
  await expect(page.getByRole('row', { name: /Blinken–Lavrov, Reykjavik/ })).toContainText('Agreed')
  await expect(section(page, 'Statements')).toContainText('He was caught red-handed.')
  await section(page, 'Linked events')
    .getByRole('link', { name: /agree to meet in Reykjavik/ })
    .click()
  await expect(panelOf(page)).toContainText('Part of')
  await panelOf(page).getByRole('link', { name: 'Antony Blinken' }).click()
  await expect(title(page)).toHaveText('Antony Blinken: last contact 1 day ago')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('Patrushev')
  await page.getByRole('option', { name: /^Nikolai Patrushev/ }).click()
  await page.getByRole('option', { name: 'Open the page of Nikolai Patrushev' }).click()
  await expect(title(page)).toHaveText('Nikolai Patrushev: last contact 24 days ago')
})
