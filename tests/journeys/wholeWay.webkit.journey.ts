import { expect, test } from '@playwright/test'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { serve } from '../../scripts/server.mjs'
import type { WebKitPage } from './webDriver.ts'
import { findWebKit } from '../../scripts/browser.mjs'
import { openWebKit, until } from './webDriver.ts'

const TITLE = 'Edited in WebKit'

/**
 * Collects what must not happen in a page, from now on. Runs in it. WebKit says as an error, without one, that an observer of
 * sizes will be told later; from `file://` it says so little of every error that the console alone is heard there.
 */
function watch(): void {
  const seen: string[] = []
  Object.assign(window, { seen })
  addEventListener('error', ({ error, message }) => {
    if (error) seen.push(message)
  })
  addEventListener('unhandledrejection', ({ reason }) => seen.push(String(reason)))
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => seen.push(blockedURI))
  for (const level of ['error', 'warn'] as const)
    console[level] = (...said: unknown[]) => void seen.push(said.map(String).join(' '))
}

const said = (page: WebKitPage, words: string) =>
  until(
    () => page.run((text) => document.body.innerText.includes(text), words),
    `the page does not say “${words}”`,
  )

/** From the first run over an edit and a reload to an export. */
async function wholeWay(page: WebKitPage, address: string): Promise<void> {
  const seen: string[] = []
  const goTo = (hash: string) => page.run((to) => void (window.location.hash = to), hash)
  await page.go(address)
  await page.run(watch)
  await page.click('Load the sample')
  await said(page, 'Blinken and Lavrov meet in 7 days')
  await goTo('/?open=events/call-0512')
  await page.click('Edit')
  await page.fill('What happened', TITLE)
  await page.click('Save')
  await until(() => page.run((title) => document.querySelector('aside h2')?.textContent === title, TITLE))
  await until(() => page.run(() => document.querySelector('#keeping')?.textContent.trim() === 'Saved'))
  seen.push(...(await page.run(() => Reflect.get<Record<string, string[]>, string>(window as never, 'seen'))))

  await page.reload()
  await page.run(watch)
  await said(page, TITLE)
  await goTo('/data')
  await said(page, 'This browser does not let a page write to a file by itself.')
  await said(page, 'Safari clears sites that were not opened for seven days')
  await page.run(() => {
    const make = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (blob: Blob) => {
      // Workers begin as one too.
      if (blob.type.includes('json'))
        void blob.text().then((text) => Object.assign(window, { exported: text }))
      return make(blob)
    }
  })
  await page.click('Export')
  const text = await until(() => page.run(() => Reflect.get(window, 'exported') as string | undefined))
  expect(text).toContain('"format": "bilat-dataset"')
  expect(text).toContain(`"title": "${TITLE}"`)
  seen.push(...(await page.run(() => Reflect.get<Record<string, string[]>, string>(window as never, 'seen'))))
  expect(seen).toEqual([])
}

for (const delivery of ['served', 'file'] as const) {
  test(`in WebKit the app (${delivery}) keeps an edit across a reload and exports it`, async () => {
    // Without a graphics card WebKit draws slowly.
    test.slow()
    const server = await serve({ root: 'dist', port: 0, under: '/desk/bilat/' })
    const page = await openWebKit(findWebKit()!) // this project is there only where it is
    try {
      await wholeWay(
        page,
        delivery === 'served' ? server.url : pathToFileURL(resolve('dist/bilat.html')).href,
      )
    } finally {
      await page.close()
      await server.close()
    }
  })
}
