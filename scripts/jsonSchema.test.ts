import { exampleDataset } from '#dataset/example/dataset.fixture.ts'
import { exampleFile } from '#dataset/example/file.fixture.ts'
import { mutatedFiles } from '#dataset/example/mutate.fixture.ts'
import { MAX_TEXT } from '#dataset/limits.ts'
import { readDataset } from '#dataset/readDataset.ts'
import { writeDataset } from '#dataset/writeDataset.ts'
import { dayNumber } from '#model/day.ts'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { datasetJsonSchema } from './build/datasetJsonSchema.ts'

const shipped = readFileSync('public/bilat-dataset-1.schema.json', 'utf8')
const schema = JSON.parse(shipped) as object
const ajv = new Ajv2020({ strict: true, allErrors: true, validateFormats: false })
const validate = ajv.compile(schema)

/** What the JSON Schema has against a file, as *path · keyword*. */
function errorsIn(text: string): string[] {
  validate(JSON.parse(text))
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} · ${keyword}`)
}

describe('the JSON Schema that ships', () => {
  it('is what the schema in code gives: else run `npx tsx scripts/jsonSchema.ts`', () => {
    expect(shipped).toBe(`${JSON.stringify(datasetJsonSchema(), null, 2)}\n`)
  })

  it('is one of 2020-12, and closed nowhere: unknown fields survive', () => {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' })
    expect(ajv.validateSchema(schema)).toBe(true)
    expect(shipped).not.toMatch(/additionalProperties|unevaluatedProperties/)
  })
})

describe('it accepts', () => {
  it.each(['public/us-russia-2021.bilat.json', 'tests/datasets/version1.bilat.json'])('%s', (path) => {
    expect(errorsIn(readFileSync(path, 'utf8'))).toEqual([])
  })

  it('a file that was just written, whole or in part', async () => {
    const base = { revision: 'a'.repeat(64), ancestors: ['b'.repeat(64)] }
    expect(errorsIn((await writeDataset(exampleDataset(), { bases: [base] })).text)).toEqual([])
    const part = { asOf: dayNumber('2021-05-13'), upTo: 'GREEN' } as const
    expect(errorsIn((await writeDataset(exampleDataset(), part)).text)).toEqual([])
  })

  it('fields that nobody knows, at every level', () => {
    const patch = {
      mood: [1],
      'relationship.anthem': null,
      'events[1].readouts[0].tone': {},
      'counts.x': 'y',
    }
    expect(errorsIn(exampleFile({ counts: {}, ...patch }))).toEqual([])
  })

  it('a text as long as one may be', () => {
    expect(errorsIn(exampleFile({ 'events[0].summary': 'x '.repeat(MAX_TEXT / 2) }))).toEqual([])
  })
})

describe('it refuses', () => {
  const broken: readonly (readonly [what: string, path: string, value: unknown, error: string])[] = [
    ['another format', 'format', 'geojson', '/format · const'],
    ['another version', 'version', 2, '/version · const'],
    ['a revision that is none', 'revision', 'F'.repeat(64), '/revision · pattern'],
    ['51 ancestors', 'ancestors', Array(51).fill('a'.repeat(64)), '/ancestors · maxItems'],
    ['a count below zero', 'counts', { events: -1 }, '/counts/events · minimum'],
    ['half a record counted', 'counts', { events: 0.5 }, '/counts/events · type'],
    ['an open as-of date', 'asOf', '2021/..', '/asOf · pattern'],
    ['a marking that is none', 'upTo', 'SECRET', '/upTo · enum'],
    ['a file without a relationship', 'relationship', undefined, ' · required'],
    ['a country in two letters', 'relationship.a', 'US', '/relationship/a · pattern'],
    ['a list that is an object', 'issues', {}, '/issues · type'],
    ['a record that is a list', 'issues[0]', [], '/issues/0 · type'],
    ['a record without an id', 'issues[0].id', undefined, '/issues/0 · required'],
    ['an id with white space', 'issues[0].id', 'a b', '/issues/0/id · pattern'],
    ['an id that objects inherit', 'issues[0].id', '__proto__', '/issues/0/id · pattern'],
    ['a reference that could not be an id', 'events[0].meetingId', '', '/events/0/meetingId · pattern'],
    ['a title of white space', 'events[0].title', ' \n', '/events/0/title · pattern'],
    ['a control character', 'events[0].title', 'a\u0007', '/events/0/title · not'],
    ['half a Windows line break', 'events[0].summary', 'a\rb', '/events/0/summary · not'],
    ['month 13', 'events[0].date', '2021-13-02', '/events/0/date · pattern'],
    ['a date with a clock time', 'events[0].date', '2021-05-20T09:00Z', '/events/0/date · pattern'],
    ['a date open at its start', 'events[0].date', '../2021', '/events/0/date · pattern'],
    ['the root of event types', 'events[0].type', '04', '/events/0/type · enum'],
    ['an event type as a number', 'events[0].type', 36, '/events/0/type · type'],
    ['a score beyond 10', 'events[1].score.value', 10.5, '/events/1/score/value · maximum'],
    ['a status that is none', 'events[0].status', 'perhaps', '/events/0/status · enum'],
    ['a credibility in words', 'events[0].credibility', '6', '/events/0/credibility · enum'],
    ['yes and no as words', 'events[0].mutual', 'yes', '/events/0/mutual · type'],
    ['an event of an open date, known from no day', 'events[2].knownOn', undefined, '/events/2 · anyOf'],
    ['a meeting without a date, known from no day', 'meetings[1].knownOn', undefined, '/meetings/1 · anyOf'],
    ['a source published from a year on', 'sources[1].published', '2021/..', '/sources/1 · anyOf'],
    ['a change without a day', 'events[1].changes[0].on', undefined, '/events/1/changes/0 · required'],
    [
      'a change that sets no type',
      'events[1].changes[0].set.type',
      null,
      '/events/1/changes/0/set/type · type',
    ],
    [
      'an instant in local time',
      'events[0].createdAt',
      '2021-05-20T09:00:00',
      '/events/0/createdAt · pattern',
    ],
    ['an instant in month 13', 'events[0].createdAt', '2021-13-20T09:00Z', '/events/0/createdAt · pattern'],
    ['an address that runs', 'sources[0].url', 'javascript:alert(1)', '/sources/0/url · pattern'],
    ['a language in words', 'sources[0].language', 'in Russian', '/sources/0/language · pattern'],
    ['a clock time past midnight', 'meetings[0].time.at', '24:00', '/meetings/0/time/at · pattern'],
    ['an offset for a zone', 'meetings[0].time.zone', '+02:00', '/meetings/0/time/zone · pattern'],
    ['a person held by neither', 'cases[0].heldBy', 'c', '/cases/0/heldBy · enum'],
    ['a deletion of nothing known', 'deleted[0].kind', 'slides', '/deleted/0/kind · enum'],
  ]

  it.each(broken)('%s, as the reader does', (_what, path, value, error) => {
    const text = exampleFile({ [path]: value })
    expect(errorsIn(text)).toContain(error)
    expect(readDataset(text).type).not.toBe('accepted')
  })

  it('nothing that the reader accepts, whatever was done to a file', () => {
    const tried = { accepted: 0, refused: 0 }
    fc.assert(
      fc.property(mutatedFiles(), (text) => {
        const isAccepted = readDataset(text).type === 'accepted'
        if (isAccepted) expect(errorsIn(text)).toEqual([])
        tried[isAccepted ? 'accepted' : 'refused']++
      }),
      { numRuns: 1000 },
    )
    expect(tried.accepted).toBeGreaterThan(30)
    expect(tried.refused).toBeGreaterThan(30)
  }, 60_000)
})
