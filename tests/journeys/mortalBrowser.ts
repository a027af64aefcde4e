import type { Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findBrowser, launchOptions } from '../../scripts/browser.mjs'

/** A browser with a profile of its own whose process can be killed at any moment, as by a power cut. */
export interface MortalBrowser {
  readonly page: Page
  /** Ends the process at once: nothing is flushed, no handler runs. Resolves when it is gone. */
  readonly kill: () => Promise<void>
  /** Ends it as a reader does. */
  readonly close: () => Promise<void>
}

/** How long a browser may take to say where it listens. */
const PATIENCE = 20_000

/** Starts a browser on a profile; the same profile again finds what the one before has left. */
export async function startMortal(profile: string): Promise<MortalBrowser> {
  const told = join(profile, 'DevToolsActivePort')
  rmSync(told, { force: true })
  const child = spawn(
    findBrowser() ?? 'chromium',
    [
      ...launchOptions().args,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--lang=en-GB',
      'about:blank',
    ],
    // A group of its own: what keeps the data is another process than the one that was started.
    { stdio: 'ignore', detached: true },
  )
  const gone = once(child, 'exit')
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(told, child)}`)
  const context = browser.contexts()[0] ?? (await browser.newContext())
  return {
    page: await context.newPage(),
    kill: async () => {
      killGroup(child)
      await gone
      await lastOf(child)
      await browser.close()
    },
    close: async () => {
      const session = await browser.newBrowserCDPSession()
      await session.send('Browser.close')
      await gone
    },
  }
}

/** All of its processes at once: the next browser on the profile would meet one that still holds the data. */
function killGroup({ pid = 0 }: ChildProcess): void {
  process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
}

/** Resolves once no process of the group is left. */
async function lastOf({ pid = 0 }: ChildProcess): Promise<void> {
  const end = Date.now() + PATIENCE
  while (Date.now() < end) {
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, 0)
    } catch {
      // Nobody is there to hear the signal.
      return
    }
    await pause(20)
  }
  throw new Error('the browser does not end')
}

async function portOf(file: string, child: ChildProcess): Promise<string> {
  const end = Date.now() + PATIENCE
  while (Date.now() < end) {
    await pause(50)
    if (child.exitCode !== null) throw new Error(`the browser ended with ${child.exitCode}`)
    const port = firstLine(file)
    if (port) return port
  }
  throw new Error('the browser did not say where it listens')
}

/** Empty while the file is not there yet. */
function firstLine(file: string): string {
  try {
    return readFileSync(file, 'utf8').split('\n')[0] ?? ''
  } catch {
    return ''
  }
}
