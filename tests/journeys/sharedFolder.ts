import type { BrowserContext, Locator, Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchOptions } from '../../scripts/browser.mjs'
import type { Home } from './guard.ts'
import { expect, watch } from './guard.ts'
import { section } from './steps.ts'

declare global {
  interface Window {
    /** The file that was dropped last; pickers give it out. */
    given?: FileSystemFileHandle
  }
}

/** Somebody at a browser of their own, with a profile of their own, who works on a file of a folder. */
export interface Analyst {
  readonly page: Page
  /** The file is the one that the browser’s pickers give out next. */
  readonly give: (path: string) => Promise<void>
  /** Comes back to the page from something else. */
  readonly comeBack: () => Promise<void>
  readonly close: () => Promise<void>
}

/** A folder on the disk, gone when the test ends. */
export function newFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'bilat-shared-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) }
}

/**
 * Starts a browser that may write some files on the disk, as if its user had allowed them on every visit: it is in the
 * settings of the profile. Handles of them come as a file manager gives them, by being dropped, for the dialogs of the
 * pickers cannot be used without a person. They are the browser's own, and what it writes is on the disk.
 */
export async function anAnalyst(
  { url, within }: Home,
  files: readonly string[],
  options: { readonly timezoneId?: string } = {},
): Promise<Analyst> {
  const profile = mkdtempSync(join(tmpdir(), 'bilat-analyst-'))
  allowWriting(profile, new URL(url).origin, files)
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions(),
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    serviceWorkers: 'block',
    ...options,
  })
  const seen = await watch(context, { within })
  await context.addInitScript(takeGivenFiles)
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(`${url}#/data`)
  return {
    page,
    give: (path) => drop(context, page, path),
    comeBack: () => page.evaluate(() => void window.dispatchEvent(new Event('focus'))),
    close: async () => {
      await context.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
      expect(seen).toEqual([])
    },
  }
}

function allowWriting(profile: string, origin: string, files: readonly string[]): void {
  const last_modified = String((BigInt(Date.now()) + 11_644_473_600_000n) * 1000n)
  const allowed = files.map((path) => ({ path, 'is-directory': false, writable: true, readable: true }))
  const exceptions = {
    file_system_access_extended_permission: { [`${origin},*`]: { last_modified, setting: 1 } },
    file_system_access_chooser_data: {
      [`${origin},*`]: { last_modified, setting: { 'chosen-objects': allowed } },
    },
  }
  mkdirSync(join(profile, 'Default'))
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ profile: { content_settings: { exceptions } } }),
  )
}

function takeGivenFiles(): void {
  const pick = (): Promise<FileSystemFileHandle> =>
    window.given ? Promise.resolve(window.given) : Promise.reject(new Error('no file was given'))
  Object.assign(window, { showSaveFilePicker: pick, showOpenFilePicker: async () => [await pick()] })
  // What is given is not dropped on the app.
  for (const type of ['dragenter', 'dragover'] as const) {
    const pass = (event: DragEvent): void => {
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    window.addEventListener(type, pass, { capture: true })
  }
  window.addEventListener(
    'drop',
    (event) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      const item = event.dataTransfer?.items[0] as unknown as {
        readonly getAsFileSystemHandle: () => Promise<FileSystemFileHandle>
      }
      void item.getAsFileSystemHandle().then((handle) => (window.given = handle))
    },
    { capture: true },
  )
}

async function drop(context: BrowserContext, page: Page, path: string): Promise<void> {
  await page.evaluate(() => delete window.given)
  const session = await context.newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 700, y: 450, data })
  }
  await page.waitForFunction(() => window.given !== undefined)
  await session.detach()
}

/** What the Data page says of the linked file. */
export const linkedFile = (page: Page): Locator => section(page, 'Linked file')
