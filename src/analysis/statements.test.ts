import { blankIssue } from '#model/records/blank.ts'
import type { Position } from '#model/records/issue.ts'
import { describe, expect, it } from 'vitest'
import { speakerOf, statementsBy } from './statements.ts'

const PEOPLE = [
  { id: 'p-lavrov', name: 'Sergey Lavrov' },
  { id: 'p-john', name: 'John Sullivan' },
  { id: 'p-jake', name: 'Jake Sullivan' },
]

const position = (id: string, on: string, speaker?: string): Position => ({
  id,
  on,
  side: 'b',
  text: id,
  verbatim: true,
  citations: [],
  ...(speaker === undefined ? {} : { speaker }),
})

describe('statementsBy', () => {
  it('gives each person what names the person as its speaker, over all issues, the newest first', () => {
    const arms = blankIssue({
      id: 'arms',
      title: 'Arms',
      positions: [position('p1', '2021-02-12', 'Sergey Lavrov')],
    })
    const men = blankIssue({
      id: 'men',
      title: 'Men',
      positions: [
        position('p2', '2021-05-01', 'Lavrov, quoted by TASS'),
        position('p3', '2020-07-30', 'Ambassador John Sullivan'),
      ],
    })
    const found = statementsBy(PEOPLE, [arms, men])
    expect(found.get('p-lavrov')?.map((one) => [one.position.id, one.issue.title])).toEqual([
      ['p2', 'Men'],
      ['p1', 'Arms'],
    ])
    expect(found.get('p-john')).toHaveLength(1)
    expect(found.has('p-jake')).toBe(false)
  })

  it('ascribes nothing without a speaker, and nothing by a name that two have', () => {
    const issue = blankIssue({
      id: 'i',
      positions: [position('p1', '2021-01-01'), position('p2', '2021-01-01', 'Sullivan')],
    })
    expect(statementsBy(PEOPLE, [issue]).size).toBe(0)
  })
})

describe('speakerOf', () => {
  it('names the one person meant, and nobody where it is nobody or several', () => {
    expect(speakerOf(PEOPLE, 'Sergey Lavrov, quoted by ABC News')).toBe('p-lavrov')
    expect(speakerOf(PEOPLE, 'Foreign Ministry')).toBeNull()
    expect(speakerOf(PEOPLE, 'John Sullivan and Sergey Lavrov')).toBeNull()
  })
})
