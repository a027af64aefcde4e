import { dayNumber } from '#model/day.ts'
import { describe, expect, it } from 'vitest'
import type { Nameable } from './mentions.ts'
import { mentionsIn } from './mentions.ts'

const ALL: Nameable = {
  people: [
    { id: 'p-blinken', name: 'Antony Blinken' },
    { id: 'p-lavrov', name: 'Sergei Lavrov' },
    { id: 'p-sullivan', name: 'Jake Sullivan' },
    { id: 'p-ambassador', name: 'John Sullivan' },
    { id: 'p-li', name: 'Xi Li' },
    { id: 'p-ru', name: 'Мария Захарова' },
  ],
  issues: [
    { id: 'ukraine', title: 'Ukraine' },
    { id: 'human-rights', title: 'Human rights' },
    { id: 'detained', title: 'Detained citizens' },
  ],
  cases: [
    { person: 'Paul Whelan', issueId: 'detained' },
    { person: 'Trevor Reed', issueId: 'detained' },
  ],
  meetings: [
    { id: 'm-reyk', title: 'Blinken–Lavrov, Reykjavik', date: '2021-05-20' },
    { id: 'm-old', title: 'Talks of 1986', place: 'Reykjavik, Höfði', date: '1986-10-11' },
    { id: 'm-moscow', title: 'Kerry in Moscow', place: 'Moscow' },
  ],
}
const mentions = (text: string) => mentionsIn(text, ALL, dayNumber('2021-05-12'))

describe('a text names', () => {
  it('people by their last names, in the order of the list', () => {
    expect(mentions('Lavrov and Blinken agree').participants).toEqual(['p-blinken', 'p-lavrov'])
    expect(mentions('МАРИЯ ЗАХАРОВА о санкциях').participants).toEqual(['p-ru'])
  })

  it('somebody of whom there are two only in full', () => {
    expect(mentions('Sullivan warns').participants).toEqual([])
    expect(mentions('John Sullivan warns').participants).toEqual(['p-ambassador'])
  })

  it('nobody by a part of another word, or by two letters', () => {
    expect(mentions('Blinkens, Li').participants).toEqual([])
  })

  it('issues by their titles, and those of the people detained, each once', () => {
    expect(mentions('Human rights in Ukraine').issueIds).toEqual(['ukraine', 'human-rights'])
    expect(mentions('US asks for release of Whelan and Reed').issueIds).toEqual(['detained'])
    expect(mentions('rights of a human').issueIds).toEqual([])
  })

  it('the meeting in a place that is nearest to the day', () => {
    expect(mentions('They agree to meet in Reykjavik').meetingId).toBe('m-reyk')
    expect(mentionsIn('summit in Reykjavik', ALL, dayNumber('1986-10-01')).meetingId).toBe('m-old')
  })

  it('no meeting by a place alone', () => {
    expect(mentions('Protests in Moscow').meetingId).toBeNull()
    expect(mentions('Moscow condemns the summit').meetingId).toBeNull()
    expect(mentions('Kerry to visit officials in Moscow').meetingId).toBe('m-moscow')
  })

  it('nothing where it is empty', () => {
    expect(mentions('')).toEqual({ participants: [], issueIds: [], meetingId: null })
  })
})
