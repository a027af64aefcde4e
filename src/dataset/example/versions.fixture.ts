import type { AnyRecord, Dataset, ListName } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import fc from 'fast-check'
import { exampleDataset } from './dataset.fixture.ts'

/** One thing that somebody does to a dataset. */
type Edit = (dataset: Draft, who: string) => void

/** A dataset, or a record in it, that may be written into. */
type Draft = Record<string, unknown> & { deleted: unknown[]; relationship: Fields }
type Fields = Record<string, unknown>

const list = fc.constantFrom<ListName>(...LIST_NAMES)
const words = fc.constantFrom('one', 'two')

const setField: fc.Arbitrary<Edit> = fc
  .tuple(list, fc.nat(), fc.constantFrom('title', 'note', 'place', 'unknown', 'summary'), words)
  .map(([name, at, field, word]) => (dataset, who) => {
    const record = pick(dataset, name, at)
    if (record) touch(record, who)[field] = word
  })

const setValue: fc.Arbitrary<Edit> = fc
  .tuple(fc.nat(), fc.constantFrom<unknown>({ value: 1, reason: 'r' }, { value: 2, reason: 'r' }, undefined))
  .map(([at, score]) => (dataset, who) => {
    const event = pick(dataset, 'events', at)
    if (event) touch(event, who)['score'] = score
  })

const toggle: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.nat(),
    fc.constantFrom('tags', 'issueIds', 'unknownList'),
    fc.constantFrom('iss-cyber', 'iss-treaties', 'x', 'y', 'z'),
  )
  .map(([at, field, value]) => (dataset, who) => {
    const event = pick(dataset, 'events', at)
    if (!event || (field === 'issueIds') !== value.startsWith('iss')) return
    const values = (event[field] ?? []) as readonly string[] // these fields hold lists of texts
    touch(event, who)[field] = values.includes(value)
      ? values.filter((one) => one !== value)
      : [...values, value]
  })

const inner: fc.Arbitrary<Edit> = fc
  .tuple(fc.nat(), fc.constantFrom('p-1', 'p-8', 'p-9'), fc.constantFrom('put', 'remove', 'text'), words)
  .map(([at, id, how, text]) => (dataset, who) => {
    const issue = pick(dataset, 'issues', at)
    if (!issue) return
    const positions = issue['positions'] as readonly Fields[] // so it is in the example
    const others = positions.filter((position) => position['id'] !== id)
    const own = positions.find((position) => position['id'] === id)
    if (how === 'remove') touch(issue, who)['positions'] = others
    else if (own)
      touch(issue, who)['positions'] = positions.map((one) => (one === own ? { ...own, text } : one))
    else
      touch(issue, who)['positions'] = [
        ...positions,
        { id, on: '2021', side: 'a', text, verbatim: false, citations: [] },
      ]
  })

const cite: fc.Arbitrary<Edit> = fc
  .tuple(fc.constantFrom('src-state', 'src-mid'), fc.constantFrom('put', 'remove', 'again'), words)
  .map(([source, how, quote]) => (dataset, who) => {
    const event = pick(dataset, 'events', 1)
    if (!event) return
    const citations = event['citations'] as readonly Fields[] // every event has them
    const own = citations.find((citation) => citation['source'] === source)
    if (how === 'remove') touch(event, who)['citations'] = citations.filter((one) => one !== own)
    else if (!own || how === 'again') touch(event, who)['citations'] = [...citations, { source, quote }]
    else touch(event, who)['citations'] = citations.map((one) => (one === own ? { ...own, quote } : one))
  })

const add: fc.Arbitrary<Edit> = fc
  .tuple(list, fc.constantFrom('1', '2', '3'), words)
  .map(([name, id, title]) => (dataset, who) => {
    const records = recordsOf(dataset, name)
    const [first] = records
    const own = `${name}-new-${id}`
    if (!first || records.some((record) => record['id'] === own)) return
    dataset[name] = [...records, touch({ ...structuredClone(first), id: own, title }, who)]
  })

const remove: fc.Arbitrary<Edit> = fc.tuple(list, fc.nat()).map(([name, at]) => (dataset, who) => {
  const record = pick(dataset, name, at)
  if (!record) return
  dataset[name] = recordsOf(dataset, name).filter((one) => one !== record)
  dataset.deleted = [...dataset.deleted, { id: record['id'], kind: name, on: WHEN[who], by: who }]
})

const frame: fc.Arbitrary<Edit> = fc
  .tuple(fc.constantFrom('title', 'people', 'beside'), words)
  .map(([what, word]) => (dataset, who) => {
    const { relationship } = dataset
    if (what === 'beside') dataset['unknown'] = word
    else if (what === 'title') touch(relationship, who)['title'] = word
    else
      touch(relationship, who)['people'] = [
        ...(relationship['people'] as readonly Fields[]).filter(({ id }) => id !== `person-${word}`), // a list, as always
        { id: `person-${word}`, name: word, roles: [] },
      ]
  })

const WHEN: Readonly<Record<string, string>> = {
  ann: '2022-01-01T00:00:00Z',
  bob: '2022-01-02T00:00:00Z',
  eve: '2022-01-03T00:00:00Z',
}

const edits = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: setField },
    setValue,
    { weight: 2, arbitrary: toggle },
    { weight: 2, arbitrary: inner },
    { weight: 4, arbitrary: cite },
    { weight: 2, arbitrary: add },
    remove,
    frame,
  ),
  { minLength: 1, maxLength: 5 },
)

/** Versions of the example, each made by one of up to three people. They keep all links. */
export function versionsBy(...people: readonly ('ann' | 'bob' | 'eve')[]): fc.Arbitrary<readonly Dataset[]> {
  return fc.tuple(...people.map((who) => edits.map((made) => versionOf(made, who))))
}

function versionOf(made: readonly Edit[], who: string): Dataset {
  const draft = exampleDataset() as unknown as Draft // every dataset is one
  for (const edit of made) edit(draft, who)
  return JSON.parse(JSON.stringify(draft)) as Dataset // as a file would hand it over
}

function recordsOf(dataset: Draft, name: ListName): readonly Fields[] {
  return dataset[name] as readonly (Fields & AnyRecord)[] // so it is in every dataset
}

/** A copy of a record, put in its place, that may be written into. */
function pick(dataset: Draft, name: ListName, at: number): Fields | undefined {
  const records = recordsOf(dataset, name)
  const found = records[at % records.length]
  if (!found) return undefined
  const copy = { ...found }
  dataset[name] = records.map((record) => (record === found ? copy : record))
  return copy
}

function touch(record: Fields, who: string): Fields {
  return Object.assign(record, { updatedAt: WHEN[who], updatedBy: who })
}
