import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

const WORKER = 'sw.js'

/** What ships beside the app for other programs: no page asks for it. */
const FOR_OTHERS = /\.schema\.json$/

/**
 * Builds the service worker to `sw.js` and writes into it what it must keep: every file of the build and of the
 * public folder that a page may ask for, and a version that changes when any of them does.
 *
 * @param source the worker's TypeScript
 */
export function offlineFiles(source: string): Plugin {
  let publicDir = ''
  return {
    name: 'bilat:offline-files',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => {
      publicDir = config.publicDir
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: source, fileName: WORKER })
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[WORKER]
        if (worker?.type !== 'chunk') throw new Error('the service worker was not built')
        if (worker.imports.length > 0) throw new Error('the service worker must stand alone')
        const files = [...builtFiles(bundle), ...publicFiles(publicDir)].sort((a, b) =>
          a.path < b.path ? -1 : 1,
        )
        worker.code = worker.code
          .replace('__FILES__', () => JSON.stringify(files.map(({ path }) => path)))
          .replace('__VERSION__', () => JSON.stringify(versionOf(files)))
      },
    },
  }
}

interface OfflineFile {
  /** Relative to the page; `./` is the page itself, since servers redirect `index.html`. */
  readonly path: string
  readonly content: string | Uint8Array
}

function builtFiles(bundle: Rolldown.OutputBundle): OfflineFile[] {
  return Object.values(bundle)
    .filter(({ fileName }) => fileName !== WORKER && !fileName.endsWith('.map') && !fileName.startsWith('.'))
    .map((file) => ({
      path: file.fileName === 'index.html' ? './' : `./${file.fileName}`,
      content: file.type === 'chunk' ? file.code : file.source,
    }))
}

function publicFiles(folder: string): OfflineFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !FOR_OTHERS.test(name) && statSync(join(folder, name)).isFile())
    .map((name) => ({ path: `./${name.replaceAll('\\', '/')}`, content: readFileSync(join(folder, name)) }))
}

function versionOf(files: readonly OfflineFile[]): string {
  const hash = createHash('sha256')
  for (const { path, content } of files) hash.update(path).update('\0').update(content).update('\0')
  return hash.digest('hex').slice(0, 12)
}
