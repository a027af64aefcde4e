import { blankSource } from '#model/records/blank.ts'
import { describe, expect, it } from 'vitest'
import { startCiting } from './citing.ts'

const sources = [
  blankSource({ id: 'press', publisher: 'Paper', reliability: 'C' }),
  blankSource({ id: 'office', publisher: 'Office', reliability: 'A', url: 'https://office.example/1' }),
  blankSource({ id: 'odd', publisher: 'Odd', reliability: 'A', url: 'javascript:alert(1)' }),
]

describe('sources of a brief', () => {
  it('are numbered as they are first cited, each once, the most reliable of a fact', () => {
    const { cite, cited } = startCiting(sources, ({ publisher }) => publisher)
    expect(cite([{ source: 'press' }])).toEqual([1])
    expect(cite([{ source: 'press' }, { source: 'office' }, { source: 'odd' }])).toEqual([2])
    expect(cite([{ source: 'press' }])).toEqual([1])
    expect(cite([{ source: 'odd' }])).toEqual([3])
    expect(cited()).toEqual([
      { number: 1, text: 'Paper' },
      { number: 2, text: 'Office', url: 'https://office.example/1' },
      { number: 3, text: 'Odd' },
    ])
  })

  it('that are not in view have no number: the fact is not sourced', () => {
    const { cite, cited } = startCiting(sources, ({ publisher }) => publisher)
    expect(cite([])).toEqual([])
    expect(cite([{ source: 'later' }])).toEqual([])
    expect(cited()).toEqual([])
  })
})
