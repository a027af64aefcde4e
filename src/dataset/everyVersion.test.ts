import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newestVersion } from './migrations.ts'
import { readDataset } from './readDataset.ts'
import { writeDataset } from './writeDataset.ts'

/** One file of each version that was ever released, as it was written then. Never edited. */
const FOLDER = 'tests/datasets'

function textOf(version: number): string {
  return readFileSync(join(FOLDER, `version${version}.bilat.json`), 'utf8')
}

describe('R14 a file of every version ever written', () => {
  const versions = Array.from({ length: newestVersion() }, (_, i) => i + 1)

  it('is kept', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(versions.map((version) => `version${version}.bilat.json`))
  })

  it.each(versions)('opens: version %i', (version) => {
    const outcome = readDataset(textOf(version))
    expect(outcome).toMatchObject({ type: 'accepted', header: { version } })
    expect(outcome.type === 'accepted' && outcome.dataset.events.map(({ id }) => id)).toEqual([
      'ev-01',
      'ev-02',
      'ev-03',
    ])
  })

  it('of a version to come is refused untouched, with its number', () => {
    const { version: _version, ...content } = JSON.parse(textOf(newestVersion())) as Record<string, unknown>
    const newest = newestVersion()
    for (const version of [newest + 1, 99, 2 ** 40]) {
      const text = JSON.stringify({ ...content, version, events: 'of another kind' })
      expect(readDataset(text)).toEqual({ type: 'too-new', version, newest })
    }
  })

  it('of the newest version is written again to the byte', async () => {
    const text = textOf(newestVersion())
    const outcome = readDataset(text)
    if (outcome.type !== 'accepted') throw new Error(outcome.type)
    expect((await writeDataset(outcome.dataset, { bases: [outcome.header] })).text).toBe(text)
  })
})
