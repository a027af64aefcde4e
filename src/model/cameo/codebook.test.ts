import { describe, expect, it } from 'vitest'
import { CODEBOOK, cameoCode, codeIndex, isEventCode, parentCode, quadClass, rootOf } from './codebook.ts'

function names(...codes: string[]): (string | undefined)[] {
  return codes.map((code) => cameoCode(code)?.name)
}

function gdeltNames(...codes: string[]): (string | undefined)[] {
  return codes.map((code) => cameoCode(code)?.gdeltName)
}

function scores(...codes: string[]): (number | undefined)[] {
  return codes.map((code) => cameoCode(code)?.goldstein)
}

describe('the codebook', () => {
  it('has 317 codes: 20 roots, 149 of three digits, 148 of four', () => {
    const ofLength = (length: number) => CODEBOOK.filter(({ code }) => code.length === length).length
    expect(CODEBOOK).toHaveLength(317)
    expect([2, 3, 4].map(ofLength)).toEqual([20, 149, 148])
  })

  it('has as many codes under each root as the manual', () => {
    const under = CODEBOOK.filter(({ code }) => code.length > 2).map(({ code }) => rootOf(code))
    const counts = Array.from({ length: 20 }, (_, i) => under.filter((root) => root === i + 1).length)
    expect(counts).toEqual([10, 27, 28, 7, 8, 5, 6, 25, 5, 27, 12, 27, 22, 26, 6, 13, 13, 14, 9, 7])
  })

  it('names no code twice and leaves none without a name or a score within −10 and +10', () => {
    expect(new Set(CODEBOOK.map(({ code }) => code)).size).toBe(317)
    expect(CODEBOOK.filter(({ name }) => name === '')).toEqual([])
    expect(CODEBOOK.filter(({ goldstein }) => !(Math.abs(goldstein) <= 10))).toEqual([])
  })

  it('stands in the order of the manual, each code after the one it belongs to', () => {
    const orphans = CODEBOOK.filter(({ code }, i) => {
      const parent = parentCode(code)
      return parent !== undefined && !(codeIndex(parent) >= 0 && codeIndex(parent) < i)
    })
    expect(orphans).toEqual([])
    expect(CODEBOOK.map(({ code }) => code).slice(0, 3)).toEqual(['01', '010', '011'])
    expect(CODEBOOK.at(-1)?.code).toBe('2042')
  })
})

describe('a code', () => {
  it('is a string whose leading zeros count: 01 and 1, 010 and 10, 0211 and 211 are different', () => {
    expect(names('01', '1')).toEqual(['Make public statement', undefined])
    expect(names('010', '10')).toEqual(['Make statement, not specified below', 'Demand'])
    expect(names('0211', '211')).toEqual(['Appeal for economic cooperation', undefined])
    expect(codeIndex('010')).not.toBe(codeIndex('10'))
  })

  it('belongs to the root of its first two digits, never of its first one', () => {
    expect(['01', '010', '10', '100', '0211', '20', '2042'].map(rootOf)).toEqual([1, 1, 10, 10, 2, 20, 20])
    expect(['1', '211', '', '21', '999'].map(rootOf)).toEqual([0, 0, 0, 0, 0])
  })

  it('has the one above it, a root has none', () => {
    expect(['0211', '021', '02'].map(parentCode)).toEqual(['021', '02', undefined])
  })

  it('is not found by what only looks like it', () => {
    for (const text of ['', ' 036', '36', '0360', '999', '0357', 'constructor', '__proto__'])
      expect(cameoCode(text)).toBeUndefined()
    expect(codeIndex('0357')).toBe(-1)
  })

  it('of an event is never a root: what is unspecified has a code ending in 0', () => {
    expect(CODEBOOK.filter(({ code }) => !isEventCode(code)).map(({ code }) => code)).toEqual(
      Array.from({ length: 20 }, (_, i) => String(i + 1).padStart(2, '0')),
    )
    expect(['010', '130', '036', '0211'].every(isEventCode)).toBe(true)
    expect(['04', '13', '999', ''].some(isEventCode)).toBe(false)
    const roots = CODEBOOK.filter(({ code }) => code.length === 2)
    expect(roots.filter(({ code }) => !isEventCode(`${code}0`))).toEqual([])
  })
})

describe('the scores', () => {
  it('of a root are not those of its codes: 13 is −6, but 130 is −4.4', () => {
    expect(scores('13', '130', '131', '138')).toEqual([-6, -4.4, -5.8, -7])
  })

  it('of codes that nobody scored come from the code above, and say so', () => {
    const inherited = CODEBOOK.flatMap(({ code, scoreFrom, goldstein }) =>
      scoreFrom === undefined ? [] : [[code, scoreFrom, goldstein]],
    )
    expect(inherited).toEqual([
      ['155', '15', -7.2],
      ['176', '17', -7],
      ['1834', '183', -10],
      ['1951', '195', -10],
      ['1952', '195', -10],
    ])
    expect(inherited.map(([, from]) => scores(String(from))[0])).toEqual([-7.2, -7, -10, -10, -10])
  })

  it('differ in ICEWS for four codes', () => {
    const differing = CODEBOOK.flatMap(({ code, icews }) => (icews === undefined ? [] : [[code, icews]]))
    expect(differing).toEqual([
      ['016', -5],
      ['022', 3.4],
      ['164', -6.5],
      ['165', -7],
    ])
  })
})

describe('the names', () => {
  it('of 106 to 108 are permuted in GDELT', () => {
    expect(names('106', '107', '108')).toEqual([
      'Demand meeting, negotiation',
      'Demand settling of dispute',
      'Demand mediation',
    ])
    expect(gdeltNames('106', '107', '108')).toEqual([
      'Demand withdrawal',
      'Demand ceasefire',
      'Demand meeting, negotiation',
    ])
  })

  it('of 101 to 105 are others in GDELT, but for 104', () => {
    expect(gdeltNames('101', '102', '103', '104', '105')).toEqual([
      'Demand information, investigation',
      'Demand policy support',
      'Demand aid, protection, or peacekeeping',
      undefined,
      'Demand mediation',
    ])
  })

  it('are those of the manual of 2012 where an older table in use is shifted by one', () => {
    expect(names('016', '018')).toEqual(['Deny responsibility', 'Make empathetic comment'])
    expect(names('0352', '0353', '0354', '0355', '0356', '0357')).toEqual([
      'Express intent to ease popular dissent',
      'Express intent to release persons or property',
      'Express intent to ease economic sanctions, boycott, or embargo',
      'Express intent to allow international involvement (non-mediation)',
      'Express intent to de-escalate military engagement',
      undefined,
    ])
    expect(names('124')).toEqual(['Refuse to yield, not specified below'])
    expect(names('163', '164', '165', '166')).toEqual([
      'Impose embargo, boycott, or sanctions',
      'Halt negotiations',
      'Halt mediation',
      'Expel or withdraw, not specified below',
    ])
  })

  it('of the two cyber codes are there, though no table of scores has them', () => {
    expect(names('155', '176')).toEqual(['Mobilize or increase cyber-forces', 'Attack cybernetically'])
  })
})

describe('the quad class', () => {
  it('follows from the root alone', () => {
    expect(Array.from({ length: 20 }, (_, i) => quadClass(i + 1))).toEqual([
      ...[1, 1, 1, 1, 1],
      ...[2, 2, 2, 2],
      ...[3, 3, 3, 3, 3],
      ...[4, 4, 4, 4, 4, 4],
    ])
  })

  it('of investigations is material cooperation and of protests verbal conflict, as GDELT has it', () => {
    expect(['090', '094', '140', '1454'].map((code) => quadClass(rootOf(code)))).toEqual([2, 2, 3, 3])
  })

  it('splits the book into 85, 45, 119 and 68 codes', () => {
    const inClass = (wanted: number) =>
      CODEBOOK.filter(({ code }) => quadClass(rootOf(code)) === wanted).length
    expect([1, 2, 3, 4].map(inClass)).toEqual([85, 45, 119, 68])
  })
})

describe('the PLOVER counterpart', () => {
  it('has an event, and a mode and a context where PLOVER names them', () => {
    expect(cameoCode('036')?.plover).toEqual({ event: 'AGREE', context: 'diplomatic' })
    expect(cameoCode('041')?.plover).toEqual({ event: 'CONSULT', mode: 'phone' })
    expect(cameoCode('161')?.plover).toEqual({ event: 'SANCTION', mode: 'withdraw', context: 'diplomatic' })
    expect(cameoCode('130')?.plover).toEqual({ event: 'THREATEN' })
  })

  it('is missing for statements, appeals and what the manual added late', () => {
    const without = CODEBOOK.filter(({ plover }) => !plover).map(({ code }) => code)
    expect(new Set(without.map(rootOf))).toEqual(new Set([1, 2, 15, 17, 18, 19]))
    expect(without.filter((code) => rootOf(code) > 2)).toEqual(['155', '176', '1834', '1951', '1952'])
  })
})
