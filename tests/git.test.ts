import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleDataset } from '../src/dataset/example/dataset.fixture.ts'
import { mergeDatasets, resolveMerge } from '../src/dataset/mergeDatasets.ts'
import type { ReadOutcome } from '../src/dataset/readDataset.ts'
import { readDataset } from '../src/dataset/readDataset.ts'
import type { WrittenDataset } from '../src/dataset/writeDataset.ts'
import { writeDataset } from '../src/dataset/writeDataset.ts'
import type { Dataset } from '../src/model/records/dataset.ts'

const NAME = 'pair.bilat.json'
const example = exampleDataset()
/** Where there is no git, nobody merges by it. */
const hasGit = spawnSync('git', ['--version']).status === 0
let folder: string

beforeAll(async () => {
  if (!hasGit) return
  folder = mkdtempSync(join(tmpdir(), 'bilat-git-'))
  git('init', '--quiet', '--initial-branch=main')
  await commit(example)
  git('checkout', '--quiet', '-b', 'theirs')
  await commit(retitled('first', 'Retitled by them'), example)
  git('checkout', '--quiet', 'main')
  await commit(retitled('last', 'Retitled by me'), example)
})
afterAll(() => hasGit && rmSync(folder, { recursive: true, force: true }))

/** Where nobody's settings and nobody's hooks are. @returns what it says, also where it stops */
function git(...what: readonly string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '', GIT_CONFIG_SYSTEM: '', GIT_CONFIG_NOSYSTEM: '1' }
  const who = ['-c', 'user.name=desk', '-c', 'user.email=desk@example.org']
  try {
    return execFileSync('git', [...who, ...what], { cwd: folder, encoding: 'utf8', stdio: 'pipe', env })
  } catch (cause) {
    if (cause instanceof Error && 'stdout' in cause) return String(cause.stdout)
    throw cause
  }
}

function inTree(): string {
  return readFileSync(join(folder, NAME), 'utf8')
}

async function commit(dataset: Dataset, from?: Dataset): Promise<void> {
  const bases = from ? [await writeDataset(from)] : []
  const { text }: WrittenDataset = await writeDataset(dataset, { bases })
  writeFileSync(join(folder, NAME), text)
  git('add', '.')
  git('commit', '--quiet', '-m', 'edition')
}

function retitled(which: 'first' | 'last', title: string): Dataset {
  const { events } = example
  const chosen = which === 'first' ? events[0] : events.at(-1)
  return { ...example, events: events.map((event) => (event === chosen ? { ...event, title } : event)) }
}

function titlesOf(outcome: ReadOutcome): readonly string[] {
  return outcome.type === 'accepted' ? outcome.dataset.events.map(({ title }) => title) : []
}

describe.runIf(hasGit)('a dataset under git', () => {
  it('differs in the lines of what was edited, and in its header', () => {
    const lines = git('diff', '--unified=0', 'main~1', 'main').split('\n')
    const changed = lines.filter((line) => /^[+-] /.test(line))
    expect(changed.filter((line) => line.includes('"title"'))).toHaveLength(2)
    expect(
      changed.every((line) => /"(title|revision|ancestors)"|^[+-] {2}\]|^\+ {4}"[0-9a-f]{64}"/.test(line)),
    ).toBe(true)
  })

  it('that git has merged by lines is said to hold both versions, for no header is that of both', () => {
    expect(git('merge', 'theirs')).toContain('CONFLICT')
    expect(readDataset(inTree())).toEqual({ type: 'both-versions', line: 4 })
    git('merge', '--abort')
  })

  it('whose conflict was settled by lines is refused for its revision, and can be compared by one who knows', () => {
    git('merge', '--quiet', '-X', 'ours', '-m', 'by lines', 'theirs')
    const text = inTree()
    expect(readDataset(text)).toMatchObject({ type: 'rejected', faults: [{ code: 'wrong-revision' }] })
    const known = readDataset(text, { asFound: true })
    expect(titlesOf(known)).toEqual(expect.arrayContaining(['Retitled by them', 'Retitled by me']))
    // It grew from both: the one that its header names, and what that one grew from.
    const mine = readDataset(git('show', `main~1:${NAME}`))
    if (mine.type !== 'accepted') throw new Error('mine is no file')
    expect(known).toMatchObject({ header: { ancestors: [...mine.header.ancestors, mine.header.revision] } })
    expect(known).not.toHaveProperty('header.revision')
    git('reset', '--quiet', '--hard', 'HEAD~1')
  })

  it('R13 that git leaves alone is merged field by field from the two whole files, and what comes of it is whole', async () => {
    writeFileSync(join(folder, '.gitattributes'), '*.bilat.json -merge\n')
    expect(git('merge', 'theirs')).toContain('CONFLICT')
    const [base, mine, theirs] = [
      git('show', `main~1:${NAME}`),
      inTree(),
      git('show', `MERGE_HEAD:${NAME}`),
    ].map((text) => readDataset(text))
    if (base?.type !== 'accepted' || mine?.type !== 'accepted' || theirs?.type !== 'accepted')
      throw new Error('one of the three is no file')
    const all = [base, mine, theirs]
    // What both come from is among the ancestors of theirs: a browser that wrote it has kept it.
    expect(theirs.header.ancestors).toContain(base.header.revision)
    const merge = mergeDatasets(base.dataset, mine.dataset, theirs.dataset)
    expect(merge.counts).toMatchObject({ conflict: 0, changed: 1, changedHere: 1 })
    const union = resolveMerge(merge, new Map())
    const { text } = await writeDataset(union, { bases: [mine.header, theirs.header] })
    writeFileSync(join(folder, NAME), text)
    git('commit', '--quiet', '-a', '-m', 'both')
    const read = readDataset(git('show', `main:${NAME}`))
    expect(titlesOf(read)).toEqual(expect.arrayContaining(['Retitled by them', 'Retitled by me']))
    expect(read).toMatchObject({
      header: { ancestors: expect.arrayContaining(all.map(({ header }) => header.revision)) as string[] },
    })
  })
})
