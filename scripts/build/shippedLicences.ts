import { deflateSync, strToU8 } from 'fflate'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { HOLDERS } from './heldPackages.ts'
import type { ShippedPackage } from './licenceTexts.ts'
import { heldPackage, installedPackage, licenceList } from './licenceTexts.ts'

const NAME = 'virtual:licences'
const PLACE = '__LICENCES_OF_WHAT_SHIPS__'
const PACKAGES = 'node_modules'

/** The module: the list is packed, since nobody reads most of it. */
const READS = `export async function readLicences() {
  const bytes = Uint8Array.from(atob('${PLACE}'), (letter) => letter.charCodeAt(0))
  const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return JSON.parse(await new Response(text).text())
}`

/** By a packer in JavaScript: that of Node packs otherwise in another version, and the build would differ. */
function packed(text: string): string {
  return Buffer.from(deflateSync(strToU8(text), { level: 9 })).toString('base64')
}

/**
 * Gives the app the list of all packages of which something is in the build, with their licences: what the bundler has
 * put into chunks and workers, what style sheets take from packages, and what those are known to hold.
 *
 * The build fails where one of them has a licence that may not ship.
 *
 * @returns a plugin for the build and one for the builds of its workers
 */
export function shippedLicences(): { readonly main: Plugin; readonly worker: () => Plugin[] } {
  const shipped = new Set<string>()
  const note = (chunk: Pick<Rolldown.RenderedChunk, 'modules'>): void => {
    for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
      const name = packageOf(id)
      if (name !== null && renderedLength > 0) shipped.add(name)
    }
  }
  return {
    main: {
      name: 'bilat:shipped-licences',
      enforce: 'pre',
      resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
      load: (id) => (id === `\0${NAME}` ? READS : undefined),
      transform: {
        filter: { id: /\.css$/ },
        handler: (code) => {
          for (const name of namedByStyles(code)) shipped.add(name)
        },
      },
      renderChunk(code, _chunk, _options, { chunks }) {
        if (!code.includes(PLACE)) return null
        Object.values(chunks).forEach(note)
        const list = licenceList(packagesNamed([...shipped], PACKAGES))
        return { code: code.replace(PLACE, () => packed(JSON.stringify(list))), map: null }
      },
      generateBundle(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset') continue
          const from = file.originalFileNames
            .map(packageOf)
            .find((name) => name !== null && !shipped.has(name))
          if (from) this.error(`${file.fileName} is of ${from}, which the list of licences does not name`)
        }
      },
    },
    worker: () => [
      {
        name: 'bilat:shipped-in-workers',
        renderChunk(_code, chunk) {
          note(chunk)
          return null
        },
      },
    ],
  }
}

/** What the tools that build put into the app themselves, by how they name it. */
const HELPERS: readonly (readonly [id: RegExp, name: string])[] = [
  [/^\0?vite\//, 'vite'],
  [/^\0?rolldown\//, 'rolldown'],
  [/^\0?plugin-vue:/, '@vitejs/plugin-vue'],
]

/** The package that a module is of; null for one of the app's own. */
export function packageOf(id: string): string | null {
  const helper = HELPERS.find(([pattern]) => pattern.test(id))
  if (helper) return helper[1]
  const [, inside] = /^.*\/?node_modules\/([^?]+)/.exec(id.replaceAll('\\', '/')) ?? []
  const parts = inside?.split('/') ?? []
  if (parts[0] === undefined) return null
  return parts[0].startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]
}

/** What a style sheet imports from packages. */
function namedByStyles(code: string): string[] {
  return [...code.matchAll(/@import\s+'([^'.][^']*)'/g)].flatMap(
    ([, path = '']) => packageOf(`${PACKAGES}/${path}`) ?? [],
  )
}

/**
 * Packages, each followed by what it holds.
 *
 * @param folder where they are installed
 * @throws Error where one may not ship, or is of another version than the one of which is known what it holds
 */
export function packagesNamed(names: readonly string[], folder: string): ShippedPackage[] {
  return names.flatMap((name) => {
    const own = installedPackage(join(folder, name))
    const holder = HOLDERS[name]
    if (!holder) return [own]
    if (holder.version !== own.version)
      throw new Error(`look at what ${name} ${own.version} carries inside, and say it in heldPackages.ts`)
    return [own, ...holder.holds.map((held) => heldPackage(held, name, folder))]
  })
}
