import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { findOrInstallBrowser } from './browser.mjs'
import { ensurePackages, npm } from './packages.mjs'

/** Installs what is missing, builds the app and runs the benchmarks of `tests/bench`. */

process.chdir(join(import.meta.dirname, '..'))
ensurePackages()
process.env.CHROMIUM_PATH = findOrInstallBrowser()
npm(['run', 'build'])
const tsx = join('node_modules', 'tsx', 'dist', 'cli.mjs')
const { status } = spawnSync(process.execPath, [tsx, 'tests/bench/run.ts', ...process.argv.slice(2)], {
  stdio: ['ignore', 'inherit', 'inherit'],
})
process.exitCode = status ?? 1
