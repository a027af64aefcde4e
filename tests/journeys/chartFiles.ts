import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'

/** What the menu of the first chart on screen hands out. */
export async function handedOut(page: Page, entry: string): Promise<{ name: string; content: Buffer }> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export or edit' }).first().click()
  await page.getByRole('menuitem', { name: entry }).click()
  const file = await download
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) }
}

/** Width and height of a PNG, out of its header. */
export function sizeOf(png: Buffer): readonly [number, number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}
