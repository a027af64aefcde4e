import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { digest, sha256 } from './sha256.ts'

/** The examples of FIPS 180-4. */
const examples = [
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
] as const

describe('sha256', () => {
  it.each(examples)('hashes the published example %j', (text, hash) => {
    expect(sha256(text)).toBe(hash)
  })

  it('agrees with another implementation at every length around the ends of blocks', () => {
    for (let length = 0; length < 200; length++) {
      const text = 'é'.repeat(length % 3) + 'x'.repeat(length)
      expect(sha256(text), String(length)).toBe(createHash('sha256').update(text).digest('hex'))
    }
  })

  it('reads text as UTF-8', () => {
    expect(sha256('Россия 俄罗斯 🕊')).toBe(createHash('sha256').update('Россия 俄罗斯 🕊').digest('hex'))
  })
})

describe('digest', () => {
  it('gives the same with the means of the browser and without', async () => {
    const text = 'Reykjavik, 19 May 2021. '.repeat(1000)
    expect(await digest(text)).toBe(sha256(text))
    expect(await digest(text, null)).toBe(sha256(text))
  })
})
