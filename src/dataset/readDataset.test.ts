import { describe, expect, it } from 'vitest'
import { exampleDataset } from './example/dataset.fixture.ts'
import { faultsOf, faultsWith } from './example/faults.fixture.ts'
import { exampleFile } from './example/file.fixture.ts'
import type { Migration } from './migrations.ts'
import { readDataset } from './readDataset.ts'
import { writeDataset } from './writeDataset.ts'

describe('a sound file', () => {
  it('is accepted, and gives what was written', () => {
    expect(readDataset(exampleFile())).toEqual({
      type: 'accepted',
      dataset: exampleDataset(),
      header: { version: 1, ancestors: [] },
    })
  })

  it('may begin with a byte order mark', () => {
    expect(readDataset(`\ufeff${exampleFile()}`).type).toBe('accepted')
  })

  it('may be nearly empty', () => {
    const lists = { events: [], issues: [], cases: [], meetings: [], dates: [], sources: [], briefings: [] }
    const { relationship } = exampleDataset()
    const text = JSON.stringify({ format: 'bilat-dataset', version: 1, relationship, ...lists, deleted: [] })
    expect(readDataset(text)).toMatchObject({ type: 'accepted', dataset: { relationship, ...lists } })
  })

  it('keeps fields that nobody knows, wherever they stand', () => {
    const patch = {
      mood: { a: [1, null] },
      'relationship.anthem': 'x',
      'relationship.actors[0].seal': true,
      'events[1].weather': 'rain',
      'events[1].readouts[0].tone': -1.5,
      'events[1].changes[0].why': [],
      'events[1].changes[0].set.weather': 'sun',
      'events[1].citations[0].page': 3,
      'events[1].score.by': { source: 'not a reference here' },
      'deleted[0].reason': 'twice',
    }
    const read = readDataset(exampleFile(patch))
    expect(read).toMatchObject({
      type: 'accepted',
      dataset: {
        mood: { a: [1, null] },
        relationship: { anthem: 'x', actors: [{ seal: true }, {}, {}] },
        deleted: [{ reason: 'twice' }],
      },
    })
    expect(read.type === 'accepted' && read.dataset.events[1]).toMatchObject({
      weather: 'rain',
      readouts: [{ tone: -1.5 }],
      changes: [{ why: [], set: { weather: 'sun' } }, {}],
      citations: [{ page: 3 }, {}],
      score: { by: { source: 'not a reference here' } },
    })
  })

  it('tells its progress', () => {
    const seen: [number, number][] = []
    readDataset(exampleFile(), { progress: (done, total) => seen.push([done, total]) })
    expect(seen).toEqual([[1, 12]])
  })
})

describe('what is no dataset', () => {
  it('is said to be no JSON, with the place and what stands there', () => {
    expect(readDataset('{"format": "bilat-dataset",\n"version": 1,\n"events": [NaN],\n"x": 1')).toEqual({
      type: 'not-json',
      place: { line: 3, column: 12 },
      found: '"NaN],"',
    })
    expect(readDataset('{"format": "bilat-dataset",\n')).toEqual({
      type: 'not-json',
      place: { line: 2, column: 1 },
    })
    expect(readDataset('{"a\nb": 1}')).toMatchObject({
      place: { line: 1, column: 4 },
      found: '"\\nb\\": 1}"',
    })
  })

  it('is said to hold both versions where git has marked them, and only there', () => {
    expect(readDataset('{"format": "bilat-dataset",\n<<<<<<< HEAD\n"a": 1,\n=======\n>>>>>>> b\n}')).toEqual({
      type: 'both-versions',
      line: 2,
    })
    expect(readDataset('<<<<<<< HEAD\n{}')).toEqual({ type: 'both-versions', line: 1 })
    expect(readDataset('{"title": "\n<<<<<<<"')).toMatchObject({ type: 'not-json' })
    expect(readDataset('{"title": <<<<<<< HEAD')).toMatchObject({ type: 'not-json' })
  })

  it('is said to be something else', () => {
    expect(['[]', 'null', '7', '"x"', '{}'].map((text) => readDataset(text))).toEqual(
      Array.from({ length: 5 }, () => ({ type: 'not-a-dataset' })),
    )
    expect(readDataset('{"format": "geojson"}')).toEqual({ type: 'not-a-dataset', found: 'geojson' })
    expect(readDataset('{"format": {"x": 1}}')).toEqual({ type: 'not-a-dataset' })
  })

  it('is not even looked at where it is too long', () => {
    expect(readDataset('x'.repeat(11), { maxLength: 10 })).toEqual({ type: 'too-large', size: 11, max: 10 })
  })
})

describe('the version', () => {
  const steps: readonly Migration[] = [
    { to: 2, name: 'title-the-events', up: (file) => ({ ...file, events: file['happenings'] }) },
  ]

  it('of a newer program is refused, whatever else is in the file', () => {
    expect(readDataset('{"format": "bilat-dataset", "version": 2}')).toEqual({
      type: 'too-new',
      version: 2,
      newest: 1,
    })
  })

  it('is a whole number from 1 on', () => {
    expect(faultsWith({ version: undefined })).toEqual(['version · missing · –'])
    expect(faultsWith({ version: '1' })).toEqual(['version · wrong-kind · "1"'])
    expect(faultsWith({ version: 0.5 })).toEqual(['version · wrong-kind · 0.5'])
    expect(faultsWith({ version: 0 })).toEqual(['version · wrong-kind · 0'])
  })

  it('that is older is migrated, then checked; the header names the version that was found', () => {
    const old = exampleFile({ events: undefined, happenings: exampleDataset().events })
    expect(readDataset(old, { steps })).toMatchObject({
      type: 'accepted',
      dataset: { events: exampleDataset().events },
      header: { version: 1 },
    })
    expect(faultsOf(readDataset(exampleFile(), { steps }))).toContain('events · missing · –')
  })

  it('that is older is checked against its revision as it was written then', async () => {
    const { text } = await writeDataset(exampleDataset())
    const steps: readonly Migration[] = [{ to: 2, name: 'nothing', up: (file) => ({ ...file }) }]
    expect(readDataset(text, { steps })).toMatchObject({ type: 'accepted', header: { version: 1 } })
    expect(faultsOf(readDataset(text.replace('Consultations', 'Consulted'), { steps }))).toEqual([
      expect.stringMatching(/^revision · wrong-revision/),
    ])
  })

  it('names the step that failed', () => {
    const failing: readonly Migration[] = [
      {
        to: 2,
        name: 'break',
        up: () => {
          throw new Error('no list')
        },
      },
    ]
    expect(readDataset(exampleFile(), { steps: failing })).toEqual({
      type: 'step-failed',
      to: 2,
      name: 'break',
      message: 'Error: no list',
    })
  })
})

describe('the header', () => {
  it('gives revision and ancestors', async () => {
    const base = { revision: 'a'.repeat(64), ancestors: ['b'.repeat(64)] }
    const written = await writeDataset(exampleDataset(), { bases: [base] })
    expect(readDataset(written.text)).toMatchObject({
      header: { version: 1, revision: written.revision, ancestors: ['b'.repeat(64), 'a'.repeat(64)] },
    })
  })

  it('of a partial file says what part it is, and gives no ancestors even where there are some', () => {
    const partial = exampleFile({ asOf: '2021-05-13', upTo: 'GREEN', ancestors: ['a'.repeat(64)] })
    expect(readDataset(partial)).toMatchObject({
      header: { version: 1, asOf: '2021-05-13', upTo: 'GREEN', ancestors: [] },
    })
  })

  it('counts what is there, and names the revision of what is there', async () => {
    const { text } = await writeDataset(exampleDataset())
    expect(faultsOf(readDataset(text.replace('"events": 3', '"events": 4')))).toEqual([
      'counts.events · wrong-count · 4',
    ])
    expect(faultsOf(readDataset(text.replace('Consultations', 'Consultation')))).toEqual([
      expect.stringMatching(/^revision · wrong-revision · "[0-9a-f]{64}"$/),
    ])
  })

  it('does not complain of the revision while something else is wrong', async () => {
    const { text } = await writeDataset(exampleDataset())
    expect(faultsOf(readDataset(text.replace('"2021-05~"', '"2021-13"')))).toEqual([
      'events[0].date · bad-date · "2021-13"',
    ])
  })

  it('holds for the content, however it is laid out', async () => {
    const { text } = await writeDataset(exampleDataset())
    const shuffled = Object.fromEntries(Object.entries(JSON.parse(text) as object).toReversed())
    expect(readDataset(JSON.stringify(shuffled)).type).toBe('accepted')
    expect(readDataset(JSON.stringify(shuffled, null, '\t')).type).toBe('accepted')
  })

  it('is well formed', () => {
    const patch = {
      revision: 'abc',
      ancestors: ['A'.repeat(64)],
      counts: { events: -1, issues: '2', cases: 1.5 },
      asOf: '2021/..',
      upTo: 'SECRET',
    }
    expect(faultsWith(patch)).toEqual([
      'revision · bad-revision · "abc"',
      `ancestors[0] · bad-revision · "${'A'.repeat(64)}"`,
      'counts.events · wrong-kind · -1',
      'counts.issues · wrong-kind · "2"',
      'counts.cases · wrong-kind · 1.5',
      'asOf · open-date · "2021/.."',
      'upTo · not-allowed · "SECRET"',
      'counts.events · wrong-count · -1',
      'counts.cases · wrong-count · 1.5',
    ])
    expect(faultsWith({ ancestors: Array.from({ length: 51 }, () => 'a'.repeat(64)) })).toEqual([
      'ancestors · too-many · […]',
    ])
  })
})

describe('what JSON.parse hides', () => {
  it('is found', () => {
    const text = exampleFile()
      .replace('"title":"Consultations"', '"title":"Consultations","title":"Talks"')
      .replace('"mutual":true', '"mutual":true,"__proto__":{"polluted":true}')
      .replace('"value":1.5', '"value":-0')
      .replace('"n":25', '"n":1e999')
    expect(faultsOf(readDataset(text))).toEqual([
      'events[0].title · duplicate-key · –',
      'events[1].__proto__ · forbidden-key · –',
      'events[1].score.value · bad-number · -0',
      'events[1].quantity.n · bad-number · 1e999',
    ])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('is refused at once where it is too deep', () => {
    const deep = exampleFile({ extra: '@' }).replace('"@"', '['.repeat(10_000) + ']'.repeat(10_000))
    const outcome = readDataset(deep)
    expect(outcome).toMatchObject({
      type: 'rejected',
      total: 1,
      faults: [{ code: 'too-deep', details: { max: 100 } }],
    })
  })
})
