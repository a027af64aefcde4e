import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namedFinder, namerOf } from './personNames.ts'

const EVERYBODY = ['Paul Whelan', 'John Sullivan', 'Jake Sullivan', 'Cy Wu']

describe('namerOf', () => {
  it('knows a whole name, whatever its case, accents and punctuation', () => {
    expect(namerOf(EVERYBODY)('PAUL WHELAN, held')('Paul Whelan')).toBe(true)
    expect(namerOf([])('Сергей Лавров в Москве')('Сергей Лавров')).toBe(true)
    expect(namerOf(EVERYBODY)('Whelan’s release')('Paul Whelan')).toBe(false)
  })

  it('knows the last word of a name that nobody else has', () => {
    expect(namerOf(EVERYBODY)('Whelan stays in custody')('Paul Whelan')).toBe(true)
    expect(namerOf(EVERYBODY)('Sullivan calls')('John Sullivan')).toBe(false)
    expect(namerOf(EVERYBODY)('John Sullivan calls')('John Sullivan')).toBe(true)
  })

  it('counts a name that two lists have once', () => {
    expect(namerOf(['Paul Whelan', 'paul whelan'])('Whelan')('Paul Whelan')).toBe(true)
  })

  it('takes no part of a word, and nothing too short, for a name', () => {
    expect(namerOf(EVERYBODY)('The Whelans')('Paul Whelan')).toBe(false)
    expect(namerOf(EVERYBODY)('Wu speaks')('Cy Wu')).toBe(false)
    expect(namerOf(EVERYBODY)('anything')('')).toBe(false)
  })
})

describe('namedFinder', () => {
  const word = fc.constantFrom('Jo', 'Li', 'Sullivan', 'Whelan', 'van', 'Ångström', '')
  const name = fc.array(word, { maxLength: 3 }).map((words) => words.join(' '))

  it('finds just those of whom the namer says so', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 6 }), fc.array(word, { maxLength: 8 }), (names, words) => {
        const people = names.map((one) => ({ name: one }))
        const isNamed = namerOf(names)(words.join(' '))
        const found = new Set(namedFinder(people)(words.join(' ')))
        expect(people.filter((one) => found.has(one))).toEqual(people.filter((one) => isNamed(one.name)))
      }),
    )
  })

  it('S03 goes through ten thousand people once, not with each of ten thousand texts', () => {
    const people = Array.from({ length: 10_000 }, (_, n) => ({ name: `Person Number${n}` }))
    const namedIn = namedFinder(people)
    const began = process.cpuUsage().user
    const found = people.filter((one) => namedIn(`said ${one.name} there`)[0] === one)
    expect(found).toHaveLength(people.length)
    // Microseconds of the processor: asking for each of them takes some 10 s.
    expect(process.cpuUsage().user - began).toBeLessThan(2_000_000)
  })
})
