import type { LineValues } from '#analysis/lineParts.ts'
import { describe, expect, it } from 'vitest'
import { directionIn, directionText, numberIn, quickFields } from './quickFields.ts'

const START = { day: '2021-05-13', mutual: 'USA = RUS' }
const NOTHING: LineValues = { issueIds: [], unknownIssues: [], title: '' }

describe('the fields of the quick add', () => {
  it('begin with the day on screen and with what is usual', () => {
    expect(quickFields(NOTHING, {}, START)).toMatchObject({
      ...{ date: '2021-05-13', direction: '', title: '', code: '', score: '', source: '' },
      ...{ tier: 'press', reliability: 'F', credibility: '6', status: 'reported', marking: 'CLEAR' },
    })
  })

  it('are filled by the line', () => {
    const line: LineValues = {
      date: '2021-05-12',
      direction: { initiator: 'USA', target: 'RUS', mutual: false },
      issueIds: ['detained', 'ukraine'],
      unknownIssues: [],
      score: -5,
      quote: 'He called',
      source: { publisher: 'CGTN' },
      code: '1053',
      title: 'Blinken demands release',
    }
    expect(quickFields(line, {}, START)).toMatchObject({
      ...{ date: '2021-05-12', direction: 'USA > RUS', issue: 'detained', score: '-5', code: '1053' },
      ...{ quote: 'He called', source: '+', publisher: 'CGTN', title: 'Blinken demands release' },
    })
    expect(quickFields({ ...line, source: { id: 's1' } }, {}, START).source).toBe('s1')
    expect(quickFields({ ...line, source: { url: 'https://a.b' } }, {}, START)).toMatchObject({
      source: '+',
      url: 'https://a.b',
    })
  })

  it('that have been edited win over the line, emptied ones too', () => {
    const line = { ...NOTHING, title: 'Talks', date: '2021-05-12', score: 3 }
    expect(quickFields(line, { title: 'A call', date: '', score: '' }, START)).toMatchObject({
      title: 'A call',
      date: '',
      score: '',
      code: '',
    })
  })

  it('take their code from the title as it stands, the score beside it', () => {
    expect(quickFields({ ...NOTHING, title: 'US demands release' }, {}, START).code).toBe('1053')
    expect(quickFields(NOTHING, { title: 'Blinken visits Kyiv' }, START).code).toBe('042')
  })

  it('are of both sides where the code is a consultation and nothing else is said', () => {
    expect(quickFields({ ...NOTHING, title: 'A phone call' }, {}, START).direction).toBe('USA = RUS')
    expect(
      quickFields({ ...NOTHING, title: 'A phone call', unknownDirection: 'us>cn' }, {}, START).direction,
    ).toBe('')
    expect(quickFields({ ...NOTHING, title: 'US praises' }, {}, START).direction).toBe('')
  })
})

describe('texts of fields', () => {
  it('hold a score with any minus sign and either decimal sign', () => {
    expect(['-5', '−5', '–0,3', '+3.4', ' 2 ', ''].map(numberIn)).toEqual([-5, -5, -0.3, 3.4, 2, undefined])
    expect(Object.is(numberIn('-0'), 0)).toBe(true)
    expect(numberIn('much')).toBeNaN()
  })

  it('hold a direction and give it back', () => {
    for (const mutual of [true, false]) {
      const direction = { initiator: 'USA>X', target: 'RUS', mutual }
      expect(directionIn(directionText(direction))).toEqual(direction)
    }
    expect(directionIn('')).toBeNull()
    expect(directionIn('USA')).toBeNull()
  })
})
