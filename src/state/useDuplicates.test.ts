import { MAX_WORDS } from '#dataset/limits.ts'
import type { EventRecord } from '#model/records/event.ts'
import { exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { readWhole } from '#storage/read.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { createApp } from 'vue'
import { useAsOf } from './asOf.ts'
import { useRelationships } from './relationships.ts'
import { SURROUNDINGS } from './surroundings.ts'
import type { TestApp } from './testApp.fixture.ts'
import { NOW, eventually, testAppWithExample } from './testApp.fixture.ts'
import { useUndoing } from './undoing.ts'
import type { Comparison, DuplicateKind } from './useDuplicates.ts'
import { useDuplicates } from './useDuplicates.ts'

let app: TestApp
afterEach(() => app.end())

const STAMP = { who: 'desk', when: NOW.toISOString() }
const [first] = exampleDataset().events as readonly [EventRecord]
const source = exampleDataset().sources[0]!
/** The first event and its source entered once more, the event as an answer to itself. */
const TWIN = {
  ...first,
  ...{ id: 'twin', place: 'Port', tags: ['again'], partOf: first.id },
  citations: [{ source: 'source-twin', quote: 'Once more' }],
} satisfies EventRecord

async function opened() {
  app = await testAppWithExample()
  const relationships = useRelationships()
  await eventually(() => relationships.current !== null)
  const { db } = app.opening
  const { relationship } = exampleDataset()
  const [person] = relationship.people
  const people = [...relationship.people, { ...person!, id: 'person-twin' }]
  await writeRecords(
    db,
    'aaa-bbb',
    {
      relationship: { ...relationship, people },
      put: {
        events: [
          TWIN,
          { ...TWIN, id: 'names-twin', title: 'Another', partOf: 'twin', participants: ['person-twin'] },
        ],
        sources: [{ ...source, id: 'source-twin' }],
      },
    },
    STAMP,
  )
  await eventually(() => relationships.current?.people.length === people.length)
  useAsOf().choose('2021-05-13')
  const duplicates = createApp({}).provide(SURROUNDINGS, app.surroundings).runWithContext(useDuplicates)
  const whole = async () => (await readWhole(db, 'aaa-bbb'))!
  const compare = async (kind: DuplicateKind, keep: string, gone: string): Promise<Comparison> => {
    const compared = await duplicates.compare(kind, keep, gone)
    if (compared.type === 'not-saved' || !compared.value) throw new Error('nothing to compare')
    return compared.value
  }
  return { db, duplicates, whole, compare }
}

describe('records that were entered twice', () => {
  it('are found as known on the day on screen, and not named again once they are told apart', async () => {
    const { duplicates } = await opened()
    const found = await duplicates.find()
    if (found.type === 'not-saved') throw new Error('not read')
    const people = found.value.find(({ kind }) => kind === 'people')!
    expect(people.ids).toContain('person-twin')
    duplicates.tellApart(people)
    const again = await duplicates.find()
    expect(again).toMatchObject({ value: found.value.filter((one) => one !== people) })
    useAsOf().choose('1990-01-01')
    expect(await duplicates.find()).toMatchObject({ value: [] })
  })

  it('become one event: what each says, what named one names the other, and one undo', async () => {
    const { duplicates, compare, whole } = await opened()
    const before = await whole()
    const compared = await compare('events', first.id, 'twin')
    expect(compared.taken).toContain('tags')
    expect(compared.led).toBe(1)
    expect(await duplicates.join(compared, () => 'mine')).toMatchObject({ type: 'saved' })
    const after = await whole()
    const joined = after.events.find(({ id }) => id === first.id)!
    expect(joined.tags).toContain('again')
    expect(joined.citations).toEqual([...first.citations, ...TWIN.citations])
    expect(joined.partOf).toBe(first.partOf)
    expect(after.events.map(({ id }) => id)).not.toContain('twin')
    expect(after.events.find(({ id }) => id === 'names-twin')!.partOf).toBe(first.id)
    expect(after.deleted.map(({ id }) => id)).toContain('twin')
    expect((await useUndoing().undo()).answer.type).toBe('reverted')
    expect(await whole()).toEqual(before)
  })

  it('stay two where one could hold no more than a file can', async () => {
    const { db, duplicates, compare, whole } = await opened()
    const tagged = (name: string) => ({ tags: Array.from({ length: MAX_WORDS }, (_, n) => `${name} ${n}`) })
    const events = [
      { ...first, ...tagged('one') },
      { ...TWIN, ...tagged('other') },
    ]
    await writeRecords(db, 'aaa-bbb', { put: { events } }, STAMP)
    const before = await whole()
    expect(await duplicates.join(await compare('events', first.id, 'twin'), () => 'mine')).toMatchObject({
      type: 'not-saved',
      failure: { type: 'unreadable', fault: { path: 'tags', code: 'too-many' } },
    })
    expect(await whole()).toEqual(before)
  })

  it('become one source, and one person, for all that cite and name them', async () => {
    const { duplicates, compare, whole } = await opened()
    await duplicates.join(await compare('sources', source.id, 'source-twin'), () => 'mine')
    expect(JSON.stringify((await whole()).events)).not.toContain('"source":"source-twin"')
    const [person] = exampleDataset().relationship.people
    await duplicates.join(await compare('people', person!.id, 'person-twin'), () => 'mine')
    const after = await whole()
    expect(after.relationship.people).toEqual(exampleDataset().relationship.people)
    expect(after.events.find(({ id }) => id === 'names-twin')!.participants).toEqual([person!.id])
  })

  it('are asked about anew where one of them has changed since it was looked at', async () => {
    const { db, duplicates, compare } = await opened()
    const compared = await compare('events', first.id, 'twin')
    await writeRecords(db, 'aaa-bbb', { put: { events: [{ ...TWIN, title: 'Theirs' }] } }, STAMP)
    expect(await duplicates.join(compared, () => 'mine')).toMatchObject({
      type: 'not-saved',
      failure: { type: 'stale' },
    })
  })
})
