import { describe, expect, it } from 'vitest'
import type { SlideMove, Told } from './comparedDecks.ts'
import { comparedDecks } from './comparedDecks.ts'

function slide(title: string, ...values: string[]): Told {
  return { title, values }
}
const told = (moves: readonly SlideMove[]): unknown =>
  moves.map(({ kind, before, after, gone, come }) => [kind, before?.place, after?.place, gone, come])

const INDEX = slide('The index falls', 'index', '13 May | −2.1', '6 May | −1.9')
const CASES = slide('Two are held', 'cases', 'Whelan | 867', 'Reed | 621–651')
const DATES = slide('They meet on 20 May', 'dates', '20 May | Reykjavik')

describe('two decks', () => {
  it('that say the same have nothing to tell, in whatever order their slides stand', () => {
    expect(comparedDecks([INDEX, CASES], [INDEX, CASES])).toEqual([])
    expect(comparedDecks([INDEX, CASES], [CASES, INDEX])).toEqual([])
    expect(comparedDecks([], [])).toEqual([])
  })

  it('tell what was added where it stands, and what was removed at the end', () => {
    expect(told(comparedDecks([INDEX, DATES], [CASES, INDEX]))).toEqual([
      ['added', undefined, 1, [], CASES.values],
      ['removed', 2, undefined, DATES.values, []],
    ])
  })

  it('tell the lines in which a slide of the same title differs', () => {
    const later = slide(INDEX.title, 'index', '26 May | −1.7', '6 May | −1.9')
    expect(told(comparedDecks([INDEX], [later]))).toEqual([
      ['changed', 1, 1, ['13 May | −2.1'], ['26 May | −1.7']],
    ])
  })

  it('know a slide under another title by what it shows', () => {
    const renamed = { ...CASES, title: 'Both are still held' }
    expect(told(comparedDecks([INDEX, CASES], [renamed, INDEX]))).toEqual([['changed', 2, 1, [], []]])
  })

  it('take two slides that share little for two', () => {
    const [one, two] = [slide('One', 'a', 'b', 'c'), slide('Two', 'a', 'd', 'e')]
    expect(comparedDecks([one], [two]).map(({ kind }) => kind)).toEqual(['added', 'removed'])
    expect(comparedDecks([slide('Empty')], [slide('Bare')]).map(({ kind }) => kind)).toEqual([
      'added',
      'removed',
    ])
  })

  it('match the most alike, and each slide once', () => {
    const [near, nearer] = [slide('Near', 'a', 'b', 'x'), slide('Nearer', 'a', 'b', 'c')]
    const moves = comparedDecks([near, nearer], [slide('New', 'a', 'b', 'c'), slide('Newer', 'a', 'b', 'c')])
    expect(moves.map(({ before, after }) => [before?.title, after?.title])).toEqual([
      ['Nearer', 'New'],
      ['Near', 'Newer'],
    ])
  })

  it('with one title twice match them in turn', () => {
    const [one, two] = [slide('', 'a'), slide('', 'b')]
    expect(told(comparedDecks([one, two], [slide('', 'a'), slide('', 'c')]))).toEqual([
      ['changed', 2, 2, ['b'], ['c']],
    ])
  })
})
