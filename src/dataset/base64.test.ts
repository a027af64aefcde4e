import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64, toBase64 } from './base64.ts'

describe('base64', () => {
  it('is that of RFC 4648', () => {
    const bytes = new TextEncoder().encode('foobar')
    expect(['', 'Zg==', 'Zm8=', 'Zm9v', 'Zm9vYg==', 'Zm9vYmE=', 'Zm9vYmFy']).toEqual(
      Array.from({ length: 7 }, (_, n) => toBase64(bytes.subarray(0, n))),
    )
  })

  it('gives back any bytes, a megabyte too', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(bytes)
      }),
    )
    const large = Uint8Array.from({ length: 1_000_000 }, (_, i) => i % 251)
    expect(fromBase64(toBase64(large))).toEqual(large)
  })

  it.each(['Zg', 'Zg=', 'Zh==', 'Z', 'Zm9v\n', ' Zm9v', 'Zm-v', 'Zm9vé'])('refuses %j', (text) => {
    expect(fromBase64(text)).toBeNull()
  })
})
