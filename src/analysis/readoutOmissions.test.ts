import type { Readout } from '#model/records/event.ts'
import { describe, expect, it } from 'vitest'
import { readoutOmissions } from './readoutOmissions.ts'

const readout = (
  id: string,
  side: 'a' | 'b',
  topics: readonly string[],
  more: Partial<Readout> = {},
): Readout => ({
  id,
  on: '2021-05-12',
  side,
  completeness: 'complete',
  topics,
  citations: [],
  ...more,
})

describe('readoutOmissions', () => {
  it('gives what each complete readout names and the other omits', () => {
    const both = [readout('1', 'a', ['Iran', 'Korea', 'Prisoners']), readout('2', 'b', ['korea', 'Summit'])]
    expect(readoutOmissions(both)).toEqual({ a: ['Iran', 'Prisoners'], b: ['Summit'] })
  })

  it('says nothing beside an excerpt, or of one side alone', () => {
    expect(
      readoutOmissions([readout('1', 'a', ['Iran']), readout('2', 'b', [], { completeness: 'excerpt' })]),
    ).toBeNull()
    expect(readoutOmissions([readout('1', 'a', ['Iran']), readout('2', 'a', [])])).toBeNull()
    expect(readoutOmissions([])).toBeNull()
  })

  it('compares the last complete ones', () => {
    const later = readout('3', 'b', ['Iran'], { on: '2021-05-13' })
    expect(readoutOmissions([later, readout('1', 'a', ['Iran']), readout('2', 'b', [])])).toEqual({
      a: [],
      b: [],
    })
  })
})
