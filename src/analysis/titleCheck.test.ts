import { describe, expect, it } from 'vitest'
import type { MoveWords, TitleClaim } from './titleCheck.ts'
import { titleDoubts } from './titleCheck.ts'

const words: MoveWords = {
  up: ['risen', 'rises', 'up'],
  down: ['fallen', 'falls', 'down'],
  none: ['unchanged', 'steady'],
  high: ['high', 'highest'],
  low: ['low', 'lowest'],
  not: ['not', 'no', 'never'],
  numbers: { two: 2, five: 5, six: 6 },
}

function doubts(title: string, more: Partial<TitleClaim> = {}): string[] {
  const claim = { title, factsThen: [], facts: [], shown: [], ...more }
  return titleDoubts(claim, words).map((doubt) => {
    if (doubt.kind === 'facts') return `facts ${doubt.before.join()} → ${doubt.now.join()}`
    return doubt.kind === 'move' ? `move ${doubt.word}` : `numbers ${doubt.numbers.join(' ')}`
  })
}

describe('a title that somebody wrote', () => {
  it('is not doubted while nothing contradicts it', () => {
    expect(doubts('Sanctions came before talks', { move: 'up' })).toEqual([])
    expect(doubts('The index has risen since April', { move: 'up' })).toEqual([])
    expect(doubts('', { move: 'up' })).toEqual([])
  })

  it('is doubted when the facts are no longer those it was written on', () => {
    expect(doubts('All is well', { factsThen: ['risen', 'April'], facts: ['fallen', 'April'] })).toEqual([
      'facts risen,April → fallen,April',
    ])
    expect(doubts('All is well', { factsThen: ['4'], facts: ['4', '5'] })).toEqual(['facts 4 → 4,5'])
    expect(doubts('All is well', { factsThen: ['4', '5'], facts: ['4', '5'] })).toEqual([])
  })
})

describe('a word of movement', () => {
  it('is doubted where the data moved the other way, or hardly', () => {
    expect(doubts('The index has risen', { move: 'down' })).toEqual(['move risen'])
    expect(doubts('The index has risen', { move: 'none' })).toEqual(['move risen'])
    expect(doubts('Unchanged since May', { move: 'down' })).toEqual(['move unchanged'])
    expect(doubts('Steady', { move: 'none' })).toEqual([])
  })

  it('is not looked at where the figure says nothing of a movement', () => {
    expect(doubts('The index has risen')).toEqual([])
  })

  it('is turned over by a “not” shortly before it', () => {
    expect(doubts('The index has not risen', { move: 'none' })).toEqual([])
    expect(doubts('The index has not risen', { move: 'down' })).toEqual([])
    expect(doubts('The index has not risen', { move: 'up' })).toEqual(['move risen'])
    expect(doubts('Not what was wanted, but it has risen', { move: 'up' })).toEqual([])
  })

  it('outweighs a word of a level: a low that was left behind is no fall', () => {
    expect(doubts('April was a low; it has risen since', { move: 'up' })).toEqual([])
    expect(doubts('April was the low', { move: 'up' })).toEqual(['move low'])
    expect(doubts('The highest of the year', { move: 'up' })).toEqual([])
    expect(doubts('The lowest of the year', { move: 'none' })).toEqual(['move lowest'])
  })

  it('is a whole word', () => {
    expect(doubts('Talks upheld, lowlands flooded', { move: 'down' })).toEqual([])
  })
})

describe('a number', () => {
  it('is doubted where it stands nowhere in the figure', () => {
    expect(doubts('5 of 7 events were conflict', { shown: ['5 conflict', '8 events'] })).toEqual([
      'numbers 7',
    ])
    expect(doubts('5 of 8 events', { shown: ['5 conflict', '8 events'] })).toEqual([])
  })

  it('is the same with thousands set apart, with either sign, and as a word', () => {
    expect(doubts('1,234 days', { shown: ['1234'] })).toEqual([])
    expect(doubts('1 234 days', { shown: ['1,234'] })).toEqual([])
    expect(doubts('Down by 1.2', { shown: ['−1.2'] })).toEqual([])
    expect(doubts('Five of six disputes', { shown: ['5', '6'] })).toEqual([])
    expect(doubts('Five of six disputes', { shown: ['5', '7'] })).toEqual(['numbers six'])
    expect(doubts('6 disputes', { shown: ['six are contested'] })).toEqual([])
  })

  it('is not another one that begins alike', () => {
    expect(doubts('12 events', { shown: ['1', '2', '120', '1.2'] })).toEqual(['numbers 12'])
    expect(doubts('2.5 points', { shown: ['2', '5'] })).toEqual(['numbers 2.5'])
    expect(doubts('67% conflict', { shown: ['67%'] })).toEqual([])
  })

  it('is named once, as the title has it', () => {
    expect(doubts('9 here, 9 there, 10 in all')).toEqual(['numbers 9 10'])
  })

  it('of a property that every object has is none', () => {
    expect(doubts('The constructor resigned')).toEqual([])
  })
})
