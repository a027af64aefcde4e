import type { Fault } from '#model/fault.ts'
import { describe, expect, it } from 'vitest'
import {
  MAX_ALL_KEYS,
  MAX_DEPTH,
  MAX_ENTRIES,
  MAX_ESCAPED_KEYS,
  MAX_ESCAPES,
  MAX_FACTS,
  MAX_FAULTS,
  MAX_KEYS,
  MAX_RECORDS,
  MAX_VALUES,
} from './limits.ts'
import { scan } from './scan.ts'

describe('scan stops', () => {
  /** The last fault of a text that is not read to its end; null where it is. */
  function stopOf(text: string): Pick<Fault, 'path' | 'code'> | null {
    const faults: Fault[] = []
    if (scan(text, (fault) => faults.push(fault)).type === 'json') return null
    const { path, code } = faults.at(-1)!
    return { path, code }
  }

  it('at a list of more records than are read, and not at one inside a record', () => {
    const list = (length: number): string => `[${'0,'.repeat(length - 1)}0]`
    expect(stopOf(`{"events": ${list(MAX_RECORDS)}, "x": 1}`)).toBeNull()
    expect(stopOf(`{"events": ${list(MAX_RECORDS + 1)}, "x": 1}`)).toEqual({
      path: 'events',
      code: 'too-many',
    })
    expect(stopOf(`{"events": [{"tags": ${list(MAX_RECORDS + 1)}}]}`)).toBeNull()
  })

  it('at a list of the relationship that has more entries than are read, for nothing else could be read without it', () => {
    const list = (length: number): string => `[${'{},'.repeat(length - 1)}{}]`
    expect(stopOf(`{"relationship": {"people": ${list(MAX_ENTRIES)}}}`)).toBeNull()
    expect(stopOf(`{"relationship": {"people": ${list(MAX_ENTRIES + 1)}}}`)).toEqual({
      path: 'relationship.people',
      code: 'too-many',
    })
    expect(stopOf(`{"relationship": {"issued": [{"facts": ${list(MAX_ENTRIES + 1)}}]}}`)).toBeNull()
    expect(stopOf(`{"relationship": {"issued": [{"facts": ${list(MAX_FACTS + 1)}}]}}`)).toEqual({
      path: 'relationship.issued[0].facts',
      code: 'too-many',
    })
    expect(stopOf(`{"relationship": {"people": [{"facts": ${list(MAX_ENTRIES + 1)}}]}}`)).not.toBeNull()
    expect(stopOf(`{"other": {"people": ${list(MAX_ENTRIES + 1)}}}`)).toBeNull()
  })

  it('at an object of more keys than are read', () => {
    const keys = (length: number): string => Array.from({ length }, (_one, i) => `"k${i}":0`).join()
    expect(stopOf(`{"x": {${keys(MAX_KEYS)}}}`)).toBeNull()
    expect(stopOf(`{"x": {${keys(MAX_KEYS + 1)}}}`)).toEqual({ path: 'x', code: 'too-many-keys' })
  })

  it('at more keys, or keys with escapes, than any file has', () => {
    const objects = (keys: number, key: string): string => {
      const object = `{${Array.from({ length: 1000 }, (_one, i) => `"${key}${i}":0`).join()}},`
      return `[${object.repeat(keys / 1000)}{"a":0}]`
    }
    expect(stopOf(objects(MAX_ALL_KEYS, 'a'))).toEqual({ path: '', code: 'too-many-keys' })
    expect(stopOf(objects(MAX_ESCAPED_KEYS, '\\n'))).toBeNull()
    expect(stopOf(objects(MAX_ESCAPED_KEYS + 1000, '\\n'))).toEqual({
      path: '',
      code: 'too-many-escaped-keys',
    })
  })

  it('S03 at ten thousand faults under long keys, and soon', () => {
    const deep = Array.from({ length: MAX_DEPTH - 2 }, (_one, i) => `{"${i}${'\\u0001'.repeat(160)}":`)
    const begun = performance.now()
    expect(stopOf(`{"x":${deep.join('')}[${'-0,'.repeat(MAX_FAULTS)}0]`)).toMatchObject({
      code: 'too-many-faults',
    })
    expect(performance.now() - begun).toBeLessThan(1000)
  })

  it('at more escaped characters than anybody has', () => {
    const texts = (escapes: number): string => `["${'\\n'.repeat(escapes - 1)}", "\\u0041"]`
    expect(stopOf(texts(MAX_ESCAPES))).toBeNull()
    const beyond = { path: '', code: 'too-many-escapes' }
    expect(stopOf(texts(MAX_ESCAPES + 1))).toEqual(beyond)
    expect(stopOf(texts(MAX_ESCAPES).replace(']', ', {"\\n": 0}]'))).toEqual(beyond)
  })

  it('at more values and at more faults than anybody has', () => {
    const values = `[${'[0,0],'.repeat(1000)}0],`.repeat(MAX_VALUES / 3000 + 1)
    expect(stopOf(`[${values}0]`)).toEqual({ path: '', code: 'too-many-values' })
    expect(stopOf(`[{${'"a":0,'.repeat(MAX_FAULTS + 10)}"b":0}]`)).toMatchObject({ code: 'too-many-faults' })
  })
})
