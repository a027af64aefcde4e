import { describe, expect, it } from 'vitest'
import { exampleFile } from './example/file.fixture.ts'
import type { ReadOutcome } from './readDataset.ts'
import { readDataset } from './readDataset.ts'
import type { Repairs } from './repair.ts'
import { repair } from './repair.ts'
import { writeDataset } from './writeDataset.ts'

const FAULTY = { 'events[0].date': '2021-13-05', 'meetings[1].certainty': 'tentative' }

function read(patch: Readonly<Record<string, unknown>>, repairs: Repairs = {}): ReadOutcome {
  return readDataset(exampleFile(patch), repairs)
}

describe('a file with faults', () => {
  it('tells in which records they lie, each once', () => {
    const outcome = read({ ...FAULTY, 'events[0].title': '', 'issues[0]': 5 })
    expect(outcome).toMatchObject({
      type: 'rejected',
      total: expect.any(Number) as number,
      records: [
        { list: 'events', index: 0 },
        { list: 'issues', index: 0 },
        { list: 'meetings', index: 1 },
        { list: 'events', index: 1 },
      ],
      elsewhere: 0,
    })
  })

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['in the header', { revision: 'x' }],
    ['in the relationship', { 'relationship.a': 'x' }],
    ['in its counts', { counts: { events: 9 } }],
    ['in a list that is none', { events: {} }],
  ])('cannot do without what is wrong %s', (_where, patch) => {
    expect(read(patch)).toMatchObject({ type: 'rejected', elsewhere: 1 })
  })

  it('cannot do without a record in which a key stands twice or reaches into the program', () => {
    for (const key of ['title', '__proto__']) {
      const text = exampleFile().replace('"title":"Consult', `"${key}":"x","title":"Consult`)
      const twice = text === exampleFile() ? exampleFile().replace('"title":', `"${key}":"x","title":`) : text
      expect(readDataset(twice)).toMatchObject({ type: 'rejected', elsewhere: 1, records: [] })
    }
  })
})

describe('repairs', () => {
  it('mend fields in their places', () => {
    const mends = [
      { path: 'events[0].date', value: '2021-05-13' },
      { path: 'meetings[1].certainty', value: 'mooted' },
    ]
    const outcome = read(FAULTY, { mends })
    expect(outcome).toMatchObject({ type: 'accepted', dataset: { events: [{ date: '2021-05-13' }, {}, {}] } })
    expect(read(FAULTY, { mends: mends.slice(1) })).toMatchObject({ type: 'rejected', total: 1 })
    const wrong = [{ path: 'events[0].date', value: '2021-14-05' }, ...mends.slice(1)]
    expect(read(FAULTY, { mends: wrong })).toMatchObject({ faults: [{ found: '"2021-14-05"' }] })
  })

  it('mend numbers that JSON itself cannot say', () => {
    const file = exampleFile({ 'events[0].quantity': { n: 7, unit: 'x' } }).replace('"n":7', '"n":-0')
    expect(readDataset(file)).toMatchObject({ total: 1, records: [{ list: 'events', index: 0 }] })
    const path = 'events[0].quantity.n'
    expect(readDataset(file, { mends: [{ path, value: 7 }] }).type).toBe('accepted')
    expect(readDataset(file, { mends: [{ path, value: 'x' }] })).toMatchObject({ total: 1 })
    expect(readDataset(file, { leaveOut: [{ list: 'events', index: 0 }] }).type).toBe('rejected')
  })

  it('leave records out, and then find what they leave dangling, in the places of the file', () => {
    const leaveOut = [{ list: 'events', index: 0 }] as const
    const outcome = read({ 'events[0].date': 'soon', 'events[2].partOf': 'ev-01' }, { leaveOut })
    expect(outcome).toMatchObject({ type: 'rejected', elsewhere: 0 })
    const paths = outcome.type === 'rejected' ? outcome.faults.map(({ path }) => path) : []
    expect(paths).toContain('events[2].partOf')
  })

  it('give a file without its revision, which names another content; its ancestors stay', async () => {
    const bases = [{ revision: 'a'.repeat(64), ancestors: [] }]
    const start = readDataset(exampleFile())
    if (start.type !== 'accepted') throw new Error(start.type)
    const { text } = await writeDataset(start.dataset, { bases })
    const mended = readDataset(text, { mends: [{ path: 'events[0].title', value: 'Talks' }] })
    expect(mended).toMatchObject({ type: 'accepted', header: { ancestors: ['a'.repeat(64)] } })
    expect(mended.type === 'accepted' && mended.header).not.toHaveProperty('revision')
    const less = readDataset(text, { leaveOut: [{ list: 'briefings', index: 0 }] })
    expect(less).toMatchObject({ type: 'accepted', dataset: { briefings: [] } })
    expect(less.type === 'accepted' && less.header).not.toHaveProperty('revision')
  })

  it('change nothing outside records, nothing in the file itself, and nothing in the program', () => {
    const file = { version: 1, events: [{ id: 'a', x: { y: 1 } }], revision: 'r' }
    const mends = [
      'version',
      'revision',
      'events[0]',
      'events[7].id',
      'events[0].z.y',
      'events[0].__proto__.polluted',
    ]
    const { file: after } = repair(file, { mends: mends.map((path) => ({ path, value: 'new' })) })
    expect(after).toEqual(file)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    repair(file, { mends: [{ path: 'events[0].x.y', value: 2 }] })
    expect(file.events[0]?.x.y).toBe(1)
  })

  it('tell of two records with one id by their places in the file', () => {
    const leaveOut = [{ list: 'events', index: 0 }] as const
    const { file, inOriginal } = repair(
      { version: 1, events: [1, 2, 3], counts: { events: 3 } },
      { leaveOut },
    )
    expect(file).toEqual({ version: 1, events: [2, 3] })
    const details = { first: 'events[0].id' }
    expect(inOriginal({ path: 'events[1].id', code: 'duplicate-id', details })).toEqual({
      path: 'events[2].id',
      code: 'duplicate-id',
      details: { first: 'events[1].id' },
    })
  })
})
