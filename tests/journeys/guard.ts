import { test as base, expect } from '@playwright/test'
import type { BrowserContext } from '@playwright/test'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { serve } from '../../scripts/server.mjs'

/** How the app under test is delivered: one Playwright project each. */
export interface DeliveryOption {
  readonly delivery: 'served' | 'file'
}

/** Where the app under test lies. */
export interface Home {
  /** Address of the page, without hash. */
  readonly url: string
  /** Nothing may be asked for outside: every request must begin with this. */
  readonly within: string
}

interface Journey {
  /** Opens a hash address of the app, such as `/data`, in the test's page. */
  readonly open: (address?: string) => Promise<void>
  /** Watches every page of the context; `allow` names a message that the test provokes on purpose. */
  readonly guard: { readonly allow: (message: RegExp) => void }
}

/** Said where a context keeps nothing for offline use; the app takes it like any other refusal, silently. */
const NO_OFFLINE_USE = 'Service Worker registration blocked by Playwright'

/**
 * Playwright's `test`, with the app at hand and a guard around it: a request that leaves the app's own files, a
 * message in the console, an uncaught error or a breach of the security policy fails the test.
 *
 * Served, the app lies under a path of its own, as it may on any server.
 */
export const test = base.extend<Journey, DeliveryOption & { home: Home }>({
  delivery: ['served', { option: true, scope: 'worker' }],
  home: [
    async ({ delivery }, use) => {
      if (delivery === 'file') {
        const url = pathToFileURL(resolve('dist/bilat.html')).href
        await use({ url, within: url })
        return
      }
      const server = await serve({ root: 'dist', port: 0, under: '/desk/bilat/' })
      await use({ url: server.url, within: server.url })
      await server.close()
    },
    { scope: 'worker' },
  ],
  guard: [
    async ({ context, home }, use) => {
      const allowed: RegExp[] = []
      const seen = await watch(context, home)
      await use({ allow: (message) => void allowed.push(message) })
      expect(seen.filter((message) => !allowed.some((pattern) => pattern.test(message)))).toEqual([])
    },
    { auto: true },
  ],
  open: async ({ page, home }, use) => {
    await use(async (address = '/') => {
      await page.goto(`${home.url}#${address}`)
    })
  },
})

export { expect }

/** What a browser tells of reading a file from the disk: Firefox nothing. What it asks of a network it tells like others. */
export function fromDisk(browserName: string, address: string): string[] {
  return browserName === 'firefox' ? [] : [address]
}

/**
 * Collects what must not happen in a context, in the order it happened.
 *
 * @returns a list that grows while the context lives
 */
export async function watch(context: BrowserContext, { within }: Pick<Home, 'within'>): Promise<string[]> {
  const seen: string[] = []
  context.on('request', (request) => {
    const isOwn = /^(blob|data):/.test(request.url()) || request.url().startsWith(within)
    if (!isOwn) seen.push(`request: ${request.url()}`)
  })
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    // Aborted is what nobody waits for any more: the page was left, or a worker ended. What is missing, blocked or
    // unreachable fails in other words.
    if (!['net::ERR_ABORTED', 'NS_BINDING_ABORTED'].includes(why))
      seen.push(`failed: ${request.url()} ${why}`)
  })
  context.on('console', (message) => {
    if (message.text() === NO_OFFLINE_USE) return
    if (['error', 'warning'].includes(message.type())) seen.push(`${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (error) => seen.push(`uncaught: ${error.error().message}`))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      console.error(`policy: ${effectiveDirective} ${blockedURI}`),
    )
  })
  return seen
}
