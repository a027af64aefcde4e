import { cp, mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'vite'

/** Where benchmarks build what they measure and write what they found. */
export const ROOT = resolve('.cache/bench')

/**
 * Builds pages of this folder, each on its own, so that no code is shared between files.
 *
 * @param names pages, without `.html`
 * @param beside a folder whose files lie beside them, the built app for one
 * @returns the folder to serve
 */
export async function buildPages(names: readonly string[], beside?: string): Promise<string> {
  const site = join(ROOT, `site-${names.join('-')}`)
  await rm(site, { recursive: true, force: true })
  await mkdir(site, { recursive: true })
  if (beside !== undefined) await cp(beside, site, { recursive: true })
  for (const name of names) {
    await build({
      configFile: false,
      root: 'tests/bench',
      base: './',
      logLevel: 'warn',
      build: {
        outDir: site,
        emptyOutDir: false,
        modulePreload: false,
        chunkSizeWarningLimit: 4000,
        rolldownOptions: { input: `tests/bench/${name}.html` },
      },
    })
  }
  return site
}
