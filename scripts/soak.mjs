import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { findOrInstallBrowser } from './browser.mjs'
import { ensurePackages, npm } from './packages.mjs'

/**
 * The long forms of the tests that try at random: the browser killed, runs of changes against a model, broken files.
 * `BILAT_SEED=n npm run test:soak` tries again what a run has printed.
 */

process.chdir(join(import.meta.dirname, '..'))
ensurePackages()
process.env.CHROMIUM_PATH = findOrInstallBrowser()
process.env.VITE_SOAK = '1'
if (process.env.BILAT_SEED) process.env.VITE_SEED = process.env.BILAT_SEED
npm(['run', 'build'])
const ended = [
  run('vitest', 'vitest.mjs', ['run', '--project=unit', 'soak', 'hostileFiles', 'mergeProperties']),
  run('vitest', 'vitest.mjs', ['run', '--project=component', 'soak', 'faults']),
  run('@playwright/test', 'cli.js', ['test', 'killed', '--reporter=list']),
]
process.exitCode = ended.every((status) => status === 0) ? 0 : 1

/**
 * @param {string} name of a package
 * @param {string} program of it, a script
 * @param {string[]} args
 */
function run(name, program, args) {
  return spawnSync(process.execPath, [join('node_modules', name, program), ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  }).status
}
