import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const NAME = 'virtual:build'

/** Whatever a build is made of, packages by their lockfile. */
const SOURCES = [
  'index.html',
  'package.json',
  'package-lock.json',
  'public',
  'scripts/build',
  'src',
  'vite.config.ts',
]

/** Gives the app its version and the fingerprint of the sources that it was built from. */
export function buildFacts(): Plugin {
  return {
    name: 'bilat:build-facts',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined
      const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string } // its own file
      return `export const build = ${JSON.stringify({ version, sources: sourcesFingerprint('.') })}`
    },
  }
}

/**
 * SHA-256 over names and bytes of all sources, as 64 hexadecimal digits: the same in every folder and at any time.
 *
 * @param folder of the project
 */
export function sourcesFingerprint(folder: string): string {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap((path) => filesOf(folder, path)).toSorted())
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(folder, path)))
      .update('\0')
  return hash.digest('hex')
}

/** Files at a path, named from the folder on, with `/` between their parts. */
function filesOf(folder: string, path: string): string[] {
  if (!statSync(join(folder, path)).isDirectory()) return [path]
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) =>
    filesOf(folder, `${path}/${entry.name}`),
  )
}
