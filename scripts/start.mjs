import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ensurePackages, npm } from './packages.mjs'
import { serve } from './server.mjs'

/** Installs what is missing, builds what is older than its sources, serves the app and opens it. */

const SOURCES = ['src', 'public', 'scripts/build', 'index.html', 'vite.config.ts', 'package-lock.json']
const SINGLE_FILE = 'dist/bilat.html'

process.chdir(join(import.meta.dirname, '..'))
ensurePackages()
if (!existsSync(SINGLE_FILE) || statSync(SINGLE_FILE).mtimeMs < newest(SOURCES)) npm(['run', 'build'])

const { url } = await serve({ root: 'dist', port: 4173, tries: 100 })
console.log(`
  Bilat                     ${url}
  The same as one file      ${resolve(SINGLE_FILE)}

  Ctrl C ends it.`)
if (!process.env.CI && !process.env.BILAT_NO_OPEN) open(url)

/**
 * @param {readonly string[]} paths files and folders
 * @returns {number} when the newest of them was changed, in milliseconds
 */
function newest(paths) {
  const files = paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
      : [path],
  )
  return Math.max(...files.map((file) => statSync(file).mtimeMs))
}

/** @param {string} address opened in the reader's browser where there is one; silent where there is none */
function open(address) {
  const hasScreen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  /** @type {Readonly<Record<string, [string, string[]]>>} */
  const openers = {
    darwin: ['open', [address]],
    win32: ['cmd', ['/c', 'start', '""', address]],
    ...(hasScreen ? { linux: ['xdg-open', [address]] } : {}),
  }
  const opener = openers[process.platform]
  if (!opener) return
  const child = spawn(...opener, { stdio: 'ignore', detached: true })
  child.on('error', () => console.log('  No browser could be opened: open the address yourself.'))
  child.unref()
}
