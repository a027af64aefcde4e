import type { Locator, Page } from '@playwright/test'
import { fileOf } from './datasets.ts'
import { expect, test } from './guard.ts'
import { HEAVY, manyOfEachAndEvents } from './manyOfEach.ts'
import { pdfPages } from './pdf.ts'
import { SOON, forgetStill, standstill, watchStill } from './standstill.ts'
import { goTo, settled, takeIn } from './steps.ts'

const DAY = 'asOf=2021-05-13'
const NOT_SHOWN = /^[\d,]+ more not shown$/

/** What a hand does on a page, and waits to see of it. */
interface Deed {
  readonly name: string
  /** Where it is done; missing: where the one before it was. */
  readonly at?: string
  readonly act: (page: Page) => Promise<unknown>
}

const dialog = (page: Page): Locator => page.getByRole('dialog')

/** Closes what is open above the page; a form keeps its draft. */
async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
}

/** A heavy record's form: its long lists are drawn in part, and one can write in it. */
function formOf(kind: string, id: string): Deed {
  return {
    name: `the form of ${id}`,
    at: `/settings?open=${kind}/${id}&${DAY}`,
    act: async (page) => {
      await page.locator('aside.panel').getByRole('button', { name: 'Edit', exact: true }).click()
      const title = dialog(page).getByRole('textbox').first()
      await title.pressSequentially('ab')
      await expect(dialog(page).getByText(NOT_SHOWN).first()).toBeVisible()
      await leave(page)
    },
  }
}

/** Steps through a list by its keys, and to its end. */
function keysOn(page: string): Deed {
  return {
    name: `keys on ${page}`,
    at: `/${page}?${DAY}`,
    act: async ({ keyboard }) => {
      for (const key of ['j', 'j', 'j', 'k', 'End']) await keyboard.press(key)
    },
  }
}

function onAnotherDay(address: string): Deed {
  return {
    name: `another day on ${address}`,
    at: `${address}?${DAY}`,
    act: async (page) => {
      await page.keyboard.press('[')
      await expect(page).not.toHaveURL(new RegExp(DAY))
    },
  }
}

function saving(name: string): Deed {
  return {
    name,
    at: `/data?${DAY}`,
    act: async (page) => {
      const coming = page.waitForEvent('download')
      await page.getByRole('button', { name, exact: true }).click()
      expect((await coming).suggestedFilename()).toContain('usa-rus')
    },
  }
}

const palette: readonly Deed[] = [
  {
    name: 'the palette',
    at: `/timeline?${DAY}`,
    act: async (page) => {
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('combobox', { name: 'Search or command' })).toBeFocused()
    },
  },
  {
    name: 'a search',
    act: async (page) => {
      await page.keyboard.type('number12')
      await expect(page.getByRole('option', { name: /Number12/ }).first()).toBeVisible()
    },
  },
  {
    name: 'a search with a slip',
    act: async (page) => {
      await page.keyboard.type('x')
      await leave(page)
    },
  },
]

const quickAdd: Deed = {
  name: 'an event in one line',
  at: `/timeline?${DAY}`,
  act: async (page) => {
    await page.keyboard.press('e')
    const line = dialog(page).getByLabel('Event in one line')
    await line.pressSequentially('2021-05-05 us>ru They talk #iss @num')
    await expect(line).toHaveValue(/@num$/)
    await leave(page)
  },
}

const wordFilter: Deed = {
  name: 'a word to filter by',
  at: `/timeline?${DAY}`,
  act: async (page) => {
    await page.keyboard.press('/')
    await page.keyboard.type('of many')
    await expect(page.getByRole('table', { name: 'Events' })).toHaveAttribute('aria-rowcount', '3001')
  },
}

const toast = (page: Page): Locator => page.getByRole('status', { name: 'Messages' })

/** Thousands of events changed at once, taken back and done again. */
const bulk: readonly Deed[] = [
  {
    name: 'all events chosen',
    at: `/timeline?${DAY}`,
    act: async (page) => {
      await page.getByRole('button', { name: 'Choose events' }).click()
      await page.getByRole('checkbox', { name: /^Choose all/ }).click()
      await page.getByRole('button', { name: /^Edit 3,\d+ events/ }).click()
      await dialog(page).getByRole('textbox').first().fill('looked at')
      await expect(dialog(page).getByRole('button', { name: /^Change 3,\d+/ })).toBeEnabled()
    },
  },
  {
    name: 'all events changed',
    act: async (page) => {
      await dialog(page)
        .getByRole('button', { name: /^Change 3,\d+/ })
        .click()
      await expect(toast(page)).toContainText(/3,\d+ events changed/)
    },
  },
  {
    name: 'that taken back',
    act: async (page) => {
      await page.keyboard.press('Control+z')
      await expect(toast(page)).toContainText('Undone')
    },
  },
  {
    name: 'that done again',
    act: async (page) => {
      await page.keyboard.press('Control+Shift+z')
      await expect(toast(page)).toContainText('Done again')
    },
  },
]

const data: readonly Deed[] = [
  {
    name: 'what is found wrong',
    at: `/data?${DAY}`,
    act: async (page) => {
      await page.getByRole('button', { name: 'List them' }).click()
      await expect(dialog(page).getByRole('listitem').first()).toBeVisible()
      await leave(page)
    },
  },
  {
    name: 'two records that may be one',
    at: `/data?${DAY}`,
    act: async (page) => {
      await page.getByRole('button', { name: 'Look for duplicates' }).click()
      const [kind, first] = [0, 1].map((n) => dialog(page).locator('form select').nth(n))
      for (const one of ['events', 'people', 'meetings', 'issues', 'cases', 'dates']) {
        await kind!.selectOption(one)
        await expect.poll(() => first!.locator('option').count()).toBeGreaterThan(3000)
      }
      await leave(page)
    },
  },
  ...['Export', 'Export the spreadsheet', 'Export the calendar'].map(saving),
]

const meetings: readonly Deed[] = [
  {
    name: 'a new meeting',
    at: `/meetings?${DAY}`,
    act: async (page) => {
      await page.getByRole('button', { name: 'Add meeting' }).click()
      await dialog(page).getByRole('combobox', { name: 'Attendees' }).pressSequentially('numb')
      await expect(page.getByRole('option', { name: /^Person Number/ }).first()).toBeVisible()
      await page.keyboard.press('Escape')
      await leave(page)
    },
  },
  {
    name: 'when two last met',
    act: async (page) => {
      const who = page.locator('.people select')
      await who.first().selectOption({ index: 5 })
      await who.nth(1).selectOption({ index: 9 })
      await expect(page.getByRole('main')).toContainText(' and ')
    },
  },
]

const others: readonly Deed[] = [
  {
    name: 'what a brief for others leaves out',
    at: `/brief/${HEAVY.meeting}?${DAY}`,
    act: async (page) => {
      await goTo(page, `/brief/${HEAVY.meeting}?upTo=GREEN&${DAY}`)
      await expect(page.locator('.brief-scaled .brief-sheet').first()).toBeVisible()
    },
  },
  {
    name: 'a record deleted',
    at: `/settings?open=cases/c7&${DAY}`,
    act: async (page) => {
      await page.locator('aside.panel').getByRole('button', { name: 'Delete', exact: true }).click()
      await toast(page).getByRole('button', { name: 'Undo' }).click()
      await expect(toast(page)).toContainText('Undone')
    },
  },
]

const DEEDS: readonly Deed[] = [
  ...palette,
  quickAdd,
  wordFilter,
  ...['timeline', 'issues', 'meetings', 'people', 'cases'].map(keysOn),
  ...['/', '/timeline', '/meetings', '/compare', `/brief/${HEAVY.meeting}`].map(onAnotherDay),
  ...[formOf('events', HEAVY.event), formOf('issues', HEAVY.issue), formOf('meetings', HEAVY.meeting)],
  ...meetings,
  ...data,
  ...others,
  ...bulk,
]

test('S03 what a hand does over thousands of each kind does not hold the page up, and paper says what is not on it', async ({
  page,
  open,
}, testInfo) => {
  testInfo.setTimeout(180_000)
  testInfo.annotations.push({ type: 'times', description: String(DEEDS.length) })
  await open('/')
  await takeIn(page, fileOf(manyOfEachAndEvents()))
  await watchStill(page)
  const slow: string[] = []
  for (const { name, at, act } of DEEDS) {
    if (at !== undefined) await goTo(page, at)
    await forgetStill(page)
    await test.step(name, () => act(page))
    await settled(page)
    const still = await standstill(page)
    if (still >= SOON) slow.push(`${name}: ${Math.round(still)} ms`)
  }
  expect(slow).toEqual([])

  await goTo(page, `/cases?${DAY}`)
  await expect(
    page.getByRole('heading', { level: 1, name: /^3,\d+ cases recorded: 1,5\d\d of/ }),
  ).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  for (const list of ['issues', 'people', 'meetings', 'timeline']) {
    await goTo(page, `/${list}?${DAY}`)
    await expect(page.getByRole('main').getByText(NOT_SHOWN).first()).toBeVisible()
  }
  await expect(page.getByRole('table', { name: 'Events' }).getByRole('row')).toHaveCount(501)
  // Nobody tells a page beforehand that it will be printed.
  await page.emulateMedia({ media: null })
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdfPages(pdf).length).toBeLessThan(20)
})
