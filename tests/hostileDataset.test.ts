import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { readDataset } from '../src/dataset/readDataset.ts'
import { writeDataset } from '../src/dataset/writeDataset.ts'
import { webAddress } from '../src/ui/parts/citedSources.ts'
import { ADDRESSES, WEB_ADDRESSES } from './hostile/addressPayloads.ts'
import type { Making } from './hostile/hostileDataset.ts'
import { hostileDataset } from './hostile/hostileDataset.ts'
import { FAMILIES, PAYLOADS } from './hostile/payloads.ts'
import { FIELDS, TEXT_FIELDS } from './hostile/textFields.ts'
import { ACCEPTED, wholeContent } from './hostile/wholeDataset.ts'

/** How many faults a dataset has, and of which codes, that is made with a text in some fields. */
function faultsWith(making: Omit<Making, 'id'>): {
  readonly total: number
  readonly codes: readonly string[]
} {
  const read = readDataset(JSON.stringify(hostileDataset({ id: 'one', ...making })))
  if (read.type !== 'rejected') return { total: 0, codes: [] }
  return { total: read.total, codes: [...new Set(read.faults.map(({ code }) => code))] }
}

/** All strings in a value, at any depth. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}

/** All of them as one text, whatever their order. */
function textsOf(value: unknown): string {
  return JSON.stringify(stringsOf(value).toSorted())
}

describe('hostile texts', () => {
  it('are two hundred and more, no two alike, of every family', () => {
    expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length)
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(200)
    for (const family of Object.values(FAMILIES)) expect(family.length).toBeGreaterThanOrEqual(10)
  })

  it('stand each in every field of every kind of record that can hold a text', () => {
    const stood = new Map<string, Set<string>>()
    const text = (path: string, n: number): string => {
      stood.set(path, (stood.get(path) ?? new Set<string>()).add(ACCEPTED[n % ACCEPTED.length]!))
      return 'x'
    }
    const sizes = Object.fromEntries(FIELDS.map(({ path }) => [path, 1]))
    hostileDataset({ id: 'one', text, sizes })
    expect(new Set(stood.keys())).toEqual(new Set(TEXT_FIELDS))
    expect(TEXT_FIELDS.length).toBeGreaterThan(150)
  })
})

describe('S01 a dataset of hostile texts', () => {
  it('is taken as it is, and written again to the letter', async ({ task }) => {
    task.meta.times = ACCEPTED.length * TEXT_FIELDS.length
    const content = wholeContent()
    const first = readDataset(JSON.stringify(content))
    if (first.type !== 'accepted') throw new Error(JSON.stringify(first).slice(0, 500))
    const { text } = await writeDataset(first.dataset)
    const second = readDataset(text)
    if (second.type !== 'accepted') throw new Error('what was written is not read')
    expect((await writeDataset(second.dataset)).text).toBe(text)
    const events = second.dataset.events.map(({ title }) => title)
    expect(events.toSorted()).toEqual(ACCEPTED.toSorted())
    expect(textsOf(second.dataset) === textsOf(first.dataset)).toBe(true)
    expect('hit' in {}).toBe(false)
  })

  it('is refused where a control character hides in a text', ({ task }) => {
    task.meta.times = FAMILIES.controls.length * TEXT_FIELDS.length
    for (const text of FAMILIES.controls) {
      const found = faultsWith({ text: () => text })
      expect(found, JSON.stringify(text)).toEqual({ total: TEXT_FIELDS.length, codes: ['control-character'] })
    }
  })

  it('is refused where an address leads anywhere but to the web, however it is disguised', ({ task }) => {
    const fields = FIELDS.flatMap(({ kind, path }) => (kind === 'url' ? path : []))
    task.meta.times = (ADDRESSES.length + WEB_ADDRESSES.length) * fields.length
    const faultsOf = (address: string) =>
      faultsWith({
        text: () => 'plain',
        instead: Object.fromEntries(fields.map((path) => [path, () => address])),
      })
    for (const text of ADDRESSES)
      expect(faultsOf(text), text).toEqual({ total: fields.length, codes: ['bad-url'] })
    for (const text of WEB_ADDRESSES) expect(faultsOf(text).total, text).toBe(0)
  })

  it('has no link but to the web, also where nobody has checked its addresses', ({ task }) => {
    task.meta.times = PAYLOADS.length
    for (const text of PAYLOADS) {
      const address = webAddress(text)
      if (address === undefined || !URL.canParse(address, 'file:///x')) continue
      expect(['http:', 'https:']).toContain(new URL(address, 'file:///x').protocol)
    }
    expect(WEB_ADDRESSES.map(webAddress)).toEqual(WEB_ADDRESSES)
  })

  it('has nothing hostile in an id, a date or a word of a vocabulary that could break out of its place', ({
    task,
  }) => {
    const closed = FIELDS.filter(({ kind }) => kind === 'closed')
    const ids = FIELDS.filter(({ kind }) => kind === 'id' || kind === 'reference')
    task.meta.times = (closed.length + ids.length) * PAYLOADS.length
    const taken = (fields: typeof FIELDS): string[] => [
      ...new Set(fields.flatMap(({ schema }) => PAYLOADS.filter((text) => v.is(schema, text)))),
    ]
    expect(taken(closed).filter((text) => !/^\w+$/.test(text))).toEqual([])
    expect(taken(ids).filter((text) => /\s|^(__proto__|constructor|prototype)$/.test(text))).toEqual([])
  })
})
