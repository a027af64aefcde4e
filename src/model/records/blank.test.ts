import { describe, expect, it } from 'vitest'
import {
  blankCase,
  blankDataset,
  blankEvent,
  blankIssue,
  blankMeeting,
  blankRelationship,
  blankSource,
} from './blank.ts'
import { LIST_NAMES } from './dataset.ts'

describe('a blank record', () => {
  it('claims nothing that nobody said: unconfirmed, unjudged, unmarked, without history', () => {
    expect(blankEvent({ id: 'e' })).toMatchObject({
      status: 'reported',
      credibility: 6,
      changes: [],
      citations: [],
    })
    expect(blankSource({ id: 's' }).reliability).toBe('F')
    expect(blankMeeting({ id: 'm' }).certainty).toBe('mooted')
    expect(blankIssue({ id: 'i' })).not.toHaveProperty('status')
    expect(blankEvent({ id: 'e' })).not.toHaveProperty('marking')
  })

  it('takes what is given', () => {
    expect(blankCase({ id: 'c', heldBy: 'a', nationality: 'b' })).toMatchObject({
      heldBy: 'a',
      nationality: 'b',
    })
    expect(blankEvent({ id: 'e', type: '041', mutual: true })).toMatchObject({ type: '041', mutual: true })
  })
})

describe('a blank dataset', () => {
  it('has every list, all of them empty', () => {
    const data = blankDataset(blankRelationship('USA', 'RUS'))
    expect(data.relationship).toMatchObject({ id: 'USA-RUS', a: 'USA', b: 'RUS', people: [] })
    expect(LIST_NAMES.map((name) => data[name])).toEqual(LIST_NAMES.map(() => []))
    expect(data.deleted).toEqual([])
  })
})
