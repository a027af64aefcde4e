import { expect, test } from './guard.ts'
import { figure, goTo, loadSample, section } from './steps.ts'
import { readFileSync } from 'node:fs'

test('the page of one’s own data says where it lies and what left, names all licences, and deletes all', async ({
  page,
  open,
  home,
}) => {
  await open('/your-data')
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('Nothing is stored in this browser yet')
  await goTo(page, '/data')
  await expect(figure(page, 'Record health')).toContainText('No records')
  await goTo(page, '/')
  await loadSample(page)
  await page.keyboard.press('g')
  await page.keyboard.press('w')
  await expect(title).toHaveText(/^\d+ records of 1 pair are stored in this browser, and whoever can use it/)
  const where = section(page, 'Where it lies')
  await expect(where).toContainText(`“bilat”, in the browser’s IndexedDB`)
  await expect(section(page, 'Who can read it')).toContainText(
    `served under ${new URL(home.url).origin} can read`,
  )

  await expect(where).toContainText('In a private window it goes when that is closed.')
  await expect(where).toContainText('Other tabsNone')
  const other = await page.context().newPage()
  await other.goto(home.url)
  await expect(where).toContainText('1 other tab or window of Bilat is open on this data')
  await other.close()
  await expect(where).toContainText('Other tabsNone')

  const left = section(page, 'What left this browser')
  await expect(left).toContainText('No whole file and no briefing')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Back up United States – Russia' }).click()
  const fileName = (await download).suggestedFilename()
  await expect(left.getByRole('listitem')).toContainText(['All records of United States – Russia'])
  await expect(left).toContainText(fileName)
  await expect(section(page, 'Kept outside the browser')).toContainText(fileName)

  const dialog = page.getByRole('dialog')
  const sealed = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Back up sealed: United States – Russia' }).click()
  await dialog.getByRole('button', { name: 'Make one up' }).click()
  await dialog.getByRole('button', { name: 'Seal and back up' }).click()
  const sealedName = (await sealed).suggestedFilename()
  expect(sealedName).toContain('.sealed.')
  await expect(left.getByRole('listitem').first()).toContainText(sealedName)
  await expect(dialog).toHaveCount(0)

  await page.getByRole('button', { name: 'Licences of what is in it' }).click()
  await expect(dialog.getByRole('heading', { name: /^\d+ packages are in Bilat$/ })).toBeVisible()
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object } // its own file
  const listed = await dialog.locator('summary b').allTextContents()
  // All that the app asks for is in it, but for what only names of types come from.
  expect(Object.keys(dependencies).filter((name) => !listed.includes(name))).toEqual(['@vue/devtools-api'])
  await dialog.getByText('@fontsource-variable/source-serif-4').click()
  await expect(dialog.getByText('SIL OPEN FONT LICENSE Version 1.1').filter({ visible: true })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Delete all' }).click()
  const confirm = dialog.getByRole('button', { name: 'Delete all' })
  await expect(confirm).toBeDisabled()
  await dialog.getByLabel('Type delete all to confirm').fill('delete all')
  await confirm.click()
  await expect(title).toHaveText('Which relationship do you follow?')
  const kept = await page.evaluate(() => Object.entries<string>(localStorage))
  // The visit that begins then notes by and by that nothing is there.
  const own = kept.filter(([key]) => key.startsWith('bilat-'))
  expect(own.filter(([key, text]) => key !== 'bilat-sentinel' || text.includes('usa-rus'))).toEqual([])
  await goTo(page, '/your-data')
  await expect(left).toContainText('No whole file and no briefing')
})
