import type { Page } from '@playwright/test'
import { anotherEdition, fileOf, sampleAs } from './datasets.ts'
import { expect } from './guard.ts'
import { goTo } from './steps.ts'
import { upload } from './transfer.ts'

/** What lies over a page, and how to get there from any page of the sample. */
export const OVERLAYS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'as-of dialog': async (page) => {
    await page.getByRole('button', { name: 'Choose another date' }).click()
    await expect(page.getByRole('dialog', { name: 'As-of date' })).toBeVisible()
  },
  'menu of pairs': openPairs,
  'menu of pages': async (page) => {
    const more = page.getByRole('button', { name: 'More', exact: true })
    if (!(await more.isVisible())) return // a wide window has room for all pages
    await more.click()
    await expect(page.getByRole('menuitem', { name: 'Settings' })).toBeVisible()
  },
  palette: async (page) => {
    await page.getByRole('button', { name: 'Search or command' }).click()
    await page.getByRole('combobox', { name: 'Search or command' }).fill('may')
    await expect(page.getByRole('option').first()).toBeVisible()
  },
  'date in the palette': async (page) => {
    await page.getByRole('button', { name: 'Search or command' }).click()
    await page.getByRole('combobox', { name: 'Search or command' }).fill('15 apr')
    await expect(page.getByRole('option', { name: /as of 15 Apr/ })).toBeVisible()
  },
  'list of keys': async (page) => {
    await goTo(page, '/settings')
    await page.getByRole('button', { name: 'Show all keys' }).click()
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  },
  'menu of issues to filter by': async (page) => {
    await goTo(page, '/timeline')
    await filterBy(page, 'Issue')
    await expect(page.getByRole('menuitemcheckbox', { name: /^Ukraine/ })).toBeVisible()
  },
  'menu of a chart': async (page) => {
    await goTo(page, '/charts/custody')
    await page.getByRole('button', { name: 'Export or edit' }).click()
    await expect(page.getByRole('menuitem', { name: 'Save as CSV' })).toBeVisible()
  },
  'frame of a chart being edited': async (page) => {
    await goTo(page, '/charts/index')
    await page.getByRole('button', { name: 'Export or edit' }).click()
    await page.getByRole('menuitem', { name: 'Edit title' }).click()
    const dialog = page.getByRole('dialog', { name: 'Edit what the frame says' })
    await dialog.getByRole('button', { name: 'Add annotation' }).click()
    await dialog.getByLabel('Day').fill('2021-13-05')
    await dialog.getByRole('button', { name: 'Keep', exact: true }).click()
    await expect(dialog.getByRole('alert')).toHaveText(/“2021-13-05” is not a day/)
  },
  'new briefing': async (page) => {
    await goTo(page, '/briefings')
    await page.getByRole('button', { name: 'After an incident' }).click()
    await expect(page.getByRole('dialog').getByLabel('Event')).toBeVisible()
  },
  'slide being added to a briefing': async (page) => {
    await goTo(page, '/issues')
    await page.getByRole('button', { name: 'Add to briefing' }).click()
    await expect(page.getByRole('dialog').getByLabel('Name of the new briefing')).toBeVisible()
  },
  'briefing being handed out': async (page) => {
    await goTo(page, '/briefings')
    await page.getByRole('button', { name: 'Empty' }).click()
    await page.getByRole('button', { name: 'Make the briefing' }).click()
    await page.getByRole('button', { name: 'Add slide' }).click()
    await page.getByRole('menuitem', { name: 'Issues', exact: true }).click()
    await expect(page.getByRole('button', { name: /^\d+ to look at$/ })).toBeVisible()
    await page.getByRole('button', { name: 'Hand out' }).click()
    const dialog = page.getByRole('dialog', { name: /^Hand out/ })
    await dialog.getByText(/to look at$/).click()
    await expect(dialog.getByRole('button', { name: 'Save as one HTML file' })).toBeEnabled()
  },
  'what changed since a briefing went out': async (page) => {
    await goTo(page, '/brief/m-reyk')
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as Word' }).click()
    await coming
    await goTo(page, '/briefings?open=events/call-0512')
    await expect(page.getByRole('region', { name: 'Issued with' })).toBeVisible()
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    const form = page.getByRole('dialog')
    await expect(form.getByRole('note')).toContainText(/^This record went out with a briefing/)
    await form.getByLabel('What happened').fill('Blinken and Lavrov talk by telephone')
    await page.keyboard.press('Control+Enter')
    await expect(form).toHaveCount(0)
    await goTo(page, '/briefings')
    await page.getByRole('button', { name: /^1 fact changed since/ }).click()
    await expect(page.getByRole('dialog').getByText('Blinken–Lavrov phone call')).toBeVisible()
  },
  'range of scores to filter by': async (page) => {
    await goTo(page, '/timeline?score=-10..-1')
    await filterBy(page, 'Score')
    await page.getByLabel('To', { exact: true }).fill('eleven')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'is not a score' })).toBeVisible()
  },
  'saved views': async (page) => {
    await goTo(page, '/timeline')
    await filterBy(page, 'Views')
    await page.getByRole('menuitem', { name: 'Save or edit views' }).click()
    await page.getByLabel('Name of this view').fill('All of it')
    await page.keyboard.press('Enter')
    await filterBy(page, 'Views')
    await page.getByRole('menuitem', { name: 'Save or edit views' }).click()
    await expect(page.getByRole('button', { name: 'Delete “All of it”' })).toBeVisible()
  },
  'several events being edited': async (page) => {
    await goTo(page, '/timeline')
    await page.getByRole('button', { name: 'Choose events' }).click()
    await page.getByRole('button', { name: /^Choose all/ }).click()
    await page.getByRole('button', { name: /^Edit \d+ events/ }).click()
    const dialog = page.getByRole('dialog', { name: /^Edit \d+ events/ })
    await dialog.getByRole('combobox', { name: /^Status/ }).selectOption('disputed')
    await dialog.getByLabel('From which day').fill('2021-13')
    await expect(dialog.getByRole('alert')).toHaveText(/“2021-13” is not a date with an end/)
  },
  'two people being made one': async (page) => {
    await goTo(page, '/data')
    await page.getByRole('button', { name: 'Look for duplicates' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: /^Kind/ }).selectOption('people')
    await dialog.getByRole('combobox', { name: /^First/ }).selectOption({ index: 1 })
    await dialog.getByRole('combobox', { name: /^Second/ }).selectOption({ index: 2 })
    await dialog.getByRole('button', { name: 'Compare' }).click()
    await expect(dialog.getByRole('button', { name: 'Make them one' })).toBeEnabled()
  },
  'opened number': async (page) => {
    await goTo(page, '/')
    await page.locator('.figure').filter({ hasText: 'of −10 to +10' }).getByRole('button').first().click()
    const dialog = page.getByRole('dialog', { name: /^Relationship index on/ })
    await expect(dialog.getByText(/of the weight on .+ alone/)).toBeVisible()
    await dialog
      .getByRole('button', { name: /rests on$/ })
      .first()
      .click()
  },
  'new pair': openNewPair,
  'event being added': async (page) => {
    await page.getByRole('button', { name: 'Add event' }).click()
    const dialog = page.getByRole('dialog', { name: 'Add event' })
    // Everything at once: an unknown issue, a score of its own, a new source, and fields that are missing.
    await dialog
      .getByLabel('Event in one line')
      .fill('2021-13-05 us>ru Blinken and Lavrov talk #nowhere -9 @Somebody_new “they said”')
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByRole('alert').first()).toBeVisible()
  },
  'list of codes': async (page) => {
    await page.getByRole('button', { name: 'Add event' }).click()
    await page.getByRole('combobox', { name: 'Coding' }).fill('expel')
    await expect(page.getByRole('option', { name: /^CAMEO 166, / })).toBeVisible()
  },
  'list of countries': async (page) => {
    await openNewPair(page)
    await page.getByRole('combobox', { name: 'First country' }).fill('ger')
    await expect(page.getByRole('option', { name: /^Germany/ })).toBeVisible()
  },
  licences: async (page) => {
    await goTo(page, '/your-data')
    await page.getByRole('button', { name: 'Licences of what is in it' }).click()
    const dialog = page.getByRole('dialog', { name: /packages are in Bilat$/ })
    await dialog.locator('summary').first().click()
    await expect(dialog.getByText(/^Permission is hereby granted/).first()).toBeVisible()
  },
  'deletion of all': async (page) => {
    await goTo(page, '/your-data')
    await page.getByRole('button', { name: 'Delete all' }).click()
    await expect(page.getByRole('dialog').getByLabel(/^Type /)).toBeVisible()
  },
  'export being sealed': async (page) => {
    await goTo(page, '/data')
    await page.getByRole('button', { name: 'Seal with a passphrase' }).click()
    const dialog = page.getByRole('dialog', { name: 'Seal the export' })
    await dialog.getByLabel('Passphrase').fill('kelp 12345')
    await dialog.getByLabel('The same once more').fill('kelp')
    await expect(dialog.getByRole('alert')).toHaveText('The two are not the same.')
  },
  'sealed file that does not open': async (page) => {
    await goTo(page, '/data')
    await page.locator('input[type=file]').first().setInputFiles('tests/sealed/byJava.sealed.json')
    const dialog = page.getByRole('dialog', { name: /is sealed$/ })
    await dialog.getByLabel('Passphrase').fill('another one')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toContainText('It does not open')
  },
  'pasted text': async (page) => {
    await goTo(page, '/data')
    await page.getByRole('button', { name: 'Paste text' }).click()
    await expect(page.getByRole('dialog', { name: 'Paste a file' })).toBeVisible()
  },
  'columns of a table': async (page) => {
    await goTo(page, '/data')
    const head = 'A header of a column that goes on and on, and says nothing of what is in it;Day;Link'
    const buffer = Buffer.from(
      `${head}\nAn event of some length, with words;03/04/2021;https://example.org/${'a'.repeat(60)}\n`,
    )
    await page.locator('input[type=file]').setInputFiles({ name: 'desk.csv', mimeType: 'text/csv', buffer })
    await expect(page.getByRole('group', { name: /^Row 2 has 03\/04\/2021/ })).toBeVisible()
  },
  'record health': async (page) => {
    await goTo(page, '/data')
    await page.getByRole('button', { name: 'List them' }).click()
    await expect(page.getByRole('dialog', { name: 'Record health' })).toBeVisible()
  },
  'removal of the sample': async (page) => {
    await goTo(page, '/data')
    await page.getByRole('button', { name: 'Remove the sample' }).click()
    await expect(page.getByRole('dialog', { name: 'Remove the sample?' })).toBeVisible()
  },
  'correction of an event': async (page) => {
    await goTo(page, '/?open=events/call-0512')
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    await page.getByLabel('What happened').fill('')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible()
  },
  'development of a meeting': async (page) => {
    await goTo(page, '/?open=meetings/m-reyk')
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    await page.getByText('Recorded changes').click()
    await page.getByRole('button', { name: 'Add commitment' }).click()
    await page.getByRole('button', { name: 'Add citation' }).first().click()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog').getByRole('alert').first()).toBeVisible()
  },
  'deletion of a record': async (page) => {
    await goTo(page, '/?open=issues/cybersecurity')
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Delete all the same' })).toBeVisible()
  },
  'refused file': async (page) => {
    await goTo(page, '/data')
    const bad = fileOf({ ...sampleAs('bad'), events: [{}, { id: 'no white space' }] }, 'bad.bilat.json')
    await page.locator('input[type=file]').setInputFiles(bad)
    await expect(page.getByRole('dialog', { name: /faults in bad\.bilat\.json: nothing was/ })).toBeVisible()
  },
  'file that is no dataset': async (page) => {
    await goTo(page, '/data')
    await page.locator('input[type=file]').setInputFiles(upload('{"format":"other"}'))
    await expect(page.getByRole('dialog', { name: /was not taken$/ })).toBeVisible()
  },
  'preview of a merge': async (page) => {
    await goTo(page, '/data')
    await page.locator('input[type=file]').setInputFiles(fileOf(anotherEdition(sampleAs('usa-rus'))))
    await expect(page.getByRole('button', { name: 'Take all theirs' })).toBeVisible()
  },
  preview: async (page) => {
    await goTo(page, '/data')
    await page.locator('input[type=file]').setInputFiles(fileOf(sampleAs('copy')))
    await expect(page.getByRole('button', { name: /^Apply / })).toBeVisible()
  },
}

/** Closes what lies over the page, the innermost first. */
export async function closeOverlays(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Escape')
    await expect(page.locator('[role=dialog], [role=menu]')).toHaveCount(0, { timeout: 300 })
  }).toPass({ intervals: [0] })
}

async function filterBy(page: Page, part: string): Promise<void> {
  const chips = page.getByRole('group', { name: 'Filters' })
  await chips.getByRole('button', { name: new RegExp(`^${part}`) }).click()
}

async function openPairs(page: Page): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /United States/ })
    .click()
  await expect(page.getByRole('menuitem', { name: 'Start a new pair' })).toBeVisible()
}

async function openNewPair(page: Page): Promise<void> {
  await openPairs(page)
  await page.getByRole('menuitem', { name: 'Start a new pair' }).click()
  await expect(page.getByRole('dialog', { name: 'Start a new pair' })).toBeVisible()
}
