import { chromium } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { findOrInstallBrowser, launchOptions } from './browser.mjs'
import { ensurePackages, npm } from './packages.mjs'
import { serve } from './server.mjs'

/** Takes the README's pictures of the built app, with the sample as it opens: `node scripts/pictures.mjs`. */

const FOLDER = 'docs/pictures'

/** @type {readonly { name: string, address: string, width: number, height: number, scheme: 'light' | 'dark' }[]} */
const PICTURES = [
  { name: 'overview', address: '/', width: 1440, height: 900, scheme: 'light' },
  { name: 'timeline', address: '/timeline?open=events/call-0512', width: 1440, height: 900, scheme: 'light' },
  { name: 'event', address: '/?open=events/call-0512', width: 1440, height: 900, scheme: 'dark' },
  { name: 'phone', address: '/', width: 390, height: 844, scheme: 'light' },
]

process.chdir(join(import.meta.dirname, '..'))
ensurePackages()
process.env.CHROMIUM_PATH = findOrInstallBrowser()
npm(['run', 'build'])
mkdirSync(FOLDER, { recursive: true })

const server = await serve({ root: 'dist', port: 0 })
const browser = await chromium.launch(launchOptions())
for (const { name, address, width, height, scheme } of PICTURES) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme })
  const page = await context.newPage()
  await page.goto(server.url)
  await page.getByRole('button', { name: 'Load the sample' }).click()
  await page.getByRole('img', { name: /Relationship index/ }).waitFor()
  await page.goto(`${server.url}#${address}`)
  await page.getByText('80% band').waitFor()
  await page.mouse.move(0, 0)
  await page.waitForTimeout(500) // the band is drawn a moment after its figure
  await page.screenshot({ path: join(FOLDER, `${name}.png`) })
  await context.close()
}
await browser.close()
await server.close()
