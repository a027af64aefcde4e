import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Holds the build in `dist/` against one that is made of a copy of the same sources in a folder of another name and
 * depth, in a far time zone and another language, and fails where a byte of any file differs. `-- --keep` leaves the
 * folder there.
 */

const LIST = 'dist/SHA256SUMS'
/** What is made, and what is no source. */
const LEFT_OUT = ['.cache', '.git', 'dist', 'node_modules']
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }

process.chdir(join(import.meta.dirname, '..'))
const base = mkdtempSync(join(tmpdir(), 'bilat-twice-'))
try {
  const here = readFileSync(LIST, 'utf8')
  const differing = differences(here, buildIn(join(base, 'another/with spaces/and depth')))
  for (const line of differing) console.error(line)
  if (differing.length > 0) process.exitCode = 1
  else console.log(`Two builds, the same bytes in each of ${here.trimEnd().split('\n').length} files.`)
} finally {
  if (!process.argv.includes('--keep')) rmSync(base, { recursive: true, force: true })
}

/**
 * Builds a copy of the project.
 *
 * @returns the list of its files with their hashes
 * @throws Error where the build fails
 */
function buildIn(folder: string): string {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync('.').filter((one) => !LEFT_OUT.includes(one)))
    copyTree(name, join(folder, name), copyFileSync)
  copyTree('node_modules', join(folder, 'node_modules'), linkOrCopy)
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['run', 'build'], {
    cwd: folder,
    env: { ...process.env, ...ELSEWHERE },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`the build in ${folder} failed`)
  return readFileSync(join(folder, LIST), 'utf8')
}

/** A file, link or folder with all that is in it. */
function copyTree(from: string, to: string, copyFile: (from: string, to: string) => void): void {
  const found = lstatSync(from)
  if (found.isSymbolicLink()) symlinkSync(readlinkSync(from), to)
  else if (found.isFile()) copyFile(from, to)
  else {
    mkdirSync(to)
    for (const name of readdirSync(from)) copyTree(join(from, name), join(to, name), copyFile)
  }
}

/** A package is only read: where both lie on one disk, it need not be there twice. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

/** Lines that only one of two lists has. */
function differences(first: string, second: string): string[] {
  const only = (list: string, beside: string, where: string): string[] => {
    const known = new Set(beside.split('\n'))
    return list.split('\n').flatMap((line) => (known.has(line) ? [] : [`only in the ${where}: ${line}`]))
  }
  return [...only(first, second, 'build here'), ...only(second, first, 'build elsewhere')]
}
