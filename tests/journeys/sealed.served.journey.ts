import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { fileOf, sampleAs } from './datasets.ts'
import { expect, test } from './guard.ts'
import { figure, goTo, section, settled, takeIn } from './steps.ts'
import { seenAnywhere, storedCounts, wipe } from './stored.ts'
import { choose, dialog, drop, exported, paste } from './transfer.ts'

const PASSPHRASE = 'kelp moth tow fig urban'

/** Fills the dialog that asks for a passphrase twice. */
async function seal(page: Page, button: string): Promise<void> {
  await dialog(page).getByLabel('Passphrase').fill('Password1234')
  await expect(dialog(page).getByRole('status')).toContainText('Too easily guessed')
  await dialog(page).getByLabel('Passphrase').fill(PASSPHRASE)
  await expect(dialog(page).getByRole('status')).toHaveText(/^Good, about 63 bits/)
  await dialog(page).getByLabel('The same once more').fill(PASSPHRASE.slice(0, -1))
  await expect(dialog(page).getByRole('alert')).toHaveText('The two are not the same.')
  await expect(dialog(page).getByRole('button', { name: button })).toBeDisabled()
  await dialog(page).getByLabel('The same once more').fill(PASSPHRASE)
  await dialog(page).getByRole('button', { name: button }).click()
}

test(
  'S06 an export sealed with a passphrase holds no word of it, and comes back by menu, drop and paste with it alone',
  { tag: '@firefox' },
  async ({ page, open }) => {
    await open('/')
    await takeIn(page, fileOf(sampleAs('own')))
    await goTo(page, '/data?rel=own')
    const plain = await exported(page)
    const coming = page.waitForEvent('download')
    await section(page, 'Export').getByRole('button', { name: 'Seal with a passphrase' }).click()
    await seal(page, 'Seal and export')
    const download = await coming
    await expect(dialog(page)).toHaveCount(0)
    const name = download.suggestedFilename()
    await expect(section(page, 'Export')).toContainText(`${name} was handed to the browser`)
    expect(name).toMatch(/^bilat-usa-rus_all_[\d-]+\.sealed\.json$/)
    const text = await readFile(await download.path(), 'utf8')
    expect(JSON.parse(text)).toMatchObject({ format: 'bilat-sealed', kdf: { iterations: 1_000_000 } })
    for (const word of ['Lavrov', 'Reykjavik', '"events"', 'usa-rus']) expect(text).not.toContain(word)

    await wipe(page)
    const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) }
    const wrong = dialog(page).getByRole('alert')
    await choose(page, file)
    await expect(dialog(page)).toHaveAccessibleName(`${name} is sealed`)
    await expect(dialog(page).getByLabel('Passphrase')).toBeFocused()
    await page.keyboard.type('kelp moth tow fig urbane')
    await page.keyboard.press('Enter')
    await expect(wrong).toContainText(
      'It does not open. The passphrase is another one, or the file was altered',
    )
    // The same words for a file in which one letter of the data is another one.
    const altered = text.replace(/"data":"(.)/, (_, first) => `"data":"${first === 'A' ? 'B' : 'A'}`)
    await page.keyboard.press('Escape')
    await drop(page, { ...file, buffer: Buffer.from(altered) })
    await dialog(page).getByLabel('Passphrase').fill(PASSPHRASE)
    await dialog(page).getByRole('button', { name: 'Open', exact: true }).click()
    await expect(wrong).toContainText(
      'It does not open. The passphrase is another one, or the file was altered',
    )
    await page.keyboard.press('Escape')
    expect(await storedCounts(page)).toEqual({ meta: 1 })

    // A file that would keep the page busy for hours is a fault before any passphrase is asked for.
    await choose(page, { ...file, buffer: Buffer.from(text.replace('1000000', '9000000000')) })
    await expect(dialog(page)).toHaveAccessibleName(`1 fault in ${name}: nothing was stored`)
    await expect(dialog(page)).toContainText('kdf.iterations')
    await expect(dialog(page)).toContainText('is outside 600,000 … 10,000,000')
    await page.keyboard.press('Escape')

    await choose(page, file)
    await dialog(page).getByLabel('Passphrase').fill(PASSPHRASE)
    await page.keyboard.press('Enter')
    await dialog(page)
      .getByRole('button', { name: /^Apply / })
      .click()
    await dialog(page).getByRole('button', { name: 'Done' }).click()
    await goTo(page, '/data?rel=own')
    expect((await exported(page)).text).toBe(plain.text)

    // A backup goes the same way, and a paste does.
    const backup = page.waitForEvent('download')
    await figure(page, 'Last backup').getByRole('button', { name: 'Back up sealed' }).click()
    await dialog(page).getByRole('button', { name: 'Make one up' }).click()
    const made = await dialog(page).getByLabel('Passphrase').inputValue()
    await dialog(page).getByRole('button', { name: 'Seal and back up' }).click()
    const second = await readFile(await (await backup).path(), 'utf8')
    await expect(figure(page, 'Last backup')).toContainText('Today')
    await settled(page)
    expect(await seenAnywhere(page, [PASSPHRASE, made])).toEqual([])
    await paste(page, second)
    await dialog(page).getByLabel('Passphrase').fill(made)
    await page.keyboard.press('Enter')
    await expect(dialog(page)).toHaveAccessibleName('Pasted text holds nothing that is not here already')
  },
)
