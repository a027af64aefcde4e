import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seal } from '#dataset/sealed.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const PASSPHRASE = 'Пароль naïve 外交'
const DATASET = 'tests/datasets/version1.bilat.json'

const hasJava = spawnSync('java', ['-version']).status === 0
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bilat-sealed-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Where there is no Java this is told as left out, and the files that it made before are opened still. */
describe.runIf(hasJava)('another program', () => {
  it('opens what was sealed here, byte for byte', async () => {
    const text = readFileSync(DATASET, 'utf8')
    const path = join(folder, 'here.sealed.json')
    writeFileSync(path, (await seal(text, PASSPHRASE)) ?? '')
    const open = ['docs/SealedFile.java', 'open', path]
    const opened = execFileSync('java', [...open, PASSPHRASE], {
      encoding: 'utf8',
      // Java reads its arguments as the surroundings are written.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    })
    expect(opened).toBe(text)
    const elsewhere = { ...process.env, LC_ALL: 'C' }
    const asked = execFileSync('java', open, { input: `${PASSPHRASE}\n`, env: elsewhere })
    expect(asked.toString()).toBe(text)
  }, 60_000)
})
