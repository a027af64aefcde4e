import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { fileOf, sampleAs } from './datasets.ts'
import { expect, test, watch } from './guard.ts'
import { goTo, takeIn } from './steps.ts'

const DAY = '2021-05-13'

/** The sample with a deck of two slides, whose words stand nowhere else. */
function withDeck() {
  const pin = { asOf: DAY, filters: [], settings: [] }
  const at = `${DAY}T09:00:00Z`
  const slide = (n: number, layout: string, shows: string) => ({
    ...{ id: `s${n}`, layout, title: `ZZSLIDE ${n}`, notes: 'ZZNOTES' },
    views: [{ shows, pin, marks: [] }],
  })
  const deck = {
    ...{ id: 'before', title: 'ZZDECK', seat: 'neutral', changes: [] },
    ...{ createdAt: at, updatedAt: at, updatedBy: 'desk' },
    slides: [slide(1, 'title', 'facts'), slide(2, 'table', 'issues')],
  }
  return { ...sampleAs('own'), briefings: [deck] }
}

test(
  'S06 a sealed briefing opens from a file with its passphrase alone, and before that not even its title can be read in it',
  { tag: '@firefox' },
  async ({ page, open, browser }) => {
    test.slow()
    await open('/')
    await takeIn(page, fileOf(withDeck()))
    await goTo(page, `/briefings/before?rel=own&asOf=${DAY}`)
    await page.getByRole('button', { name: 'Hand out' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Seal the HTML file with a passphrase').check()
    await dialog.getByLabel('Passphrase', { exact: true }).fill('Каша пляж сом дюжина')
    await dialog.getByLabel('The same once more').fill('Каша пляж сом дюжина')
    await expect(dialog.getByRole('button', { name: 'Save as PowerPoint' })).toBeDisabled()
    const coming = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Save as one sealed HTML file' }).click()
    const download = await coming
    const path = test.info().outputPath(download.suggestedFilename())
    expect(path).toMatch(/\.sealed\.html$/)
    await download.saveAs(path)
    const bytes = await readFile(path, 'latin1')
    for (const word of ['ZZDECK', 'ZZSLIDE', 'ZZNOTES', 'Lavrov', 'United States', DAY])
      expect(bytes).not.toContain(word)

    // What went out can be held against the record, sealed or not.
    await page.keyboard.press('Escape')
    await goTo(page, '/compare?rel=own')
    const earlier = page.getByRole('region', { name: 'Earlier' })
    await earlier.locator('input[type=file]').setInputFiles(path)
    await earlier.getByLabel('Passphrase').fill('Каша пляж')
    await page.keyboard.press('Enter')
    await expect(earlier.getByRole('alert')).toContainText('It does not open.')
    await earlier.getByLabel('Passphrase').fill('Каша пляж сом дюжина')
    await earlier.getByRole('button', { name: 'Open' }).click()
    await expect(earlier).toContainText('“ZZDECK”')

    const address = pathToFileURL(path).href
    const fresh = await browser.newContext({ offline: true })
    const seen = await watch(fresh, { within: address })
    const reader = await fresh.newPage()
    await reader.goto(address)
    await expect(reader).toHaveTitle('Sealed briefing')
    await expect(reader.getByLabel('Passphrase')).toBeFocused()
    await reader.keyboard.type('Каша пляж сом дюжины')
    await reader.keyboard.press('Enter')
    await expect(reader.getByRole('alert')).toContainText('It does not open.')
    expect(await reader.content()).not.toContain('ZZDECK')
    await reader.getByLabel('Passphrase').fill('Каша пляж сом дюжина'.normalize('NFD'))
    await reader.getByRole('button', { name: 'Open' }).click()
    await expect(reader.locator('#count')).toHaveText('1 / 2')
    await expect(reader).toHaveTitle('ZZDECK')
    await expect(reader.locator('.page.now')).toContainText('ZZSLIDE 1')
    await reader.keyboard.press('ArrowRight')
    await expect(reader.locator('.page.now')).toContainText('ZZSLIDE 2')
    await reader.keyboard.press('i')
    const saving = reader.waitForEvent('download')
    await reader.getByRole('button', { name: 'Save the data' }).click()
    expect(JSON.parse(await readFile(await (await saving).path(), 'utf8'))).toMatchObject({
      format: 'bilat-dataset',
    })
    // The policy is that of the file still.
    await reader.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.hit = 1'
      document.body.append(script)
    })
    expect(await reader.evaluate(() => 'hit' in globalThis)).toBe(false)
    expect(
      seen.filter((line) => !/policy:|Content Security Policy|page’s settings blocked/.test(line)),
    ).toEqual([])
    expect(seen.length).toBeGreaterThan(0)
    await fresh.close()
  },
)
