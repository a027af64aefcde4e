import { describe, expect, it } from 'vitest'
import { MAX_SEALED } from './limits.ts'
import { envelopeText, headerText, ITERATIONS, readSealed } from './sealedEnvelope.ts'

const header = {
  iterations: 600_000,
  salt: new Uint8Array(16),
  iv: Uint8Array.from({ length: 12 }, (_, i) => i),
  compression: 'deflate-raw',
} as const
const sealed = { header, data: new Uint8Array(20) }
const text = envelopeText(sealed)

/** What is told of a file in which something stands otherwise. */
function told(change: (file: Record<string, Record<string, unknown>>) => void): readonly string[] | string {
  const file = JSON.parse(text) as Record<string, Record<string, unknown>>
  change(file)
  const reading = readSealed(JSON.stringify(file))
  if (reading.type !== 'rejected') return reading.type
  return reading.faults.map(({ path, code, found }) => `${path} ${code} ${found ?? ''}`.trim())
}

describe('the envelope of a sealed file', () => {
  it('S06 is written as it is documented, its header as the data behind it authenticate it', () => {
    expect(headerText(header)).toBe(
      '{"format":"bilat-sealed","version":1,' +
        '"kdf":{"name":"PBKDF2","hash":"SHA-256","iterations":600000,"salt":"AAAAAAAAAAAAAAAAAAAAAA=="},' +
        '"cipher":{"name":"AES-GCM","length":256,"iv":"AAECAwQFBgcICQoL"},"compression":"deflate-raw"}',
    )
    expect(text).toBe(`${headerText(header).slice(0, -1)},"data":"AAAAAAAAAAAAAAAAAAAAAAAAAAA="}`)
    expect(readSealed(text)).toEqual({ type: 'sealed', sealed })
  })

  it('reads it in another order and with white space', () => {
    const turned = Object.fromEntries(Object.entries(JSON.parse(text) as object).reverse())
    expect(readSealed(JSON.stringify(turned, null, 2))).toEqual({ type: 'sealed', sealed })
  })

  it('S06 refuses iterations that are too cheap to guess or would keep the page waiting', ({ task }) => {
    const { min, max } = ITERATIONS
    const others = [min - 1, max + 1, 1e15, 0, -600_000, 600_000.5, '600000', null]
    for (const iterations of others) {
      expect(told((file) => (file['kdf']!['iterations'] = iterations))).toEqual([
        `kdf.iterations out-of-range ${JSON.stringify(iterations)}`,
      ])
    }
    for (const iterations of [min, max]) {
      expect(told((file) => (file['kdf']!['iterations'] = iterations))).toBe('sealed')
    }
    task.meta.times = others.length
  })

  it('tells every part that is missing, unknown or of another kind', () => {
    expect(told((file) => delete file['kdf'])).toEqual([
      'kdf missing',
      ...['name', 'hash', 'iterations', 'salt'].map((part) => `kdf.${part} missing`),
    ])
    expect(told((file) => Object.assign(file, { cipher: [], more: 1 }))).toEqual([
      'cipher wrong-kind []',
      ...['name', 'length', 'iv'].map((part) => `cipher.${part} missing`),
      'more unknown-key 1',
    ])
    expect(told((file) => Object.assign(file['kdf']!, { hash: 'MD5', format: 'x' }))).toEqual([
      'kdf.hash not-allowed "MD5"',
      'kdf.format unknown-key "x"',
    ])
    expect(told((file) => Object.assign(file['cipher']!, { hint: 'x' }))).toEqual([
      'cipher.hint unknown-key "x"',
    ])
    expect(told((file) => Object.assign(file, { compression: 'gzip', version: 0 }))).toEqual([
      'version not-allowed 0',
      'compression not-allowed "gzip"',
    ])
  })

  it('tells bytes that are too few, too many or none', () => {
    expect(told((file) => (file['kdf']!['salt'] = 'AAAA'))).toEqual(['kdf.salt bad-base64 "AAAA"'])
    expect(told((file) => (file['cipher']!['iv'] = 'AAECAwQFBgcICQoLAAAA'))).toEqual([
      'cipher.iv bad-base64 "AAECAwQFBgcICQoLAAAA"',
    ])
    for (const data of ['AAAAAAAAAAAAAAAAAAAAAA==', 'no base64', 7])
      expect(told((file) => Object.assign(file, { data }))).toEqual([
        `data bad-base64 ${JSON.stringify(data)}`,
      ])
  })

  it('takes no key that stands twice, and none that reaches into the program', () => {
    const twice = readSealed(text.replace('"version":1', '"version":1,"version":1'))
    expect(twice).toMatchObject({ type: 'rejected', faults: [{ path: 'version', code: 'duplicate-key' }] })
    const proto = readSealed(text.replace('"version":1', '"version":1,"__proto__":{}'))
    expect(proto).toMatchObject({ type: 'rejected', faults: [{ code: 'forbidden-key' }, {}] })
  })

  it('says of a newer one that it is newer, and of anything else that it is none', () => {
    const newer = text.replace('"version":1', '"version":2')
    expect(readSealed(newer)).toEqual({ type: 'too-new', version: 2, newest: 1 })
    for (const other of ['', '[]', 'null', '{"format":"bilat-dataset"}', text.slice(0, -1), '['.repeat(200)])
      expect(readSealed(other)).toEqual({ type: 'not-sealed' })
  })

  it('S06 refuses one that is too large before it is looked at', () => {
    const [size, max] = [text.length, text.length - 1]
    expect(readSealed(text, max)).toEqual({ type: 'too-large', size, max })
    expect(readSealed(text, size)).toEqual({ type: 'sealed', sealed })
    expect(readSealed(text + ' '.repeat(MAX_SEALED))).toMatchObject({ type: 'too-large', max: MAX_SEALED })
  })

  it('takes no dataset for one, however large', () => {
    const dataset = '{"format": "bilat-dataset", "title": "bilat-sealed"}'
    expect(readSealed(dataset)).toEqual({ type: 'not-sealed' })
    expect(readSealed(dataset, dataset.length - 1)).toEqual({ type: 'not-sealed' })
  })
})
