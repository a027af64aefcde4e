import type { Fault } from '#model/fault.ts'
import { describe, expect, it } from 'vitest'
import { MAX_ENTRIES, MAX_FACTS } from './limits.ts'
import { areListsShort } from './listLengths.ts'

describe('the lists of a record', () => {
  const longest = Array<string>(MAX_ENTRIES).fill('x')
  const none = (fault: Fault): void => void expect.fail(fault.path)
  const longer = [...longest, 'x']

  it('may have as many entries as are read, at any depth', () => {
    expect(areListsShort({ tags: longest, readouts: [{ topics: longest }] }, 'events[0]', none)).toBe(true)
    expect([1, null, 'x'].map((one) => areListsShort(one, 'events[0]', none))).toEqual([true, true, true])
  })

  it('may have more where they are of the facts of what went out', () => {
    const facts = Array<string>(MAX_FACTS).fill('x')
    expect(areListsShort({ issued: [{ facts }] }, 'relationship', none)).toBe(true)
    expect(areListsShort({ issued: [{ facts: [...facts, 'x'] }] }, 'relationship', () => undefined)).toBe(
      false,
    )
    expect(areListsShort({ people: [{ facts }] }, 'relationship', () => undefined)).toBe(false)
  })

  it('are each a fault when longer, and what is in them is not looked at', () => {
    const faults: Fault[] = []
    const record = { tags: longer, readouts: [{ topics: [] }, { topics: longer.map(() => longer) }] }
    expect(areListsShort(record, 'events[0]', (fault) => faults.push(fault))).toBe(false)
    const long = { code: 'too-many', details: { max: MAX_ENTRIES }, found: '[…]' }
    expect(faults).toEqual([
      { path: 'events[0].tags', ...long },
      { path: 'events[0].readouts[1].topics', ...long },
    ])
  })
})
