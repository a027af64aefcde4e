import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { foreignAwaits } from './foreignAwaits.ts'

const ROOM = resolve('src/storage')
const files = readdirSync(ROOM)
  .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|^test/.test(name))
  .map((name) => join(ROOM, name))

/** Opening and measuring wait for the browser, before and beside any transaction; the boundary delays on purpose. */
const outside = ['open.ts', 'space.ts', 'boundary.ts'].map((name) => join(ROOM, name))

/** Awaits that would end a transaction, and awaits that are part of one: a line each. */
const FOREIGN = [
  `await db.transaction('rw', db.meta, async () => { await fetch('x') })`,
  `await fetch('x')`,
  `await new Promise((done) => { setTimeout(done) })`,
  `await import('dexie')`,
  `await crypto.subtle.digest('SHA-256', new Uint8Array())`,
  `await new Blob([]).text()`,
  `await Promise.all([db.meta.get('x'), fetch('x')])`,
  `for await (const chunk of new Blob([]).stream()) void chunk`,
]
const NATIVE = [
  `await db.meta.get('x')`,
  `await own(db)`,
  `await ask()`,
  `await Promise.all([db.meta.get('x'), own(db)])`,
  `await Promise.all(['x'].map((key) => db.meta.get(key)))`,
]
const FIRST_LINE = 4

const planted = join(ROOM, 'planted.ts')
const text = `import type { Shelves } from './database.ts'
async function own(db: Shelves): Promise<unknown> { return await db.meta.get('x') }
export async function write(db: Shelves, ask: () => PromiseLike<number>): Promise<void> {
${[...FOREIGN, ...NATIVE].join('\n')}
}`

function programWithPlanted(): ts.Program {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: unknown
  }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.')
  const host = ts.createCompilerHost(options)
  const readFile = host.readFile.bind(host)
  host.readFile = (name) => (name === planted ? text : readFile(name))
  return ts.createProgram([...files, planted], options, host)
}

describe('R26 inside a transaction', () => {
  const program = programWithPlanted()

  it('storage awaits nothing but the database', () => {
    expect(foreignAwaits(program, files, outside)).toEqual([])
  })

  it('a planted foreign await is reported, each on its line, and no other', () => {
    expect(
      foreignAwaits(program, [...files, planted], outside).map((line) => /:(\d+)/.exec(line)?.[1]),
    ).toEqual(FOREIGN.map((_, index) => String(FIRST_LINE + index)))
  })

  it('a file that waits for the world may not do so within its transactions', () => {
    expect(foreignAwaits(program, [planted], [planted])).toEqual([
      `src/storage/planted.ts:${FIRST_LINE} fetch('x')`,
    ])
  })
})
