import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]
const SHELL = 'chromium-headless-shell'
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * The browser for the tests: `CHROMIUM_PATH`, a Chromium, Chrome or Edge of the system, or Playwright's own.
 *
 * @returns {string | undefined} its path; undefined when there is none
 */
export function findBrowser() {
  const { CHROMIUM_PATH, PATH = '' } = process.env
  if (CHROMIUM_PATH) return CHROMIUM_PATH
  const folders = PATH.split(delimiter)
  const candidates = [...COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES]
  return candidates.find((path) => existsSync(path)) ?? playwrightsOwn()
}

/**
 * Finds a browser or installs one: Debian's Chromium as root, else Playwright's.
 *
 * @returns {string} its path
 * @throws when none could be installed
 */
export function findOrInstallBrowser() {
  const found = findBrowser()
  if (found) return found
  if (canInstall()) install('chromium')
  else run(process.platform === 'win32' ? 'npx.cmd' : 'npx', ['playwright', 'install', 'chromium'])
  const installed = findBrowser()
  if (!installed) throw new Error('no browser: install Chromium, or name one with CHROMIUM_PATH')
  return installed
}

/**
 * Chromium without windows, toolbars and menus: a page in it is the same, and what is drawn around it takes half as long
 * again. Not where `CHROMIUM_PATH` says which browser is wanted.
 *
 * @returns {string | undefined} its path; undefined when there is none
 */
export function findShell() {
  const { CHROMIUM_PATH, PATH = '' } = process.env
  if (CHROMIUM_PATH) return undefined
  return PATH.split(delimiter)
    .map((folder) => join(folder, SHELL))
    .find((path) => existsSync(path))
}

/**
 * Finds it, or installs Debian's as root.
 *
 * @returns {string | undefined} its path; undefined when there is none
 */
export function findOrInstallShell() {
  const found = findShell()
  if (found || process.env.CHROMIUM_PATH || !canInstall()) return found
  install(SHELL)
  return findShell()
}

/**
 * The Firefox of the system for the journeys that are walked there too: `FIREFOX_PATH`, or one that is installed. On
 * Windows a script cannot stand in its place, as `scripts/firefoxBridge.mjs` has to: there it is not looked for.
 *
 * @returns {string | undefined} its path; undefined when there is none
 */
export function findFirefox() {
  const { FIREFOX_PATH, PATH = '' } = process.env
  if (process.platform === 'win32') return undefined
  if (FIREFOX_PATH) return FIREFOX_PATH
  const folders = PATH.split(delimiter)
  const candidates = ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...candidates, '/Applications/Firefox.app/Contents/MacOS/firefox'].find((path) => existsSync(path))
}

/**
 * Finds Firefox, or installs Debian's as root.
 *
 * @returns {string | undefined} its path; undefined when there is none
 */
export function findOrInstallFirefox() {
  const found = findFirefox()
  if (found || !canInstall()) return found
  install('firefox-esr')
  return findFirefox()
}

/**
 * What is needed of a machine to drive WebKitGTK: paths.
 *
 * @typedef {object} WebKitParts
 * @property {string} driver
 * @property {string} browser
 * @property {string} [display] what makes a display to draw on; absent where there is one already
 */

/**
 * What drives WebKit on this machine.
 *
 * @returns {WebKitParts | undefined} undefined where something of it is missing
 */
export function findWebKit() {
  const { DISPLAY, PATH = '' } = process.env
  const inPath = (/** @type {string} */ name) =>
    PATH.split(delimiter)
      .map((folder) => join(folder, name))
      .find((path) => existsSync(path))
  const driver = inPath('WebKitWebDriver')
  const browser = under('/usr/lib')
    .flatMap((folder) => under(folder, /^webkit2gtk-4/))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find((path) => existsSync(path))
  if (!driver || !browser) return undefined
  if (DISPLAY) return { driver, browser }
  const display = inPath('Xvfb')
  return display ? { driver, browser, display } : undefined
}

/**
 * Finds WebKitGTK and its driver, or installs Debian's as root.
 *
 * @returns {WebKitParts | undefined} undefined where something of it is missing
 */
export function findOrInstallWebKit() {
  const found = findWebKit()
  if (found || !canInstall()) return found
  install('webkit2gtk-driver', 'xvfb')
  return findWebKit()
}

/**
 * How to start it: quiet on the network, and without its sandbox only where it refuses to have one (as root).
 *
 * @param {string | undefined} executablePath undefined for Playwright's own
 * @returns {{ executablePath?: string, args: string[] }}
 */
export function launchOptions(executablePath = findBrowser()) {
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  }
}

/** @returns {boolean} whether this is a Debian on which packages may be installed */
function canInstall() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
}

/** @param {string[]} names of packages */
function install(...names) {
  run('apt-get', ['update'])
  run('apt-get', ['install', '-y', '--no-install-recommends', ...names])
}

/**
 * @param {string} folder
 * @param {RegExp} named
 * @returns {string[]} the folders in it that are named so; none where it is not there
 */
function under(folder, named = /./) {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && named.test(entry.name))
    .map(({ name }) => join(folder, name))
}

/** @returns {string | undefined} */
function playwrightsOwn() {
  try {
    const { chromium } = createRequire(import.meta.url)('playwright')
    const path = chromium.executablePath()
    return existsSync(path) ? path : undefined
  } catch {
    // Not installed yet: then it has no browser either.
    return undefined
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
    shell: process.platform === 'win32',
  })
}
