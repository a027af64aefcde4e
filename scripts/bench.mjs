import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { findOrInstallBrowser } from './browser.mjs'
import { ensurePackages, npm } from './packages.mjs'

/**
 * Installs what is missing, builds the app and runs the benchmarks that compare Bilat with others:
 * `npm run bench [-- start|filter|timeline …] [-- runs]`.
 */

const COMPARED = ['filter', 'timeline', 'start']

process.chdir(join(import.meta.dirname, '..'))
const asked = process.argv.slice(2)
const runs = asked.filter((word) => /^[0-9]+$/.test(word))
const names = asked.filter((word) => !runs.includes(word))
const unknown = names.filter((name) => !COMPARED.includes(name))
if (unknown.length > 0)
  throw new Error(`no such benchmark: ${unknown.join(', ')}; there are ${COMPARED.join(', ')}`)
ensurePackages()
// What is compared with is installed here, and only here.
ensurePackages('tests/bench/peers')
process.env.CHROMIUM_PATH = findOrInstallBrowser()
npm(['run', 'build'])
const tsx = join('node_modules', 'tsx', 'dist', 'cli.mjs')
for (const name of names.length > 0 ? names : COMPARED) {
  const { status } = spawnSync(process.execPath, [tsx, `tests/bench/${name}.ts`, ...runs], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) process.exitCode = status ?? 1
}
