import { dayNumber } from '#model/day.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LineContext } from './lineParts.ts'
import { readQuickLine } from './quickLine.ts'

const CONTEXT: LineContext = {
  near: dayNumber('2021-05-13'),
  locale: 'en-GB',
  actors: [
    { id: 'USA', words: ['US', 'USA', 'United States', 'США'] },
    { id: 'RUS', words: ['RU', 'RUS', 'Russia', 'РФ'] },
    { id: 'USAMIL', words: ['USAMIL', 'US armed forces'] },
    { id: 'UKR', words: ['UA', 'UKR', 'Ukraine'] },
  ],
  issues: [
    { id: 'arms-control', title: 'Arms control' },
    { id: 'detained-citizens', title: 'Detained citizens' },
    { id: 'human-rights', title: 'Human rights' },
    { id: 'i-7', title: 'Гуманитарные вопросы' },
  ],
  sources: [
    { id: 'reuters-1', publisher: 'Reuters', published: '2021-04-01' },
    { id: 'reuters-2', publisher: 'Reuters', published: '2021-05-12', url: 'https://example.org/b' },
    { id: 'state', publisher: 'US Department of State', title: 'Readout of the call' },
    { id: 'mid', publisher: 'МИД России' },
  ],
}
const read = (line: string) => readQuickLine(line, CONTEXT)

/** The line with each part in brackets, its kind's first letters before it; a question mark for what is not known. */
function drawn(line: string): string {
  return read(line)
    .parts.map(({ kind, start, end, isKnown }) => {
      const text = line.slice(start, end)
      return kind === 'text' ? text : `[${kind}${isKnown ? '' : '?'}:${text}]`
    })
    .join('')
}

describe('a line', () => {
  it('fills every field', () => {
    const line = '12 may us>ru Blinken calls for release #detained -5 "He called on Russia" @state !1053'
    expect(drawn(line)).toBe(
      '[date:12 may] [direction:us>ru] Blinken calls for release [issue:#detained] [score:-5] ' +
        '[quote:"He called on Russia"] [source:@state] [code:!1053]',
    )
    const { parts, ...values } = read(line)
    expect(parts).toHaveLength(13)
    expect(values).toEqual({
      date: '2021-05-12',
      direction: { initiator: 'USA', target: 'RUS', mutual: false },
      issueIds: ['detained-citizens'],
      unknownIssues: [],
      score: -5,
      quote: 'He called on Russia',
      source: { id: 'state' },
      code: '1053',
      title: 'Blinken calls for release',
    })
  })

  it('is read in any order, and its words stay together', () => {
    expect(read('#arms us=ru The two @Reuters agree +4 to talk').title).toBe('The two agree to talk')
    expect(read('us>ru yesterday Talks')).toMatchObject({ date: '2021-05-12', title: 'Talks' })
  })

  it('has its date before its words: later ones are part of what happened', () => {
    expect(read('12 may agree to meet on 20 May')).toMatchObject({
      date: '2021-05-12',
      title: 'agree to meet on 20 May',
    })
    expect(read('agree to meet on 20 May').date).toBeUndefined()
  })

  it('that begins with a slash says nothing', () => {
    expect(read('/ 12 may us>ru')).toEqual({
      parts: [{ kind: 'text', start: 0, end: 14, isKnown: true }],
      issueIds: [],
      unknownIssues: [],
      title: '',
    })
  })

  it('that is empty has no parts', () => {
    expect(read('')).toEqual({ parts: [], issueIds: [], unknownIssues: [], title: '' })
    expect(read('   ').title).toBe('')
  })

  it('keeps a comma with its word', () => {
    expect(read('12 may, Talks #arms, and more').title).toBe('Talks, and more')
  })
})

describe('a direction', () => {
  const ab = { initiator: 'USA', target: 'RUS', mutual: false }
  const ba = { initiator: 'RUS', target: 'USA', mutual: false }
  const both = { initiator: 'USA', target: 'RUS', mutual: true }
  it.each([
    ['us>ru', ab],
    ['USA->RUS', ab],
    ['ru < us', ab],
    ['ru>us', ba],
    ['Russia > United States', ba],
    ['us<ru', ba],
    ['us=ru', both],
    ['ru<>us', both],
    ['us↔ru', both],
    ['usa <-> rus', both],
    ['сша>рф', ab],
    ['usamil>ru', { initiator: 'USAMIL', target: 'RUS', mutual: false }],
    ['us armed forces>ua', { initiator: 'USAMIL', target: 'UKR', mutual: false }],
  ])('%s', (text, direction) => {
    expect(read(`${text} talks`)).toMatchObject({ direction, title: 'talks' })
  })

  it('of nobody known is told', () => {
    expect(drawn('us>cn talks')).toBe('[direction?:us>cn] talks')
    expect(read('us>cn talks').unknownDirection).toBe('us>cn')
    expect(read('us>us talks').direction).toBeUndefined()
  })

  it('ends with its name', () => {
    expect(drawn('us>rubles rise')).toBe('[direction?:us>rubles] rise')
    expect(drawn('plus>ru')).toBe('[direction?:plus>ru]')
    expect(read('a > b').direction).toBeUndefined()
  })
})

describe('an issue', () => {
  it.each([
    ['#detained', 'detained-citizens'],
    ['#citizens', 'detained-citizens'],
    ['#Human rights', 'human-rights'],
    ['#human-rights', 'human-rights'],
    ['#hum_rig', 'human-rights'],
    ['#гум', 'i-7'],
    ['#arms,', 'arms-control'],
  ])('%s', (text, id) => {
    expect(read(`talks ${text} go on`)).toMatchObject({ issueIds: [id], unknownIssues: [] })
  })

  it('can be one of several', () => {
    expect(read('#arms talks #human #arms')).toMatchObject({
      issueIds: ['arms-control', 'human-rights'],
      title: 'talks',
    })
  })

  it('that is not there is told', () => {
    expect(drawn('talks #fish')).toBe('talks [issue?:#fish]')
    expect(read('talks #fish').unknownIssues).toEqual(['fish'])
    expect(drawn('the # of talks #')).toBe('the # of talks #')
    expect(read('talks #!').title).toBe('talks #!')
  })
})

describe('a score', () => {
  it.each([
    ['-5', -5],
    ['−5', -5],
    ['+3.4', 3.4],
    ['-0,3', -0.3],
    ['+10', 10],
    ['-0', 0],
  ])('%s', (text, score) => {
    expect(read(`talks ${text}`)).toMatchObject({ score, title: 'talks' })
  })

  it('beyond its scale is told', () => {
    expect(drawn('talks -15 now')).toBe('talks [score?:-15] now')
    expect(read('talks -15').score).toBe(-15)
  })

  it('has a sign, and a blank on either side', () => {
    for (const title of ['10 ships', 'a MiG-29 lands', 'votes 5-3', '-5% growth', '- 5']) {
      expect(read(title)).toMatchObject({ title })
      expect(read(title).score).toBeUndefined()
    }
  })
})

describe('a quote', () => {
  it.each([['"they met"'], ['“they met”'], ['„they met“'], ['„they met”'], ['«they met»'], ['»they met«']])(
    '%s',
    (text) => {
      expect(read(`talks ${text} @state`)).toMatchObject({ quote: 'they met', title: 'talks' })
    },
  )

  it('holds whatever stands in it', () => {
    expect(read('talks "-5 #arms @state"')).toMatchObject({ quote: '-5 #arms @state', issueIds: [] })
  })

  it('that is still open runs to the end', () => {
    expect(drawn('talks "they met')).toBe('talks [quote?:"they met]')
    expect(read('talks «они встретились').quote).toBe('они встретились')
    expect(read('talks "').quote).toBeUndefined()
  })

  it('is the first one only', () => {
    expect(read('talks "one" and "two"')).toMatchObject({ quote: 'one', title: 'talks and "two"' })
  })
})

describe('a source', () => {
  it.each([
    ['@reuters', { id: 'reuters-2' }],
    ['@readout', { id: 'state' }],
    ['@us-dep', { id: 'state' }],
    ['@US Department of State', { id: 'state' }],
    ['@мид', { id: 'mid' }],
    ['@CGTN', { publisher: 'CGTN' }],
    ['@Kyiv_Post', { publisher: 'Kyiv Post' }],
    ['https://example.org/b', { id: 'reuters-2' }],
    ['@https://example.org/c', { url: 'https://example.org/c' }],
  ])('%s', (text, source) => {
    expect(read(`talks ${text} go on`)).toMatchObject({ source, title: 'talks go on' })
  })

  it('that is not there yet is told', () => {
    expect(drawn('talks @CGTN.')).toBe('talks [source?:@CGTN].')
    expect(drawn('a@b.org writes')).toBe('a@b.org writes')
  })
})

describe('a code', () => {
  it('is a string, zeros and all', () => {
    expect(read('talks !036')).toMatchObject({ code: '036', title: 'talks' })
  })

  it('that no event can have is told', () => {
    expect(drawn('talks !04')).toBe('talks [code?:!04]')
    expect(drawn('talks !999')).toBe('talks [code?:!999]')
    expect(drawn('talks ! now !x')).toBe('talks ! now !x')
  })
})

describe('whatever the line,', () => {
  const pieces = fc.constantFrom(
    ...['12 may', '2021-13-05', 'us>ru', 'us=', '#detained', '#', '#нет', '-5', '+99', '"', '“', '«', '»'],
    ...[
      '@reuters',
      '@',
      'https://',
      '!036',
      '!',
      '/',
      ' ',
      '  ',
      '\t',
      ',',
      'Лавров',
      '北京',
      '👩‍🚀',
      '\ud800',
    ],
  )
  const lines = fc.oneof(
    fc.string(),
    fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 }))).map((all) => all.join(' ')),
  )

  it('its parts follow one another without a gap and make up the line', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const { parts } = read(line)
        expect(parts.map(({ start, end }) => line.slice(start, end)).join('')).toBe(line)
        parts.forEach(({ start, end }, i) => {
          expect(start).toBe(parts[i - 1]?.end ?? 0)
          expect(end).toBeGreaterThan(start)
        })
      }),
    )
  })

  it('its title is what the texts between the parts say, and nothing else', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const { parts, title } = read(line)
        const texts = parts
          .filter(({ kind }) => kind === 'text')
          .map(({ start, end }) => line.slice(start, end))
        const bare = (text: string): string => text.replace(/[\s,;]/g, '')
        if (!line.startsWith('/')) expect(bare(title)).toBe(bare(texts.join(' ')))
      }),
    )
  })
})
