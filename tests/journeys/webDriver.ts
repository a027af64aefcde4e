import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { WebKitParts } from '../../scripts/browser.mjs'

/** A page of WebKit, driven by WebDriver. Functions given to it run in the page and see nothing of what is around them here. */
export interface WebKitPage {
  readonly go: (address: string) => Promise<void>
  readonly reload: () => Promise<void>
  readonly run: <T, A extends readonly unknown[]>(
    inPage: (...given: A) => T,
    ...given: A
  ) => Promise<Awaited<T>>
  /** Waits for a button and clicks it. */
  readonly click: (name: string) => Promise<void>
  /** Waits for the field of a label and replaces what is in it, key by key. */
  readonly fill: (label: string, text: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Milliseconds in which a page shows what is waited for. */
const PATIENCE = 20_000

/** @throws where WebKit does not start */
export async function openWebKit({ driver, browser, display }: WebKitParts): Promise<WebKitPage> {
  const screen = display ? await screenOf(display) : undefined
  const port = await freePort()
  const env = { ...process.env, ...(screen ? { DISPLAY: screen.name } : {}) }
  const child = spawn(driver, [`--port=${port}`], { stdio: 'ignore', env })
  const end = () => {
    child.kill()
    screen?.process.kill()
  }
  // A journey that is cut off closes nothing.
  process.once('exit', end)
  const ask = asking(`http://127.0.0.1:${port}`)
  const options = { binary: browser, args: ['--automation'] }
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } }
  const begun = until(() => ask('POST', '/session', { capabilities }))
  begun.catch(end)
  const { sessionId } = (await begun) as { sessionId: string } // as the protocol says
  const session = `/session/${sessionId}`
  const post = (path: string, body: object = {}) => ask('POST', `${session}/${path}`, body)
  const run: WebKitPage['run'] = async (inPage, ...args) =>
    (await post('execute/sync', {
      script: `return (${inPage.toString()})(...arguments)`,
      args,
    })) as never // whatever the function gives back
  const element = async (find: (name: string) => Element | undefined, name: string): Promise<string> => {
    const handle = await until(() => run(find, name), `nothing is called “${name}”`)
    return `element/${Object.values(handle as unknown as Record<string, string>)[0] ?? ''}` // as the protocol hands elements over
  }
  return {
    go: async (url) => {
      await post('url', { url })
    },
    reload: async () => {
      await post('refresh')
    },
    run,
    click: async (name) => {
      await post(`${await element(buttonIn, name)}/click`)
    },
    fill: async (label, text) => {
      const field = await element(fieldIn, label)
      await post(`${field}/clear`)
      await post(`${field}/value`, { text })
    },
    close: async () => {
      await ask('DELETE', session)
      end()
    },
  }
}

/** Asks until there is an answer. */
export async function until<T>(
  ask: () => Promise<T | null | undefined>,
  otherwise = 'no answer',
): Promise<T> {
  const end = Date.now() + PATIENCE
  for (;;) {
    const answer = await ask().catch((error: unknown) => {
      if (Date.now() > end) throw error
      return null
    })
    if (answer) return answer
    if (Date.now() > end) throw new Error(otherwise)
    await pause(100)
  }
}

function buttonIn(name: string): Element | undefined {
  return [...document.querySelectorAll('button')].find(
    (one) => (one.ariaLabel ?? one.innerText).trim().startsWith(name) && one.checkVisibility(),
  )
}

function fieldIn(label: string): Element | undefined {
  return [...document.querySelectorAll('input, textarea')].find(
    (one) =>
      (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement) &&
      [...(one.labels ?? [])].some(({ innerText }) => innerText.trim().startsWith(label)),
  )
}

function asking(address: string) {
  return async (method: 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${address}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const { value } = (await response.json()) as { value: unknown } // as every answer of the protocol
    if (!response.ok) throw new Error(JSON.stringify(value))
    return value
  }
}

/** A display of its own. */
function screenOf(display: string): Promise<{ readonly name: string; readonly process: ChildProcess }> {
  const process = spawn(display, ['-displayfd', '1', '-screen', '0', '1440x900x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return new Promise((resolve, reject) => {
    process.on('error', reject)
    process.stdout.once('data', (number: Buffer) =>
      resolve({ name: `:${number.toString().trim()}`, process }),
    )
  })
}

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo // a server on a port has one
      server.close(() => resolve(port))
    })
  })
}
