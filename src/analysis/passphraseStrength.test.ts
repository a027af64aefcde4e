import { describe, expect, it } from 'vitest'
import { madeUpPassphrase, passphraseStrength } from './passphraseStrength.ts'

describe('how good a passphrase is', () => {
  it.each([
    ['', 0, 'short'],
    ['tea', 3, 'short'],
    ['kelp moth tow', 13, 'fair'],
    ['kelp moth tow fig', 17, 'good'],
    ['kelp moth tow fig urban cloak', 28, 'strong'],
    ['Каша пляж сом дюжина', 20, 'good'],
  ] as const)('%j has %i characters that count', (passphrase, counted, grade) => {
    expect(passphraseStrength(passphrase)).toEqual({ counted, grade })
  })

  it.each([
    ['aaaaaaaaaaaaaaaaaaaa', 1],
    ['12345678901234567890', 1],
    ['qwertyuiopasdfghjkl', 3],
    ['zyxwvutsrqponm', 1],
    ['tiger tiger tiger ', 5],
    ['йцукенгшщзхъ', 1],
  ] as const)('%j, which a finger does by itself, counts little', (passphrase, counted) => {
    expect(passphraseStrength(passphrase)).toEqual({ counted, grade: 'short' })
  })

  it.each(['Password1234', 'correct horse battery staple', 'PASSPHRASE password', 'пароль пароль'])(
    '%j, which everybody tries, is too short',
    (passphrase) => {
      expect(passphraseStrength(passphrase).grade).toBe('short')
    },
  )

  it('does not depend on how a letter was put together', () => {
    const typed = 'naïve façade élan'
    expect(passphraseStrength(typed.normalize('NFD'))).toEqual(passphraseStrength(typed))
  })

  it('ends soon for the longest one', () => {
    const began = performance.now()
    passphraseStrength(`${'ab'.repeat(5000)}c`)
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
