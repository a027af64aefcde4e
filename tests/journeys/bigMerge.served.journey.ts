import { writeFile } from 'node:fs/promises'
import type { Content } from './datasets.ts'
import { fileOf, madeUp } from './datasets.ts'
import { expect, test } from './guard.ts'
import { goTo, takeIn } from './steps.ts'
import { storedRows } from './stored.ts'
import { dialog, groups } from './transfer.ts'

const EVENTS = 10_000

test('ten thousand changed records can be looked at, decided and applied', async ({
  page,
  open,
}, testInfo) => {
  const content = madeUp(EVENTS)
  await open('/')
  await takeIn(page, fileOf(content))
  await goTo(page, '/data')
  // From the disk: handed over by the test, the file would have the page decode it first.
  const path = testInfo.outputPath('changed.bilat.json')
  await writeFile(path, fileOf(retitled(content)).buffer)
  await page.locator('input[type=file]').first().setInputFiles(path)
  expect(await groups(page)).toMatchObject({ Conflicting: EVENTS, New: 0 })
  await expect(dialog(page).getByRole('radio', { name: /^Keep mine/ })).toHaveCount(20)
  await dialog(page).getByRole('button', { name: 'Show 20 more' }).click()
  await expect(dialog(page).getByRole('radio', { name: /^Keep mine/ })).toHaveCount(40)

  const last = dialog(page)
    .getByRole('radio', { name: /^Take theirs/ })
    .last()
  const started = Date.now()
  await last.check()
  await expect(dialog(page)).toContainText(`changes 1, keeps yours on 9,999.`)
  expect(Date.now() - started).toBeLessThan(2000)
  await dialog(page).getByRole('button', { name: 'Take all theirs' }).click()
  await dialog(page).getByRole('button', { name: 'Apply 10,000 changes' }).click()
  await expect(dialog(page)).toHaveAccessibleName('Applied: 0 new, 10,000 changed', { timeout: 30_000 })
  const events = (await storedRows(page))['events'] as readonly { record: { title: string } }[]
  expect(events.every(({ record }) => record.title.endsWith(', otherwise'))).toBe(true)
})

function retitled(content: Content): Content {
  const events = content['events'] as readonly { readonly title: string }[] // a list, as in every dataset
  return { ...content, events: events.map((event) => ({ ...event, title: `${event.title}, otherwise` })) }
}
