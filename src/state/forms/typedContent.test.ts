import { exampleDataset } from '#dataset/example/dataset.fixture.ts'
import { MADE_HERE } from '#model/forms/field.ts'
import { RECORD_FORMS } from '#model/forms/recordForms.ts'
import { dayNumber } from '#model/day.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import { describe, expect, it } from 'vitest'
import type { Content } from './formTexts.ts'
import { contentOf, specAt, textsOf } from './formTexts.ts'
import { contentWith } from './typedContent.ts'

const data = exampleDataset()
const made: [Content, string][] = []
const reading = {
  dates: { near: dayNumber('2021-05-13'), locale: 'en-GB' },
  make: (content: Content, path: string) => {
    made.push([content, path])
    return 'made'
  },
}
const records = LIST_NAMES.filter((list) => list !== 'briefings').flatMap((list) =>
  data[list].map((record) => [list, record] as const),
)
const event = contentOf(data.events[0])
const fields = RECORD_FORMS.events

describe('the content of a form', () => {
  it.each(records)(
    'of %s is the record itself while nothing is typed, unknown fields too',
    (list, record) => {
      const form = RECORD_FORMS[list]
      const before = { ...record, unknown: [1] }
      expect(contentWith(textsOf(contentOf(record), form), form, before, reading)).toBe(before)
    },
  )

  it.each(records)('of %s comes whole out of its texts alone', (list, record) => {
    const form = RECORD_FORMS[list]
    const plain = Object.fromEntries(Object.entries(record).filter(([name]) => Object.hasOwn(form, name)))
    const texts = textsOf(plain, form)
    const again = contentWith(texts, form, undefined, reading)
    expect(filled(textsOf(again, form))).toEqual(filled(texts))
  })

  it('takes a date as people type it, a number with a comma, and lines of a list', () => {
    const texts = {
      date: '12 may',
      'score value': '−5,5',
      'score reason': 'Worse',
      tags: ' a\n\nb ',
      mutual: 'yes',
    }
    expect(contentWith(texts, fields, undefined, reading)).toMatchObject({
      date: '2021-05-12',
      score: { value: -5.5, reason: 'Worse' },
      tags: ['a', 'b'],
      mutual: true,
      issueIds: [],
      readouts: [],
    })
  })

  it('leaves out what is empty: a field, and a group with nothing in it', () => {
    const texts = { ...textsOf(event, fields), summary: ' ', 'score value': '', 'score reason': ' ' }
    const after = contentWith(texts, fields, event, reading)
    expect(after).not.toHaveProperty('summary')
    expect(after).not.toHaveProperty('score')
    expect(after['title']).toBe(event['title'])
  })

  it('keeps what is faulty to be told of: a number that is none, a word that is not allowed', () => {
    const after = contentWith(
      { 'score value': 'ten', status: 'maybe', credibility: 'x' },
      fields,
      undefined,
      reading,
    )
    expect(after).toMatchObject({ score: { value: NaN }, status: 'maybe', credibility: NaN })
  })

  it('gives a new entry its key as its id, and a citation none', () => {
    const texts = {
      claims: 'claims-1',
      'claims claims-1 on': '2021-05-12',
      'claims claims-1 citations': '+1',
      'claims claims-1 citations +1 source': 's1',
    }
    expect(contentWith(texts, fields, undefined, reading)['claims']).toEqual([
      { id: 'claims-1', on: '2021-05-12', citations: [{ source: 's1' }] },
    ])
  })

  it('makes a source that is typed in the place of a reference', () => {
    made.length = 0
    const texts = {
      citations: '+1',
      'citations +1 source': MADE_HERE,
      'citations +1 source publisher': 'TASS',
    }
    expect(contentWith(texts, fields, undefined, reading)['citations']).toEqual([{ source: 'made' }])
    expect(made).toEqual([[{ publisher: 'TASS' }, 'citations +1 source']])
    const given = { citations: [{ source: { publisher: 'TASS', tier: 'agency' } }] }
    expect(textsOf(given, fields)).toMatchObject({
      'citations 0 source': MADE_HERE,
      'citations 0 source publisher': 'TASS',
      'citations 0 source tier': 'agency',
    })
  })
})

it('finds the description of a field by its path', () => {
  expect(specAt(fields, 'title')?.kind).toBe('text')
  expect(specAt(fields, 'readouts r1 citations 0 quote')?.kind).toBe('quote')
  expect(specAt(fields, 'citations 0 source publisher')?.kind).toBe('text')
  expect(specAt(fields, 'score value')?.kind).toBe('number')
  for (const nowhere of ['constructor', 'title x', 'readouts r1', 'score nothing', 'partOf title'])
    expect(specAt(fields, nowhere)).toBeUndefined()
})

/** An empty text is none. */
function filled(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([path, text]) => (text.trim() ? [[path, text.trim()]] : [])),
  )
}
