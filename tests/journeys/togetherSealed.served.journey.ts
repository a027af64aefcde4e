import type { Locator } from '@playwright/test'
import { openSealedText } from '../../src/state/sealing.ts'
import { expect, test } from './guard.ts'
import { storedTitle } from './recordForm.ts'
import type { Analyst } from './sharedFolder.ts'
import { linkedFile } from './sharedFolder.ts'
import { goTo, settled } from './steps.ts'
import { dialog } from './transfer.ts'
import { apply, at, banner, compare, retitle, takeInWhatIsNew, twoOnOneFile } from './twoOnOneFile.ts'

const FIRST = 'kelp ounce tribal seven'
const SECOND = 'plum raven dusk ochre 71'
const THIRD = 'moss anvil prawn tweed 48'
const ISSUE = at('issues/cybersecurity')

async function sealWith({ page }: Analyst, button: string, passphrase: string): Promise<void> {
  await goTo(page, '/data?rel=own')
  await linkedFile(page).getByRole('button', { name: button }).click()
  await dialog(page).getByLabel('Passphrase').fill(passphrase)
  await dialog(page).getByLabel('The same once more').fill(passphrase)
  await dialog(page).getByRole('button', { name: 'Seal and save' }).click()
  await expect(dialog(page)).toHaveCount(0)
}

/** Types a passphrase where one is asked for. */
async function type({ page }: Analyst, passphrase: string): Promise<void> {
  await dialog(page).getByLabel('Passphrase').fill(passphrase)
  await dialog(page).getByRole('button', { name: 'Open' }).click()
}

/** Compares with the file, which the passphrase that is known does not open: another is asked for. */
async function compareWith(who: Analyst, passphrase: string): Promise<Locator> {
  await banner(who).getByRole('button', { name: 'Compare with the file' }).click()
  await expect(dialog(who.page)).toHaveAccessibleName(/ is sealed$/)
  await type(who, passphrase)
  await expect(dialog(who.page)).not.toHaveAccessibleName(/ is sealed$/)
  return dialog(who.page)
}

test('R18 S06 two people on one sealed file: whoever changes its passphrase, the other is told and asked for it, and nothing is sealed with the old one again', async ({
  home,
}, testInfo) => {
  // A passphrase is hashed a million times at every look and every save.
  test.setTimeout(360_000)
  const { a, b, inFile, end } = await twoOnOneFile(home)
  const opened = (passphrase: string) => openSealedText(inFile(), passphrase)
  /** What is in the file, once this passphrase opens it and another one does not. */
  const isSealedWith = async (
    passphrase: string,
    old: string,
    ...titles: readonly string[]
  ): Promise<void> => {
    await expect.poll(async () => JSON.stringify(await opened(passphrase))).toContain(titles[0] ?? 'opened')
    for (const title of titles) expect(JSON.stringify(await opened(passphrase))).toContain(title)
    expect((await opened(old)).type).toBe('refused')
  }

  // One seals the file: the other is asked for the passphrase once, and nothing goes to and fro afterwards.
  await sealWith(a, 'Seal the file', FIRST)
  await expect.poll(inFile).toContain('"format":"bilat-sealed"')
  await b.comeBack()
  await expect(await compareWith(b, FIRST)).toContainText('holds nothing that is not here already')
  await dialog(b.page).getByRole('button', { name: 'Close' }).last().click()
  const sealed = inFile()
  await retitle(b, 'Said under seal')
  await expect.poll(inFile).not.toBe(sealed)
  await a.comeBack()
  expect(await compare(a)).toMatchObject({ Changed: 1 })
  await apply(a)
  expect(await storedTitle(a.page)).toBe('Said under seal')
  const agreed = inFile()
  for (const who of [b, a, b]) await takeInWhatIsNew(who)
  expect(inFile()).toBe(agreed)

  // One edits and changes the passphrase while the other edits: that one is told, and the old passphrase shows nothing.
  await retitle(a, 'Said before the passphrase changed', ISSUE)
  await sealWith(a, 'Change the passphrase', SECOND)
  await isSealedWith(SECOND, FIRST, 'Said before the passphrase changed')
  const changed = inFile()
  await retitle(b, 'Said with the old passphrase in mind')
  await expect(banner(b)).toContainText('Somebody else has changed the file')
  await settled(b.page, 1500)
  expect(inFile()).toBe(changed)
  await banner(b).getByRole('button', { name: 'Compare with the file' }).click()
  await type(b, FIRST)
  await expect(dialog(b.page).getByRole('alert')).toContainText('It does not open')
  await type(b, SECOND)
  await expect(dialog(b.page)).toContainText('Said before the passphrase changed')
  await apply(b)
  await expect(banner(b)).toHaveText('')
  await isSealedWith(
    SECOND,
    FIRST,
    'Said with the old passphrase in mind',
    'Said before the passphrase changed',
  )
  await a.comeBack()
  expect(await compare(a)).toMatchObject({ Changed: 1 })
  await apply(a)
  expect(await storedTitle(a.page)).toBe('Said with the old passphrase in mind')

  // Writing what is here without comparing takes the new one too.
  await sealWith(a, 'Change the passphrase', THIRD)
  await isSealedWith(THIRD, SECOND)
  await retitle(b, 'Said without comparing')
  await goTo(b.page, '/data?rel=own')
  await linkedFile(b.page).getByRole('button', { name: 'Write what is here to the file' }).click()
  await banner(b).getByRole('button', { name: 'Type the passphrase' }).click()
  await isSealedWith(THIRD, SECOND)
  await type(b, SECOND)
  await expect(dialog(b.page).getByRole('alert').first()).toContainText('It does not open')
  await type(b, THIRD)
  await expect(dialog(b.page)).toHaveCount(0)
  await expect(banner(b)).toHaveText('')
  await isSealedWith(THIRD, SECOND, 'Said without comparing')
  await a.comeBack()
  await compare(a)
  await apply(a)

  // The other has saved with the old passphrase just before it is changed: it is changed all the same.
  await retitle(b, 'Saved just before')
  await isSealedWith(THIRD, FIRST, 'Saved just before')
  await sealWith(a, 'Change the passphrase', FIRST)
  await expect(linkedFile(a.page)).toContainText('Somebody else has changed the file')
  await expect(await compareWith(a, THIRD)).toContainText('Saved just before')
  await apply(a)
  await expect(banner(a)).toHaveText('')
  await isSealedWith(FIRST, THIRD, 'Saved just before')
  await end()
  testInfo.annotations.push({ type: 'times', description: '4' })
})
