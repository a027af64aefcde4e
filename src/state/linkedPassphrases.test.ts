import { describe, expect, it } from 'vitest'
import { LinkedPassphrases } from './linkedPassphrases.ts'

describe('the passphrases of linked files', () => {
  it('S06 one that was chosen stays until something is sealed with it, whatever opens what stands there', () => {
    const passphrases = new LinkedPassphrases()
    passphrases.learn('own', 'the first')
    passphrases.choose('own', 'the second')
    passphrases.learn('own', 'the first')
    passphrases.outdate('own')
    expect(passphrases.get('own')).toBe('the second')
    passphrases.used('own')
    passphrases.learn('own', 'a third, of somebody else')
    expect(passphrases.get('own')).toBe('a third, of somebody else')
    passphrases.outdate('own')
    expect(passphrases.has('own')).toBe(false)
  })

  it('forgets one that was chosen with the link', () => {
    const passphrases = new LinkedPassphrases()
    passphrases.choose('own', 'chosen')
    passphrases.forget('own')
    expect(passphrases.has('own')).toBe(false)
    passphrases.learn('own', 'of another file')
    expect(passphrases.get('own')).toBe('of another file')
  })
})
