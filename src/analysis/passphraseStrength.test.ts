import { describe, expect, it } from 'vitest'
import { madeUpPassphrase, passphraseStrength } from './passphraseStrength.ts'

describe('how good a passphrase is', () => {
  it.each([
    ['', 0, 'weak'],
    ['tea', 12, 'weak'],
    ['footballbaseball', 19, 'weak'],
    ['michelle jennifer', 31, 'weak'],
    ['kelp moth tow fig', 50, 'fair'],
    ['kelp moth tow fig urban', 63, 'good'],
    ['kelp moth tow fig urban cloak', 78, 'strong'],
    ['Каша пляж сом дюжина', 54, 'fair'],
    ['外交 官邸 会議 条約', 48, 'fair'],
    ['x7Kq-9fTz-2Wb8-rG4m', 69, 'good'],
  ] as const)('%j takes about %i bits to guess', (passphrase, bits, rating) => {
    expect(passphraseStrength(passphrase)).toEqual({ bits, rating })
  })

  it.each([
    ['aaaaaaaaaaaaaaaaaaaa', 4],
    ['12345678901234567890', 3],
    ['qwertyuiopasdfghjkl', 12],
    ['zyxwvutsrqponm', 4],
    ['tiger tiger tiger ', 13],
    ['йцукенгшщзхъ', 4],
    ['12051994', 17],
  ] as const)('%j, which a finger or a calendar gives by itself, is little', (passphrase, bits) => {
    expect(passphraseStrength(passphrase)).toEqual({ bits, rating: 'weak' })
  })

  it.each(['Password1234', 'correct horse battery staple', 'PASSPHRASE password', 'пароль пароль'])(
    '%j, which everybody tries, is too weak',
    (passphrase) => {
      expect(passphraseStrength(passphrase).rating).toBe('weak')
    },
  )

  it('does not depend on how a letter was put together', () => {
    const typed = 'naïve façade élan'
    expect(passphraseStrength(typed.normalize('NFD'))).toEqual(passphraseStrength(typed))
  })

  it('ends soon for the longest one', () => {
    const began = performance.now()
    passphraseStrength(`${'a'.repeat(200_000)}b`)
    expect(performance.now() - began).toBeLessThan(1000)
  })
})

describe('a passphrase that is made up', () => {
  it('is strong, and of letters that are not taken for each other', () => {
    const chance = crypto.getRandomValues(new Uint8Array(20))
    const made = madeUpPassphrase(chance)
    expect(made).toMatch(/^([a-km-np-z2-9]{5}-){3}[a-km-np-z2-9]{5}$/)
    expect(madeUpPassphrase(new Uint8Array(20))).toBe('aaaaa-aaaaa-aaaaa-aaaaa')
  })

  it('takes every sign equally often', () => {
    const all = Array.from({ length: 256 }, (_, byte) => madeUpPassphrase(new Uint8Array(20).fill(byte))[0])
    const counts = new Map<string | undefined, number>()
    for (const sign of all) counts.set(sign, (counts.get(sign) ?? 0) + 1)
    expect(counts.size).toBe(32)
    expect(new Set(counts.values())).toEqual(new Set([8]))
  })
})
