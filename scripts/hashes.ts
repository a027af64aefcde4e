import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourcesFingerprint } from './build/buildFacts.ts'

/**
 * Writes `dist/SHA256SUMS`, the SHA-256 of every file of the build in the form that `sha256sum -c` reads, and prints what
 * tells one build from another: that of `bilat.html`, that of the list, and that of the sources.
 */

const DIST = 'dist'
const LIST = 'SHA256SUMS'

process.chdir(join(import.meta.dirname, '..'))
const names = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .replaceAll('\\', '/')
      .slice(DIST.length + 1),
  )
  .filter((name) => name !== LIST)
  .toSorted()
const lines = names.map((name) => `${sha256(readFileSync(join(DIST, name)))}  ${name}\n`)
const list = lines.join('')
writeFileSync(join(DIST, LIST), list)
console.log(`
SHA-256
  ${sha256(readFileSync(join(DIST, 'bilat.html')))}  dist/bilat.html
  ${sha256(list)}  dist/${LIST}, the list of all ${names.length} files
  ${sourcesFingerprint('.')}  the sources, as the page “Your data” names them`)

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
