import { cp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What tells the next version from this one in the page itself. */
const NEXT = '<meta name="next-version" />'

/**
 * Turns a served copy of the build into what the next release would look like to a browser: other hashes in the names
 * of all scripts, the old scripts gone from the server, another version in the service worker.
 */
export async function releaseNext(folder: string): Promise<void> {
  const assets = join(folder, 'assets')
  const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'))
  const renamed = new Map(scripts.map((name) => [name, name.replace(/.{4}\.js$/, 'NEXT.js')]))
  const texts = [
    join(folder, 'index.html'),
    join(folder, 'sw.js'),
    ...scripts.map((name) => join(assets, name)),
  ]
  for (const file of texts) {
    let text = await readFile(file, 'utf8')
    for (const [before, after] of renamed) text = text.replaceAll(before, after)
    await writeFile(file, text)
  }
  await replaceIn(join(folder, 'index.html'), '<title>', `${NEXT}<title>`)
  await replaceIn(join(folder, 'sw.js'), /(["'`])[0-9a-f]{12}\1/, '"next"')
  for (const [before, after] of renamed) await rename(join(assets, before), join(assets, after))
}

/** @throws Error when there is nothing to replace: the build looks different from what this file knows */
async function replaceIn(file: string, what: string | RegExp, by: string): Promise<void> {
  const text = await readFile(file, 'utf8')
  const replaced = text.replace(what, by)
  if (replaced === text) throw new Error(`no ${String(what)} in ${file}`)
  await writeFile(file, replaced)
}

/** A copy of the build that a test may change. */
export async function copyOfBuild(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await cp('dist', folder, { recursive: true })
}
