import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { fileOf, sampleAs } from './datasets.ts'
import type { Home } from './guard.ts'
import { expect } from './guard.ts'
import { edit, formOf, titleField } from './recordForm.ts'
import type { Analyst } from './sharedFolder.ts'
import { anAnalyst, linkedFile, newFolder } from './sharedFolder.ts'
import { goTo, settled, takeIn } from './steps.ts'
import { dialog, groups } from './transfer.ts'

export const NAME = 'bilat-usa-rus.bilat.json'
export const at = (record: string): string => `/?rel=own&open=${record}`
export const CALL = at('events/call-0512')

interface Together {
  readonly a: Analyst
  readonly b: Analyst
  readonly inFile: () => string
  readonly end: () => Promise<void>
}

/** Two people, each at a browser of their own, linked to one file; what stands in it; the end of it all. */
export async function twoOnOneFile(home: Home): Promise<Together> {
  const folder = newFolder()
  const file = join(folder.path, NAME)
  writeFileSync(file, '')
  const [a, b] = [await anAnalyst(home, [file]), await anAnalyst(home, [file])] as const
  const inFile = (): string => readFileSync(file, 'utf8')
  await takeIn(a.page, fileOf(sampleAs('own')))
  await link(a, file, 'Link a new file')
  await takeIn(b.page, { name: NAME, mimeType: 'application/json', buffer: readFileSync(file) })
  const before = inFile()
  await link(b, file, 'Link an existing file')
  // Taking a file in and linking it changes no letter of it.
  expect(inFile()).toBe(before)
  return {
    ...{ a, b, inFile },
    end: async () => {
      await a.close()
      await b.close()
      folder.remove()
    },
  }
}

export async function link({ page, give }: Analyst, file: string, button: string): Promise<void> {
  await goTo(page, '/data?rel=own')
  await give(file)
  await linkedFile(page).getByRole('button', { name: button }).click()
  await expect(linkedFile(page).getByRole('status')).toHaveText(/^\s*Saved \d/)
}

export async function retitle({ page }: Analyst, title: string, address = CALL): Promise<void> {
  const form = await edit(page, address)
  await titleField(form).fill(title)
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(formOf(page)).toHaveCount(0)
}

/** Comes back to the page once what waits has been saved, and takes in what another has written, if anybody has. */
export async function takeInWhatIsNew(who: Analyst): Promise<void> {
  await settled(who.page, 1500)
  await who.comeBack()
  await settled(who.page, 500)
  if ((await banner(who).getByRole('button', { name: 'Compare with the file' }).count()) === 0) return
  await compare(who)
  await apply(who)
  await expect(banner(who)).toHaveText('')
}

export const banner = ({ page }: Analyst): Locator => page.locator('#trouble')

/** Opens the preview of what another has written, from wherever one is. */
export async function compare(who: Analyst): Promise<Record<string, number>> {
  await banner(who).getByRole('button', { name: 'Compare with the file' }).click()
  return groups(who.page)
}

export async function apply({ page }: Analyst): Promise<void> {
  await dialog(page)
    .getByRole('button', { name: /^Apply / })
    .click()
  await dialog(page).getByRole('button', { name: 'Done' }).click()
  await expect(dialog(page)).toHaveCount(0)
}
