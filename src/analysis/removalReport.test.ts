import { describe, expect, it } from 'vitest'
import { aDataset, aSource, anEvent, anIssue } from './audience.fixture.ts'
import { removalReport } from './removalReport.ts'

describe('what an audience does not get', () => {
  it('names each record above its marking, with the marking', () => {
    const data = aDataset({
      events: [anEvent('e-1'), anEvent('e-2', { marking: 'AMBER' }), anEvent('e-3', { marking: 'GREEN' })],
    })
    expect(removalReport(data, 'GREEN').map(({ record, cause }) => [record.id, cause])).toEqual([
      ['e-2', { kind: 'marked', marking: 'AMBER' }],
    ])
    expect(removalReport(data, 'CLEAR').map(({ record }) => record.id)).toEqual(['e-2', 'e-3'])
    expect(removalReport(data, 'RED')).toEqual([])
  })

  it('names an entry above it by its words, once, though a change sets it again', () => {
    const line = { id: 'l-1', on: '2021-04-01', marking: 'RED', text: 'Say nothing', by: 'desk' } as const
    const change = { id: 'c-1', on: '2021-05-01', set: { lines: [line] }, citations: [] }
    const data = aDataset({ issues: [anIssue('i-1', { lines: [line], changes: [change] })] })
    expect(removalReport(data, 'AMBER')).toMatchObject([
      { list: 'issues', entry: { list: 'lines', text: 'Say nothing' }, cause: { marking: 'RED' } },
    ])
  })

  it('tells entries with the same words apart by day and side', () => {
    const said = { text: 'No comment', verbatim: false, marking: 'AMBER', citations: [] } as const
    const positions = [
      { ...said, id: 'p-1', on: '2021-04-01', side: 'a' },
      { ...said, id: 'p-2', on: '2021-05', side: 'b' },
    ] as const
    const data = aDataset({ issues: [anIssue('i-1', { positions })] })
    expect(removalReport(data, 'GREEN').map(({ entry }) => entry)).toEqual([
      { list: 'positions', text: 'No comment', on: '2021-04-01', side: 'a' },
      { list: 'positions', text: 'No comment', on: '2021-05', side: 'b' },
    ])
  })

  it('names a source that only what is removed rests on', () => {
    const data = aDataset({
      events: [
        anEvent('e-1', { citations: [{ source: 's-1' }] }),
        anEvent('e-2', { marking: 'AMBER', citations: [{ source: 's-1' }, { source: 's-2' }] }),
      ],
      sources: [aSource('s-1'), aSource('s-2'), aSource('s-3')],
    })
    const sources = removalReport(data, 'GREEN').filter(({ list }) => list === 'sources')
    expect(sources.map(({ record, cause }) => [record.id, cause.kind])).toEqual([['s-2', 'uncited']])
  })

  it('names a source that only a removed entry of a record rests on', () => {
    const position = {
      id: 'p-1',
      on: '2021-04-01',
      side: 'a',
      text: 'Held back',
      verbatim: false,
      marking: 'AMBER',
      citations: [{ source: 's-1' }],
    } as const
    const data = aDataset({ issues: [anIssue('i-1', { positions: [position] })], sources: [aSource('s-1')] })
    expect(removalReport(data, 'GREEN').map(({ list, cause }) => [list, cause.kind])).toEqual([
      ['issues', 'marked'],
      ['sources', 'uncited'],
    ])
  })

  it('says nothing of briefings, which never go out with the data', () => {
    expect(removalReport(aDataset({}), 'CLEAR')).toEqual([])
  })
})
