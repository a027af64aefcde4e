import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sourcesFingerprint } from './buildFacts.ts'

const FILES = ['index.html', 'package.json', 'package-lock.json', 'vite.config.ts']
const FOLDERS = ['public', 'scripts/build', 'src']

/** A project of few files, in a folder of its own. */
function aProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bilat-sources-'))
  for (const file of FILES) writeFileSync(join(folder, file), file)
  for (const path of FOLDERS) {
    mkdirSync(join(folder, path, 'inner'), { recursive: true })
    writeFileSync(join(folder, path, 'inner', 'a.ts'), path)
  }
  return folder
}

let folder = ''
let other = ''
beforeEach(() => {
  folder = aProject()
  other = aProject()
})
afterEach(() => [folder, other].forEach((path) => rmSync(path, { recursive: true })))

describe('the fingerprint of the sources', () => {
  it('is the same in another folder, with files of another day and others beside them', () => {
    utimesSync(join(folder, 'index.html'), 0, 0)
    writeFileSync(join(folder, 'README.md'), 'notes')
    expect(sourcesFingerprint(folder)).toBe(sourcesFingerprint(other))
    expect(sourcesFingerprint(folder)).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is another with any byte or name changed, packages by their lockfile', () => {
    const before = sourcesFingerprint(folder)
    writeFileSync(join(folder, 'src/b.ts'), '')
    const withAnother = sourcesFingerprint(folder)
    expect(withAnother).not.toBe(before)
    writeFileSync(join(folder, 'package-lock.json'), '{}')
    expect(sourcesFingerprint(folder)).not.toBe(withAnother)
  })
})
