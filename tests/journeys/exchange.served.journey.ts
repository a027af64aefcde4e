import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import type { UploadFile } from './datasets.ts'
import { expect, test } from './guard.ts'
import { goTo, loadSample, settled } from './steps.ts'
import { choose, dialog, drop, groups, paste } from './transfer.ts'

/** As a colleague's spreadsheet has it: another order, another language, days that could be two, one that is none. */
const FOREIGN = [
  'Дата;Событие;CAMEO;From;To;Link',
  '03/05/2021;Talks on visas;036;Russia;США;https://example.org/visas',
  '31/02/2021;On no day;036;Russia;США;',
  '=1+1;@SUM(1);036;Russia;США;',
].join('\n')

test(
  'R24 a calendar and a spreadsheet come back as they went: 0 new, 0 changed',
  { tag: '@firefox' },
  async ({ page, open }) => {
    await open('/')
    await loadSample(page)
    await goTo(page, '/data')
    for (const [button, name, lines] of [
      ['Export the calendar', 'bilat-usa-rus_calendar_2021-05-13.ics', /^BEGIN:VEVENT\r$/gm],
      ['Export the spreadsheet', 'bilat-usa-rus_events_2021-05-13.csv', /\r\n/g],
    ] as const) {
      const file = await handedOut(page, () => page.getByRole('button', { name: button }).click())
      expect(file.name).toBe(name)
      expect(file.buffer.toString('utf8').match(lines)?.length).toBeGreaterThan(10)
      await drop(page, file)
      await expect(dialog(page)).toHaveAccessibleName(`${name} holds nothing that is not here already`)
      expect(await groups(page)).toMatchObject({ New: 0, Changed: 0 })
      await close(page)
    }

    await goTo(page, '/timeline?issue=cybersecurity')
    const listed = await handedOut(page, () =>
      page.getByRole('button', { name: 'Export the list as CSV' }).click(),
    )
    expect(listed.name).toBe('bilat-usa-rus_timeline_2021-05-13.csv')
    const events = listed.buffer.toString('utf8')
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      `${events.trimEnd().split('\r\n').length - 1} of 64`,
    )

    await goTo(page, '/data')
    await paste(page, events.replace(/^((?!\ufeff?id,)[^,\n]+,[\d-]+,"?)/m, '$1Renamed: '))
    await expect(dialog(page)).toHaveAccessibleName(/^Import \d+ records: 0 new, 1 changed/)
  },
)

test('S04 a spreadsheet of others is read once its columns are said, and goes out without formulas', async ({
  page,
  open,
}) => {
  await open('/')
  await loadSample(page)
  await goTo(page, '/data')
  const file = { name: 'desk.csv', mimeType: 'text/csv', buffer: Buffer.from(FOREIGN) }
  await choose(page, file)
  await expect(dialog(page)).toHaveAccessibleName('Columns of desk.csv: 3 rows')
  const check = dialog(page).getByRole('button', { name: 'Check 3 rows' })
  await dialog(page).getByLabel('What Событие is').selectOption('Title')
  await check.click()
  await expect(dialog(page)).toHaveAccessibleName('2 faults in desk.csv: nothing was stored')
  await expect(dialog(page)).toContainText('row 3, date')
  await dialog(page).getByLabel('Value for row 4, date').fill('2021-05-04')
  await dialog(page).getByRole('button', { name: 'Fix and check' }).nth(1).click()
  await dialog(page).getByRole('button', { name: 'Leave out 1 record' }).click()
  expect(await groups(page)).toMatchObject({ New: 3, Errors: 1, Changed: 0 })
  await dialog(page).getByRole('button', { name: 'Apply 3 changes' }).click()
  await expect(dialog(page)).toHaveAccessibleName('Applied: 3 new, 0 changed')
  await dialog(page).getByRole('button', { name: 'Done' }).click()

  const out = await handedOut(page, () =>
    page.getByRole('button', { name: 'Export the spreadsheet' }).click(),
  )
  const text = out.buffer.toString('utf8')
  expect(text).toContain(",2021-05-04,'@SUM(1),")
  expect(text).not.toMatch(/[,;\n]"?[=@+]/)

  await page.reload()
  await choose(page, { ...file, name: 'desk again.csv' })
  await expect(dialog(page)).toContainText('As it was decided for a file with the same header before')
  await expect(dialog(page).getByLabel('What Событие is')).toHaveValue('title')
})

/** What a click hands to the browser. */
async function handedOut(page: Page, click: () => Promise<void>): Promise<UploadFile> {
  const coming = page.waitForEvent('download')
  await click()
  const download = await coming
  await settled(page)
  return {
    name: download.suggestedFilename(),
    mimeType: 'text/plain',
    buffer: await readFile(await download.path()),
  }
}

async function close(page: Page): Promise<void> {
  await dialog(page).getByRole('button', { name: 'Close' }).last().click()
  await expect(dialog(page)).toHaveCount(0)
}
