import { describe, expect, it } from 'vitest'
import { anEvent, anIssue, aSource } from './audience.fixture.ts'
import { isDisputed, isUnsourced, isUnverified, mayBeDoubtful } from './doubtfulFacts.ts'

const cited = { citations: [{ source: 's' }] } as const

describe('a fact', () => {
  it('is disputed or unverified by the status of its event alone', () => {
    expect(isDisputed(anEvent('e', { status: 'disputed' }))).toBe(true)
    expect(isDisputed(anEvent('e', { status: 'reported' }))).toBe(false)
    expect(isUnverified(anEvent('e', { status: 'reported' }))).toBe(true)
    expect(isUnverified(anEvent('e'))).toBe(false)
    expect(isDisputed(anIssue('i', { status: 'contested' }))).toBe(false)
  })

  it('is unsourced where it cites nothing; an issue where one of its positions does', () => {
    expect(isUnsourced(anEvent('e'))).toBe(true)
    expect(isUnsourced(anEvent('e', cited))).toBe(false)
    expect(isUnsourced(anIssue('i'))).toBe(false)
    const position = { id: 'p', side: 'a', text: 'We do not.', verbatim: true, on: '2021-05-01' } as const
    expect(isUnsourced(anIssue('i', { positions: [{ ...position, ...cited }] }))).toBe(false)
    expect(isUnsourced(anIssue('i', { positions: [{ ...position, citations: [] }] }))).toBe(true)
    expect(isUnsourced(aSource('s'))).toBe(false)
  })

  it('may be in doubt on some day where a change speaks of it', () => {
    expect(mayBeDoubtful(anEvent('e', cited))).toBe(false)
    const change = { id: 'c', on: '2021-05-01', set: { status: 'disputed' }, citations: [] } as const
    expect(mayBeDoubtful(anEvent('e', { ...cited, changes: [change] }))).toBe(true)
    expect(mayBeDoubtful(anEvent('e', { ...cited, status: 'reported' }))).toBe(true)
  })
})
