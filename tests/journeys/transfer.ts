import type { Locator, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import type { UploadFile } from './datasets.ts'
import { expect } from './guard.ts'
import { settled } from './steps.ts'

/** A text as a file on disk. */
export function upload(text: string): UploadFile {
  return { name: 'test.bilat.json', mimeType: 'application/json', buffer: Buffer.from(text) }
}

/** The dialog through which files come in. */
export function dialog(page: Page): Locator {
  return page.getByRole('dialog')
}

/** Chooses a file by the first file chooser on the page. */
export async function choose(page: Page, file: UploadFile): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(file)
}

/** Drops a file on the page, as a file manager does. */
export async function drop(page: Page, { name, mimeType, buffer }: UploadFile): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([text, fileName, type]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], fileName, { type }))
      return transfer
    },
    [buffer.toString('utf8'), name, mimeType] as const,
  )
  await page.dispatchEvent('body', 'dragenter', { dataTransfer })
  await expect(page.getByText('Drop the file to check it')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer })
}

/** Pastes a text on the Data page. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Paste text' }).click()
  await page.getByLabel('Text of a *.bilat.json, .ics or .csv file').fill(text)
  await page.getByRole('button', { name: 'Check it' }).click()
}

/** How many records the preview shows in each group. */
export async function groups(page: Page): Promise<Record<string, number>> {
  const buttons = page.getByRole('group', { name: 'What the file would do' }).getByRole('button')
  await expect(buttons.first()).toBeVisible()
  const texts = await buttons.allInnerTexts()
  return Object.fromEntries(
    texts.map((text) => {
      const [, name = text, count = ''] = /^(\D+?)\s*([\d,]+)$/.exec(text.trim()) ?? []
      return [name, Number(count.replaceAll(',', ''))] as const
    }),
  )
}

/** What the Export button hands to the browser. */
export async function exported(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const download = await coming
  await settled(page)
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}
