#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { WebSocket, WebSocketServer } from 'ws'
import { findFirefox } from './browser.mjs'

/**
 * Firefox for Playwright, which starts this script in its place. Playwright drives the Firefox of the system by WebDriver
 * BiDi, and the two know the protocol in different editions: what differs is made up for here, and everything else goes
 * through as it is.
 *
 * - `emulation.setMediaFeaturesOverride`, which Playwright sends for every page, Firefox 153 does not have: it is answered
 *   here and does nothing. Firefox shows the theme that its preferences say.
 * - Firefox names no download: Playwright would drop what it hears of it. The name is given here, and the file takes the
 *   name that Playwright expects where Firefox has found it taken.
 *
 * It may go when a journey that downloads a file passes with Firefox itself in `executablePath`.
 */

const UNKNOWN = ['emulation.setMediaFeaturesOverride']
const LISTENING = /WebDriver BiDi listening on (ws:\/\/\S+)\n/

const executable = findFirefox()
if (!executable) throw new Error('no Firefox: install one, or name it with FIREFOX_PATH')
const firefox = spawn(executable, process.argv.slice(2), { stdio: ['ignore', 'inherit', 'pipe'] })
firefox.on('exit', (code) => process.exit(code ?? 0))
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])) {
  process.on(signal, () => firefox.kill(signal))
}
let said = ''
firefox.stderr.on('data', (/** @type {Buffer} */ part) => {
  said += part.toString()
  const [line, address] = LISTENING.exec(said) ?? []
  // Said by the bridge, with its own address.
  if (line && address) bridge(address)
  process.stderr.write(line ? said.replace(line, '') : said.slice(0, said.lastIndexOf('\n') + 1))
  said = line ? '' : said.slice(said.lastIndexOf('\n') + 1)
})

/**
 * Opens a door of its own, says where it is, and leads everyone who comes in to Firefox.
 *
 * @param {string} address of Firefox
 */
function bridge(address) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false }, () => {
    const place = server.address()
    if (place === null || typeof place === 'string') throw new Error('the bridge has no port')
    process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${place.port}\n`)
  })
  server.on('connection', (playwright, { url = '' }) => {
    const inside = new WebSocket(`${address}${url}`, { perMessageDeflate: false })
    const opened = new Promise((resolve) => {
      inside.on('open', () => resolve(undefined))
    })
    const downloads = namedDownloads()
    playwright.on('message', async (data) => {
      const text = String(data)
      const { id, method } = JSON.parse(text)
      await opened
      if (UNKNOWN.includes(method)) playwright.send(JSON.stringify({ type: 'success', id, result: {} }))
      else inside.send(text)
    })
    inside.on('message', (data) => {
      const text = String(data)
      playwright.send(text.includes('"browsingContext.download') ? downloads(text) : text)
    })
    inside.on('error', (error) => process.stderr.write(`${error.message}\n`))
    inside.on('close', () => playwright.close())
    playwright.on('close', () => inside.close())
  })
}

/**
 * Gives each download a name at its beginning, and the same at its end.
 *
 * @returns {(text: string) => string} an event as Playwright expects it
 */
function namedDownloads() {
  /** @type {Map<string, { download: string, file: string }>} by address: each has one of its own */
  const begun = new Map()
  let count = 0
  return (text) => {
    const { method, params, ...rest } = JSON.parse(text)
    if (method === 'browsingContext.downloadWillBegin') {
      begun.set(params.url, { download: `download-${(count += 1)}`, file: params.suggestedFilename })
    }
    const known = begun.get(params.url)
    if (!known) return text
    const { filepath } = params
    if (filepath && basename(filepath) !== known.file) {
      renameSync(filepath, join(dirname(filepath), known.file))
    }
    return JSON.stringify({ method, params: { ...params, download: known.download }, ...rest })
  }
}
