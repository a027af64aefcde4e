import { describe, expect, it } from 'vitest'
import { folded } from './folded.ts'

describe('folded', () => {
  it('takes accents, case and punctuation away', () => {
    expect(folded('  Réunion — “São Tomé”, No. 2  ')).toBe('reunion sao tome no 2')
    expect(folded('US–Russia')).toBe('us russia')
  })

  it('writes letters that no decomposition takes apart as people type them', () => {
    expect(folded('Łódź, Þórshöfn, Straße, Ærø & Œuvre')).toBe('lodz thorshofn strasse aero and oeuvre')
  })

  it('joins what an apostrophe or a full stop only parts for the eye', () => {
    expect(folded('D’Ivoire O’Neill U.S.')).toBe('divoire oneill us')
  })

  it('keeps letters of other scripts', () => {
    expect(folded('ЛАВРОВ и Блинкен')).toBe('лавров и блинкен')
    expect(folded('北京')).toBe('北京')
  })

  it('makes nothing of what has no letter and no digit', () => {
    expect(folded(' – !? ')).toBe('')
  })
})
