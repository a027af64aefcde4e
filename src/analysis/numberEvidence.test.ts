import { describe, expect, it } from 'vitest'
import type { PartEvidence } from './numberEvidence.ts'
import { evidenceOf } from './numberEvidence.ts'

/** Evidence of sources, each written `id publisher`. */
function on(...sources: readonly `${string} ${string}`[]): PartEvidence {
  const cited = sources.map((text) => {
    const [id = '', publisher = ''] = text.split(' ')
    return { id, publisher }
  })
  return { sources: cited, isDisputed: false }
}

describe('evidenceOf', () => {
  it('finds the source and the publisher that most weight rests on alone', () => {
    const parts = [on('s1 TASS'), on('s2 TASS'), on('s3 State'), on('s4 TASS', 's3 State')]
    // Of 10: s1 alone 2, s2 alone 1, s3 alone 4; TASS alone 3, State alone 4; the last rests on two.
    const found = evidenceOf([2, 1, 4, 3], parts)
    expect(found.source).toEqual({ name: 's3', share: 0.4 })
    expect(found.publisher).toEqual({ name: 'State', share: 0.4 })
    expect(found.single).toBeCloseTo(0.7, 12)
  })

  it('takes two items of one publisher for one voice', () => {
    const found = evidenceOf([1, 1], [on('s1 TASS', 's2 TASS'), on('s3 State', 's4 TASS')])
    expect(found.publisher).toEqual({ name: 'TASS', share: 0.5 })
    expect(found).toMatchObject({ source: null, single: 0 })
  })

  it('counts what is not sourced and what is disputed, with their weight', () => {
    const found = evidenceOf([1, 3], [on(), { ...on('s1 TASS'), isDisputed: true }])
    expect(found.unsourced).toEqual({ parts: 1, share: 0.25 })
    expect(found.disputed).toEqual({ parts: 1, share: 0.75 })
  })

  it('passes over what weighs nothing, and says nothing of nothing', () => {
    expect(evidenceOf([0, 1], [on(), on('s1 TASS')]).unsourced).toEqual({ parts: 0, share: 0 })
    expect(evidenceOf([], [])).toEqual({
      publisher: null,
      source: null,
      single: 0,
      unsourced: { parts: 0, share: 0 },
      disputed: { parts: 0, share: 0 },
    })
  })

  it('counts a source that an event cites twice as one', () => {
    expect(evidenceOf([1], [on('s1 TASS', 's1 TASS')]).single).toBe(1)
  })
})
