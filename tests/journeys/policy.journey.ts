import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './guard.ts'

// Somebody listens: that nothing comes is not for want of a network.
test.use({ offline: false })

/** Somebody who would like to be told something. */
async function listen(): Promise<{
  readonly url: string
  readonly heard: string[]
  readonly server: Server
}> {
  const heard: string[] = []
  const server = createServer(({ url = '' }, response) => {
    heard.push(url)
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.end('')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a server on a port has one
  return { url: `http://127.0.0.1:${port}/`, heard, server }
}

test('S02 nothing in the page reaches another address, and no script runs that is not its own', async ({
  page,
  open,
  guard,
}) => {
  const { url, heard, server } = await listen()
  // What is refused here is refused aloud.
  guard.allow(/^(policy|error|failed|request|warning):|^uncaught: Failed to fetch$/)
  await open('/')
  await expect(page.getByRole('button', { name: 'Load the sample' })).toBeVisible()
  // Whoever listens hears: else it would mean nothing that they hear nothing.
  await page.request.get(`${url}heard`)
  expect(heard).toEqual(['/heard'])

  const tried = await page.evaluate(async (to) => {
    const add = (html: string): void => {
      const holder = document.createElement('div')
      holder.innerHTML = html
      document.body.append(holder)
    }
    const element = (name: string, more: Record<string, string>, inner = ''): void => {
      const made = document.createElement(name)
      for (const [key, value] of Object.entries(more)) made.setAttribute(key, value)
      made.textContent = inner
      document.head.append(made)
    }
    const ways: Record<string, () => unknown> = {
      fetch: () => fetch(`${to}fetch`, { mode: 'no-cors' }),
      request: () => {
        const request = new XMLHttpRequest()
        request.open('GET', `${to}xhr`)
        request.send()
      },
      beacon: () => navigator.sendBeacon(`${to}beacon`, 'told'),
      socket: () => new WebSocket(`${to.replace('http', 'ws')}socket`),
      'event source': () => new EventSource(`${to}events`),
      picture: () => add(`<img src="${to}picture" alt="">`),
      'set of pictures': () => add(`<picture><source srcset="${to}set"><img alt=""></picture>`),
      'picture in a drawing': () => add(`<svg><image href="${to}drawing"/></svg>`),
      video: () => add(`<video autoplay src="${to}video"></video>`),
      frame: () => add(`<iframe src="${to}frame"></iframe>`),
      'frame of its own text': () => add(`<iframe srcdoc="<img src='${to}srcdoc'>"></iframe>`),
      object: () => add(`<object data="${to}object"></object>`),
      embed: () => add(`<embed src="${to}embed">`),
      style: () => element('link', { rel: 'stylesheet', href: `${to}style` }),
      'style that imports': () => element('style', {}, `@import "${to}import";`),
      'picture of a style': () => element('style', {}, `body { background-image: url("${to}background") }`),
      face: () =>
        element(
          'style',
          {},
          `@font-face { font-family: told; src: url("${to}face") } body { font-family: told }`,
        ),
      'script of another': () => element('script', { src: `${to}script` }),
      'script in the page': () => element('script', {}, 'window.ran = "inline"'),
      module: () => import(`${to}module`),
      handler: () => add('<img src="data:," alt="" onerror="window.ran = \'handler\'">'),
      'text as code': (): unknown => Reflect.apply(setTimeout, window, ['window.ran = "timer"', 0]),
      worker: () => new Worker(`data:text/javascript,fetch("${to}worker")`),
      'worker of its own': () => {
        const code = new Blob([`fetch("${to}blob", { mode: "no-cors" })`], { type: 'text/javascript' })
        return new Worker(URL.createObjectURL(code))
      },
      base: () => {
        element('base', { href: to })
        add('<img src="based" alt="">')
      },
      form: () => {
        add(`<form action="${to}form" target="_self"></form>`)
        document.querySelector<HTMLFormElement>(`form[action="${to}form"]`)?.submit()
      },
      'address that is code': () => {
        add('<a id="code" href="javascript:window.ran = \'address\'">told</a>')
        document.getElementById('code')?.click()
      },
    }
    for (const way of Object.values(ways)) {
      try {
        await Promise.race([way(), new Promise((resolve) => setTimeout(resolve, 50))])
      } catch {
        // Refused on the spot.
      }
    }
    return Object.keys(ways)
  }, url)
  await page.waitForTimeout(500)
  expect(new Set(heard)).toEqual(new Set(['/heard']))
  expect(
    await page.evaluate(() => ['ran' in window, document.body.innerText.includes('Load the sample')]),
  ).toEqual([false, true])
  test.info().annotations.push({ type: 'times', description: String(tried.length) })
  server.close()
})
