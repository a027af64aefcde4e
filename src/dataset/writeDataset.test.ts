import { createHash } from 'node:crypto'
import { dayNumber } from '#model/day.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { describe, expect, it } from 'vitest'
import { exampleDataset } from './example/dataset.fixture.ts'
import { patched } from './example/file.fixture.ts'
import { readDataset } from './readDataset.ts'
import { writeDataset } from './writeDataset.ts'

function reread(text: string): Dataset {
  const outcome = readDataset(text)
  if (outcome.type !== 'accepted') throw new Error(JSON.stringify(outcome))
  return outcome.dataset
}

/** The same content with every object's keys and every sorted list the other way round. */
function reversed(value: unknown, isSorted = false): unknown {
  if (Array.isArray(value)) return (isSorted ? value.toReversed() : value).map((entry) => reversed(entry))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  )
}

describe('a written dataset', () => {
  it('comes back deep-equal, in every script and with halves of characters (R15)', async () => {
    const { text } = await writeDataset(exampleDataset())
    expect(reread(text)).toEqual(exampleDataset())
  })

  it('gives the same bytes again', async () => {
    const first = await writeDataset(exampleDataset())
    const again = await writeDataset(reread(first.text), { bases: [first] })
    expect(again).toEqual(first)
  })

  it('gives the same bytes whatever order keys and records had', async () => {
    const shuffled = Object.fromEntries(
      Object.entries(exampleDataset()).map(([key, list]) => [key, reversed(list, true)]),
    ) as unknown as Dataset // the same content
    expect((await writeDataset(shuffled)).text).toBe((await writeDataset(exampleDataset())).text)
  })

  it('is laid out with two spaces, its header first, and a line break at the end', async () => {
    const { text, revision } = await writeDataset(exampleDataset())
    expect(text.split('\n').slice(0, 16)).toEqual([
      '{',
      '  "format": "bilat-dataset",',
      '  "version": 1,',
      `  "revision": "${revision}",`,
      '  "ancestors": [],',
      '  "counts": {',
      '    "events": 3,',
      '    "issues": 2,',
      '    "cases": 1,',
      '    "meetings": 2,',
      '    "dates": 1,',
      '    "sources": 2,',
      '    "briefings": 1',
      '  },',
      '  "relationship": {',
      '    "id": "usa-rus",',
    ])
    expect(text.endsWith('\n  ]\n}\n')).toBe(true)
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
  })

  it('keeps unknown fields behind the known ones', async () => {
    const strange = patched(exampleDataset(), {
      zeta: 1,
      alpha: { b: 1, a: 2 },
      'events[0].zeta': [],
      'events[0].alpha': 0,
    })
    const { text } = await writeDataset(strange)
    expect(reread(text)).toEqual(strange)
    expect(Object.keys(JSON.parse(text) as object).slice(-3)).toEqual(['deleted', 'alpha', 'zeta'])
    expect(Object.keys(reread(text).events[0] ?? {}).slice(-3)).toEqual(['updatedBy', 'alpha', 'zeta'])
  })

  it('has room for unknown keys that look like places in a list', async () => {
    const strange = patched(exampleDataset(), { 7: 'x', 'events[0].3': 'y', 'relationship.version': 1 })
    const first = await writeDataset(strange)
    expect(reread(first.text)).toEqual(strange)
    expect((await writeDataset(reread(first.text))).text).toBe(first.text)
  })

  it('lets nothing unknown stand in for the header', async () => {
    const posing = patched(exampleDataset(), { revision: 'x', version: 9, counts: {}, upTo: 'CLEAR' })
    expect((await writeDataset(posing)).text).toBe((await writeDataset(exampleDataset())).text)
  })
})

describe('the revision', () => {
  it('is the SHA-256 of the text without the lines of revision, ancestors and counts', async () => {
    const { text, revision } = await writeDataset(exampleDataset())
    const {
      revision: _r,
      ancestors: _a,
      counts: _c,
      ...content
    } = JSON.parse(text) as Record<string, unknown>
    const bytes = `${JSON.stringify(content, null, 2)}\n`
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(revision)
  })

  it('changes with the content and with nothing else', async () => {
    const { revision } = await writeDataset(exampleDataset())
    const base = { revision: 'f'.repeat(64), ancestors: ['e'.repeat(64)] }
    expect((await writeDataset(exampleDataset(), { bases: [base] })).revision).toBe(revision)
    const other = patched(exampleDataset(), { 'events[0].title': 'Talks' })
    expect((await writeDataset(other)).revision).not.toBe(revision)
  })
})

describe('the ancestors', () => {
  it('of content that is first written are none', async () => {
    expect((await writeDataset(exampleDataset())).ancestors).toEqual([])
  })

  it('of content that has not changed are those it came with', async () => {
    const { revision } = await writeDataset(exampleDataset())
    const ancestors = ['1'.repeat(64), '2'.repeat(64)]
    expect((await writeDataset(exampleDataset(), { bases: [{ revision, ancestors }] })).ancestors).toEqual(
      ancestors,
    )
  })

  it('of content that has changed end with what it was', async () => {
    const first = await writeDataset(exampleDataset())
    const other = patched(exampleDataset(), { 'events[0].title': 'Talks' })
    const second = await writeDataset(other, { bases: [first] })
    expect(second.ancestors).toEqual([first.revision])
    const third = await writeDataset(exampleDataset(), { bases: [second] })
    expect(third.ancestors).toEqual([first.revision, second.revision])
  })

  it('of content that grew from several are theirs and what they were, each once, oldest first', async () => {
    const [r1, r2, r3, r4] = ['1', '2', '3', '4'].map((digit) => digit.repeat(64)) as [
      string,
      string,
      string,
      string,
    ] // four of them
    const bases = [
      { revision: r2, ancestors: [r1] },
      { revision: r4, ancestors: [r3, r1] },
    ]
    const written = await writeDataset(exampleDataset(), { bases })
    expect(written.ancestors).toEqual([r2, r3, r1, r4])
    const { revision } = written
    const own = { revision, ancestors: [r3] }
    expect((await writeDataset(exampleDataset(), { bases: [own, ...bases] })).ancestors).toEqual([r3])
  })

  it('are the last 50', async () => {
    const ancestors = Array.from({ length: 50 }, (_, i) => String(i).padStart(64, '0'))
    const base = { revision: 'f'.repeat(64), ancestors }
    const written = await writeDataset(exampleDataset(), { bases: [base] })
    expect(written.ancestors).toEqual([...ancestors.slice(1), base.revision])
    expect(readDataset(written.text).type).toBe('accepted')
  })

  it('stay where the revision was taken out by hand', async () => {
    const ancestors = ['1'.repeat(64)]
    expect((await writeDataset(exampleDataset(), { bases: [{ ancestors }] })).ancestors).toEqual(ancestors)
  })
})

describe('a partial file', () => {
  it('says what part it is, has no ancestors, and is sound', async () => {
    const base = { revision: 'f'.repeat(64), ancestors: ['1'.repeat(64)] }
    const asOf = dayNumber('2021-05-13')
    const written = await writeDataset(exampleDataset(), { asOf, upTo: 'AMBER+STRICT', bases: [base] })
    expect(written.ancestors).toEqual([])
    expect(written.text).not.toContain('ancestors')
    expect(readDataset(written.text)).toMatchObject({
      type: 'accepted',
      header: {
        version: 1,
        revision: written.revision,
        ancestors: [],
        asOf: '2021-05-13',
        upTo: 'AMBER+STRICT',
      },
    })
  })
})
