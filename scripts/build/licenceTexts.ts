import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HeldPackage } from './heldPackages.ts'

/** A package of which something is in what is delivered. */
export interface ShippedPackage {
  readonly name: string
  /** Missing where it lies inside another, which does not say which version it took. */
  readonly version?: string
  /** SPDX; of several to choose from, the one that is taken. */
  readonly licence: string
  /** The package that it lies inside. */
  readonly within?: string
  /** Paragraphs of its licence and notices. */
  readonly text: readonly string[]
}

/** Packages with texts that they share: places among `paragraphs`. */
export interface LicenceList {
  readonly packages: readonly (Omit<ShippedPackage, 'text'> & { readonly text: readonly number[] })[]
  readonly paragraphs: readonly string[]
}

/** What may be part of what is handed on: each asks for its notice, and for nothing of Bilat’s own. */
const ALLOWED: readonly string[] = [
  ...['MIT', 'Apache-2.0', 'ISC', '0BSD', 'OFL-1.1', 'BSD-2-Clause', 'BSD-3-Clause'],
  // Of the compression inside pako: not to claim to have written it.
  'Zlib',
]

/** Which of several licences is taken, and up to where a text goes that says more than what is shipped asks for. */
const CHOSEN: Readonly<Record<string, { readonly licence: string; readonly until: RegExp }>> = {
  jszip: { licence: 'MIT', until: /^GPL version 3/m },
  vite: { licence: 'MIT', until: /^# Licenses of bundled dependencies/m },
  rolldown: { licence: 'MIT', until: /^end of terms and conditions/m },
}

const TEXT_FILES = /^(licen[cs]e|notice|copying)/i

/** @throws Error where a licence is none of those that may ship, or there is none */
export function checkLicence({ name, licence }: Pick<ShippedPackage, 'name' | 'licence'>): void {
  const isAllowed = licence.split(' AND ').every((one) => ALLOWED.includes(one))
  if (!isAllowed) throw new Error(`${name} may not ship: its licence is “${licence}”`)
}

/**
 * A package as it lies installed.
 *
 * @param folder its own
 * @throws Error where it has no licence, no text of one, or one that may not ship
 */
export function installedPackage(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
    readonly license?: unknown
  } // of npm's own format
  const chosen = CHOSEN[name]
  const licence =
    chosen?.licence ?? (typeof license === 'string' ? license : 'none').replace(/^\((.*)\)$/, '$1')
  checkLicence({ name, licence })
  const files = [...textFiles(folder), ...textFiles(join(folder, 'licenses'))]
  const text = files.flatMap((file) => {
    const whole = readFileSync(file, 'utf8')
    return paragraphsOf(chosen ? (whole.split(chosen.until)[0] ?? '') : whole)
  })
  if (text.length === 0) throw new Error(`${name} has no text of its licence`)
  return { name, version, licence, text }
}

function textFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  const names = files.map(({ name }) => name).filter((name) => TEXT_FILES.test(name))
  return names.toSorted().map((name) => join(folder, name))
}

/** Each on one line: how a text is broken into lines differs from package to package. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => /\w/.test(part))
}

/** The words of licences that held packages have, as packages have them that lie beside. */
const WORDS_OF: Readonly<Record<string, string>> = {
  MIT: 'pinia',
  ISC: 'inherits',
  'BSD-3-Clause': 'zrender',
}

const ZLIB = `This software is provided 'as-is', without any express or implied warranty. In no event will the authors be \
held liable for any damages arising from the use of this software.

Permission is granted to anyone to use this software for any purpose, including commercial applications, and to alter \
it and redistribute it freely, subject to the following restrictions:

1. The origin of this software must not be misrepresented; you must not claim that you wrote the original software. If \
you use this software in a product, an acknowledgment in the product documentation would be appreciated but is not \
required.

2. Altered source versions must be plainly marked as such, and must not be misrepresented as being the original \
software.

3. This notice may not be removed or altered from any source distribution.`

/**
 * A package that lies inside the file of another.
 *
 * @param packages the folder of installed packages
 */
export function heldPackage(held: HeldPackage, within: string, packages: string): ShippedPackage {
  const { name, licence, copyright } = held
  checkLicence(held)
  const words = licence.split(' AND ').flatMap((one) => wordsOf(one, packages))
  return { name, licence, within, text: [copyright, ...words] }
}

function wordsOf(licence: string, packages: string): string[] {
  if (licence === 'Zlib') return paragraphsOf(ZLIB)
  const folder = join(packages, WORDS_OF[licence] ?? '')
  return installedPackage(folder).text.filter(
    (part) => !/^(copyright|.{0,30}licen[cs]e( \(.*\))?$)/i.test(part),
  )
}

/** Packages in the order of their names, each paragraph of their texts once. */
export function licenceList(packages: readonly ShippedPackage[]): LicenceList {
  const places = new Map<string, number>()
  const placeOf = (part: string): number => {
    const place = places.get(part) ?? places.size
    places.set(part, place)
    return place
  }
  const keyOf = ({ name, within = '' }: ShippedPackage): string => `${name} ${within}`
  const sorted = packages.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  return {
    packages: sorted.map((one) => ({ ...one, text: one.text.map(placeOf) })),
    paragraphs: [...places.keys()],
  }
}
