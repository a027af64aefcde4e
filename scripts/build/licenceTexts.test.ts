import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { HOLDERS } from './heldPackages.ts'
import { checkLicence, heldPackage, installedPackage, licenceList, paragraphsOf } from './licenceTexts.ts'

const made: string[] = []
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

/** A package on the disk. */
function aPackage(
  manifest: object,
  files: Readonly<Record<string, string>> = { LICENSE: 'MIT License\n\nDo it.' },
): string {
  const folder = mkdtempSync(join(tmpdir(), 'bilat-package-'))
  made.push(folder)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'one', version: '1.2.3', ...manifest }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

describe('a package that is shipped', () => {
  it('is told with its version, its licence and the whole text of it', () => {
    expect(installedPackage(aPackage({ license: 'MIT' }))).toEqual({
      ...{ name: 'one', version: '1.2.3', licence: 'MIT', text: ['MIT License', 'Do it.'] },
    })
  })

  it('brings its notice and what it has of others', () => {
    const files = { 'LICENSE.md': 'A', NOTICE: 'B', 'licenses/LICENSE-other': 'C', 'README.md': 'D' }
    expect(installedPackage(aPackage({ license: 'Apache-2.0' }, files)).text).toEqual(['A', 'B', 'C'])
  })

  it.each([
    'GPL-3.0-only',
    'AGPL-3.0',
    'SEE LICENSE IN LICENSE',
    'MIT AND GPL-2.0',
    '(MIT OR GPL-3.0)',
    'UNLICENSED',
  ])('stops the build under %s', (license) => {
    expect(() => installedPackage(aPackage({ license }))).toThrow('one may not ship')
  })

  it('stops the build without a licence, and without the text of one', () => {
    expect(() => installedPackage(aPackage({}))).toThrow('its licence is “none”')
    expect(() => installedPackage(aPackage({ license: 'MIT' }, {}))).toThrow('no text of its licence')
  })

  it('may be under several licences that all may ship', () => {
    expect(() => checkLicence({ name: 'one', licence: 'MIT AND Zlib' })).not.toThrow()
    expect(() => checkLicence({ name: 'one', licence: 'MIT AND MPL-2.0' })).toThrow('one may not ship')
  })

  it('is taken under the licence that was chosen, without the text of the other', () => {
    const { licence, text } = installedPackage('node_modules/jszip')
    expect(licence).toBe('MIT')
    expect(text.some((part) => part.startsWith('Copyright (c) 2009-2016 Stuart Knightley'))).toBe(true)
    expect(text.filter((part) => /GNU GENERAL/.test(part))).toEqual([])
  })
})

describe('a package inside another', () => {
  const one = { name: 'two', licence: 'MIT', copyright: 'Copyright (c) 2020 Somebody' } as const

  it('has its own copyright and the words of its licence', () => {
    const { text, ...told } = heldPackage(one, 'one', 'node_modules')
    expect(told).toEqual({ name: 'two', licence: 'MIT', within: 'one' })
    expect(text[0]).toBe('Copyright (c) 2020 Somebody')
    expect(text[1]).toMatch(/^Permission is hereby granted/)
    expect(text.filter((part) => /^copyright/i.test(part))).toHaveLength(1)
  })

  it('has the words of each of two licences', () => {
    const { text } = heldPackage({ ...one, licence: 'MIT AND Zlib' }, 'one', 'node_modules')
    expect(text.filter((part) => /^(Permission is hereby|3\. This notice)/.test(part))).toHaveLength(2)
    expect(heldPackage({ ...one, licence: 'ISC AND MIT' }, 'one', 'node_modules').text).toHaveLength(6)
  })

  it('is named once in each that holds it, with a copyright', () => {
    for (const { holds } of Object.values(HOLDERS)) {
      expect(new Set(holds.map(({ name }) => name)).size).toBe(holds.length)
      expect(holds.filter(({ copyright }) => !/\bcopyright\b/i.test(copyright))).toEqual([])
    }
  })
})

describe('the list', () => {
  it('is in the order of names and has each paragraph once', () => {
    const two = { name: 'two', licence: 'MIT', text: ['A', 'B'] }
    const one = { name: 'one', licence: 'MIT', text: ['C', 'B'] }
    expect(licenceList([two, one])).toEqual({
      packages: [
        { ...one, text: [0, 1] },
        { ...two, text: [2, 1] },
      ],
      paragraphs: ['C', 'B', 'A'],
    })
  })

  it('does not depend on how a text is broken into lines', () => {
    expect(paragraphsOf('  One\n  of two.\r\n\r\n---\n\n\nTwo\n')).toEqual(['One of two.', 'Two'])
  })
})
