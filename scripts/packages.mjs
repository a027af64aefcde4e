import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Installs the packages of a folder's lockfile when they are missing or others.
 *
 * @param {string} [folder] missing, the project's own
 * @throws when npm fails
 */
export function ensurePackages(folder = '.') {
  if (packagesAreThere(folder)) return
  console.log('Installing packages …')
  npm(['ci', '--no-progress', '--prefix', folder])
}

/**
 * Runs npm and shows what it says.
 *
 * @param {string[]} args
 * @throws when it fails
 */
export function npm(args) {
  const isWindows = process.platform === 'win32'
  const { status } = spawnSync(isWindows ? 'npm.cmd' : 'npm', args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: isWindows,
  })
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed`)
}

/**
 * npm notes in `node_modules` what it has installed: every package of the lockfile must be there as it says.
 *
 * @param {string} folder
 */
function packagesAreThere(folder) {
  const installed = packagesOf(`${folder}/node_modules/.package-lock.json`)
  if (!installed) return false
  return Object.entries(packagesOf(`${folder}/package-lock.json`) ?? {}).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  )
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined} undefined when there is none
 */
function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages
  } catch {
    return undefined
  }
}
