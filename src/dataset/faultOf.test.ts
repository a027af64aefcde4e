import { describe, expect, it } from 'vitest'
import { faultsOf, faultsWith } from './example/faults.fixture.ts'
import type { Patch } from './example/file.fixture.ts'
import { exampleFile } from './example/file.fixture.ts'
import { readDataset } from './readDataset.ts'

describe('a fault', () => {
  it('says where it is, what was found and what is wrong with it', () => {
    expect(readDataset(exampleFile({ 'events[1].date': '2021-13-02' }))).toEqual({
      type: 'rejected',
      total: 1,
      records: [{ list: 'events', index: 1 }],
      elsewhere: 0,
      faults: [
        {
          path: 'events[1].date',
          code: 'bad-date',
          found: '"2021-13-02"',
          details: { reason: 'month', part: '13' },
        },
      ],
    })
  })

  it.each<[Patch, string, object]>([
    [{ 'events[0].title': '' }, 'events[0].title · empty · ""', {}],
    [{ 'events[0].title': undefined }, 'events[0].title · missing · –', {}],
    [{ 'events[0].title': 7 }, 'events[0].title · wrong-kind · 7', { expected: 'text' }],
    [{ 'events[0].mutual': 'no' }, 'events[0].mutual · wrong-kind · "no"', { expected: 'yes or no' }],
    [{ 'events[0].tags': 'a' }, 'events[0].tags · wrong-kind · "a"', { expected: 'list' }],
    [{ 'events[0].tags': {} }, 'events[0].tags · wrong-kind · {…}', { expected: 'list' }],
    [{ 'events[0].score': [] }, 'events[0].score · wrong-kind · []', { expected: 'object' }],
    [{ 'events[0].summary': null }, 'events[0].summary · wrong-kind · null', { expected: 'text' }],
    [{ 'events[1].score.value': 11 }, 'events[1].score.value · out-of-range · 11', { min: -10, max: 10 }],
    [{ 'events[0].status': 'true' }, 'events[0].status · not-allowed · "true"', {}],
    [{ 'cases[0].heldBy': 'c' }, 'cases[0].heldBy · not-allowed · "c"', { allowed: '"a" | "b"' }],
    [{ 'events[0].type': '04' }, 'events[0].type · bad-event-type · "04"', { reason: 'root' }],
    [{ 'events[0].type': '999' }, 'events[0].type · bad-event-type · "999"', { reason: 'unknown' }],
    [
      { 'events[0].note': 'a\u0007' },
      'events[0].note · control-character · "a\\u0007"',
      { character: 'U+0007' },
    ],
    [{ 'briefings[0].id': 'a b' }, 'briefings[0].id · bad-id · "a b"', { reason: 'white space' }],
    [{ 'briefings[0].id': '' }, 'briefings[0].id · bad-id · ""', { reason: 'empty' }],
    [{ 'briefings[0].id': 'prototype' }, 'briefings[0].id · bad-id · "prototype"', { reason: 'character' }],
    [{ 'sources[0].url': 'javascript:alert(1)' }, 'sources[0].url · bad-url · "javascript:alert(1)"', {}],
    [{ 'sources[0].createdAt': '2021-05-20' }, 'sources[0].createdAt · bad-instant · "2021-05-20"', {}],
    [{ 'meetings[0].time.at': '9:00' }, 'meetings[0].time.at · bad-time · "9:00"', {}],
    [{ 'meetings[0].time.zone': '+02:00' }, 'meetings[0].time.zone · bad-zone · "+02:00"', {}],
    [{ 'relationship.b': 'USA' }, 'relationship.b · same-country · "USA"', {}],
    [{ 'events[1].changes[0].on': '2021/..' }, 'events[1].changes[0].on · open-date · "2021/.."', {}],
  ])('of %j is: %s', (patch, text, details) => {
    const outcome = readDataset(exampleFile(patch))
    expect(faultsOf(outcome)[0]).toBe(text)
    expect(outcome.type === 'rejected' && outcome.faults[0]?.details).toMatchObject(details)
  })

  it('is one, not many, where a part of the file is missing or of another kind', () => {
    expect(faultsWith({ relationship: undefined })).toEqual(['relationship · missing · –'])
    expect(faultsWith({ relationship: [] })).toEqual(['relationship · wrong-kind · []'])
    expect(faultsWith({ sources: {} })).toEqual(['sources · wrong-kind · {…}'])
    expect(faultsWith({ deleted: 0, 'events[1].inResponseTo': undefined })).toEqual([
      'deleted · wrong-kind · 0',
    ])
    expect(faultsWith({ 'briefings[0]': null })).toEqual(['briefings[0] · wrong-kind · null'])
    expect(faultsWith({ 'briefings[0]': [[]] })).toEqual(['briefings[0] · wrong-kind · […]'])
  })
})
