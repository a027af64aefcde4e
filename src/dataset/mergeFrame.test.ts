import { describe, expect, it } from 'vitest'
import { exampleDataset } from './example/dataset.fixture.ts'
import type { Choice } from './mergeFields.ts'
import { mergeRecord } from './mergeRecords.ts'

const { issued: all = [], ...bare } = exampleDataset().relationship
const FIRST = all[0]!
const OTHER = { ...FIRST, id: 'out-2', title: 'Another' }

function frame(issued?: readonly object[], more: object = {}): object {
  return { ...bare, ...more, ...(issued ? { issued } : {}) }
}
function merge(base: object | null, mine: object, theirs: object, choice?: Choice) {
  return mergeRecord<object>(base, mine, theirs, 'relationship', () => choice)
}

describe('what went out', () => {
  it.each([undefined, 'mine', 'theirs'] as const)(
    'stays where a file is without it, whatever is taken of that: %s',
    (choice) => {
      for (const base of [null, frame(), frame([FIRST])]) {
        for (const theirs of [frame(), frame([])]) {
          const found = merge(base, frame([FIRST]), theirs, choice)
          expect(found.merged).toEqual(frame([FIRST]))
          expect([found.taken, found.kept, found.conflicts]).toEqual([[], [], []])
        }
      }
    },
  )

  it('stays where all else is taken from the file', () => {
    const theirs = frame([OTHER], { title: 'Theirs' })
    const { merged, conflicts } = merge(null, frame([FIRST]), theirs, 'theirs')
    expect(merged).toEqual(frame([FIRST, OTHER], { title: 'Theirs' }))
    expect(conflicts.map(({ path }) => path)).toEqual(['title'])
  })

  it('comes from a file, and is told, unless it is not wanted', () => {
    const { merged, taken } = merge(null, frame([FIRST]), frame([FIRST, OTHER]))
    expect(merged).toEqual(frame([FIRST, OTHER]))
    expect(taken).toEqual([{ path: 'issued[out-2]', before: undefined, after: OTHER }])
    expect(merge(null, frame([FIRST]), frame([OTHER]), 'mine').merged).toEqual(frame([FIRST]))
    expect(merge(null, frame(), frame([OTHER])).merged).toEqual(frame([OTHER]))
  })

  it('is a question where both tell of it otherwise', () => {
    const { conflicts, merged } = merge(
      null,
      frame([FIRST, OTHER]),
      frame([{ ...FIRST, title: 'Otherwise' }]),
    )
    expect(conflicts.map(({ path }) => path)).toEqual([`issued[${FIRST.id}].title`])
    expect(merged).toEqual(frame([FIRST, OTHER]))
  })

  it('is nothing that changes a relationship of which both say the same', () => {
    const mine = frame([FIRST])
    expect(merge(frame(), mine, frame([FIRST])).merged).toBe(mine)
  })
})
