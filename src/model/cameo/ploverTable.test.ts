import { describe, expect, it } from 'vitest'
import { CODEBOOK, codeIndex, isEventCode, rootOf } from './codebook.ts'
import { ploverTable } from './ploverTable.ts'

const table = ploverTable()
const scoreOf = (code: string): number | undefined => table.values[codeIndex(code)]

describe('PLOVER’s table', () => {
  it('scores a code by the mode of its counterpart', () => {
    expect(scoreOf('041')).toBe(1.5) // CONSULT, phone
    expect(scoreOf('161')).toBe(-6) // SANCTION, withdraw
    expect(scoreOf('1011')).toBe(0.5) // REQUEST, assist
  })

  it('scores by the event where no mode is named, or one that the manual no longer has', () => {
    expect(scoreOf('036')).toBe(2.5) // AGREE
    expect(scoreOf('130')).toBe(-3.5) // THREATEN
    const lost = CODEBOOK.filter(({ plover }) => plover?.event === 'THREATEN' && plover.mode === 'ban')
    expect(lost.map(({ code }) => scoreOf(code))).not.toEqual([])
    expect(new Set(lost.map(({ code }) => scoreOf(code)))).toEqual(new Set([-3.5]))
  })

  it('has no score for what has no counterpart: statements, appeals and five late codes', () => {
    const none = CODEBOOK.filter((_, i) => Number.isNaN(table.values[i])).map(({ code }) => code)
    expect(none.filter((code) => rootOf(code) > 2)).toEqual(['155', '176', '1834', '1951', '1952'])
    expect(new Set(none.map(rootOf).filter((root) => root <= 2))).toEqual(new Set([1, 2]))
    expect(scoreOf('010')).toBeNaN()
  })

  it('stays within −10 and +10, at half points', () => {
    const scores = CODEBOOK.filter(({ code }) => isEventCode(code)).flatMap(({ code }) => scoreOf(code) ?? [])
    const known = scores.filter((score) => !Number.isNaN(score))
    expect(known.length).toBeGreaterThan(200)
    expect(known.filter((score) => Math.abs(score) > 10 || score * 2 !== Math.round(score * 2))).toEqual([])
  })
})
