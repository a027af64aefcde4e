import type { Page } from '@playwright/test'
import type { Content } from './datasets.ts'
import { fileOf, sampleAs } from './datasets.ts'
import { expect, test } from './guard.ts'
import { goTo, loadSample, takeIn } from './steps.ts'

/** The sample with a quote in Russian that nothing else says, and a title that becomes another one in June. */
function withQuote(): Content {
  const content = sampleAs('own')
  const events = content['events'] as readonly {
    readonly id: string
    readonly citations: readonly object[]
  }[] // a list, as in every dataset
  const changed = events.map((event) =>
    event.id === 'call-0512'
      ? {
          ...event,
          citations: event.citations.map((one) => ({
            ...one,
            quote: 'Мы готовы к объёмному диалогу',
            language: 'ru',
          })),
          changes: [{ id: 'later', on: '2021-06-01', set: { title: 'Quite a tense call' }, citations: [] }],
        }
      : event,
  )
  return { ...content, events: changed }
}

const field = (page: Page) => page.getByRole('combobox', { name: 'Search or command' })
const option = (page: Page, name: RegExp) => page.getByRole('option', { name })
const heading = (page: Page, name: string) =>
  page.getByRole('complementary', { name: 'Summary' }).getByRole('heading', { level: 2, name })

/** Opens the palette by key, types, and waits until something like it stands at the top. */
async function find(page: Page, text: string, first: RegExp): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(text)
  await expect(page.getByRole('option').first()).toHaveAccessibleName(first)
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
}

test('anything is found by keyboard alone: misspelt, in Cyrillic, by its date, as a command', async ({
  page,
  open,
}) => {
  await open('/')
  await takeIn(page, fileOf(withQuote()))
  await goTo(page, '/?rel=own')

  await find(page, 'объемн', /phone call/)
  await expect(option(page, /phone call/).locator('mark')).toHaveText('объёмн')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Blinken–Lavrov phone call')).toBeVisible()
  await page.keyboard.press('Escape')

  await find(page, 'Rekyjavik', /meet in Reykjavik/)
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Lavrov and Blinken agree to meet in Reykjavik on 20 May')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('quite a tense')
  await expect(
    page.getByText('Nothing known as of 13 May 2021 matches “quite a tense”.').first(),
  ).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await find(page, '1 june 2021', /View everything as of 1 Jun 2021/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/asOf=2021-06-01/)
  await find(page, 'quite a tense', /Quite a tense call/)
  await page.keyboard.press('Escape')

  await find(page, 'new pair', /Start a new pair/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Start a new pair' })).toBeVisible()
})

test('a source leads to the records that cite it, and Escape back', async ({ page, open }) => {
  await open('/')
  await loadSample(page)
  const opener = page.getByRole('button', { name: 'Search or command' })
  await opener.press('Enter')
  await page.keyboard.type('antony')
  const person = option(page, /Antony Blinken \d+ records/)
  await expect(person).toBeVisible()
  await person.click()
  await expect(page.getByRole('button', { name: /Records that name Antony Blinken/ })).toBeVisible()
  await page.keyboard.type('phone')
  await expect(option(page, /^Blinken–Lavrov phone call/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /Records that name/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
})

test('keys do what the list of keys says, on other keyboards too, until they are switched off', async ({
  page,
  open,
}) => {
  await open('/')
  await loadSample(page)
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await expect(sheet.getByText('As-of date to the previous event')).toBeVisible()
  for (const keys of ['ShiftEnter', 'Enter', 'Space']) {
    await expect(sheet.getByRole('definition').filter({ hasText: new RegExp(`^${keys}$`) })).toHaveCount(1)
  }
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)

  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await expect(page).toHaveURL(/#\/timeline/)
  await page.keyboard.press('p')
  await expect(page).toHaveURL(/asOf=2021-05-12/)
  await page.keyboard.press('l')
  await expect(page).not.toHaveURL(/asOf=2021-05-12/)

  await page.keyboard.press('h')
  await sheet.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck()
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await page.keyboard.press('?')
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await expect(page).toHaveURL(/#\/timeline/)
  await expect(sheet).toHaveCount(0)
})

test('what is typed while the palette is still being fetched is not lost', async ({ page, open }) => {
  await open('/')
  await loadSample(page)
  await page.reload()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('phone call')
  await expect(field(page)).toHaveValue(/phone call$/)
  await expect(option(page, /^Blinken–Lavrov phone call/)).toBeVisible()
})
