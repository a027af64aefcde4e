import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { deflated } from './deflate.ts'
import type { UnsealedText } from './sealed.ts'
import { asText, ITERATIONS_NOW, keyOf, openWith, seal, unseal } from './sealed.ts'
import type { Sealed } from './sealedEnvelope.ts'
import { envelopeText, headerText, readSealed } from './sealedEnvelope.ts'

/** As few as are allowed, so that the tests do not wait. */
const QUICK = { iterations: 600_000 }
const { subtle } = crypto

function sealedIn(text: string): Sealed {
  const reading = readSealed(text)
  if (reading.type !== 'sealed') throw new Error(`the file is ${reading.type}`)
  return reading.sealed
}

async function sealedText(text: string, passphrase: string): Promise<string> {
  const file = await seal(text, passphrase, QUICK)
  if (file === null) throw new Error('there is no cryptography')
  return file
}

async function unsealedText(...how: Parameters<typeof unseal>): Promise<UnsealedText> {
  return asText(await unseal(...how))
}

describe('a sealed file', () => {
  it('S06 gives any text back to any passphrase, in whichever form of Unicode that is typed', async ({
    task,
  }) => {
    const numRuns = 8
    const anything = fc.string({ unit: 'binary', maxLength: 2000 })
    await fc.assert(
      fc.asyncProperty(anything, fc.string({ unit: 'grapheme' }), async (text, passphrase) => {
        const file = sealedIn(await sealedText(text, passphrase))
        expect(await unsealedText(file, passphrase.normalize('NFD'))).toEqual({
          type: 'opened',
          // What is no character cannot stand in UTF-8; in JSON such halves are escapes.
          text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text)),
        })
      }),
      { numRuns },
    )
    task.meta.times = numRuns
  })

  it('S06 is another one each time: salt, initialisation vector and data', async () => {
    const [one, other] = [sealedIn(await sealedText('x', 'p')), sealedIn(await sealedText('x', 'p'))]
    expect(one.header.salt).not.toEqual(other.header.salt)
    expect(one.header.iv).not.toEqual(other.header.iv)
    expect(one.data).not.toEqual(other.data)
  })

  it('S06 is written with a million iterations unless told otherwise, and with no word of its content', async () => {
    const file = (await seal('Blinken and Lavrov', 'p')) ?? ''
    expect(sealedIn(file).header.iterations).toBe(ITERATIONS_NOW)
    expect(file).not.toContain('Blinken')
    expect(file).toMatch(/^[\w"{}:,+/=-]+$/)
  })

  it('S06 refuses a wrong passphrase, though it differs by a space or a capital', async ({ task }) => {
    const file = sealedIn(await sealedText('text', 'the passphrase'))
    const others = ['', 'The passphrase', 'the passphrase ', 'thepassphrase']
    for (const other of others) expect(await unsealedText(file, other)).toEqual({ type: 'refused' })
    task.meta.times = others.length
  })

  it('says where there is no cryptography', async () => {
    const file = sealedIn(await sealedText('text', 'p'))
    expect(await seal('text', 'p', { subtle: null })).toBeNull()
    expect(await unsealedText(file, 'p', { subtle: null })).toEqual({ type: 'no-crypto' })
  })

  it('S06 is not unfolded beyond the limit', async () => {
    const file = sealedIn(await sealedText('0'.repeat(1_000_000), 'p'))
    expect(file.data.length).toBeLessThan(1100)
    expect(await unsealedText(file, 'p', { max: 999_999 })).toEqual({ type: 'too-large', max: 999_999 })
    expect(await unsealedText(file, 'p', { max: 1_000_000 })).toMatchObject({ type: 'opened' })
  })
})

describe('a sealed file that is not as it was written', () => {
  let file: string
  let key: CryptoKey
  beforeAll(async () => {
    file = await sealedText('A text that nobody is to change.', 'p')
    key = await keyOf('p', sealedIn(file).header, subtle)
  })

  /** Opens it with the right key, whatever the header says: so much for a flipped salt. */
  async function isOpened(text: string): Promise<boolean> {
    const reading = readSealed(text)
    if (reading.type !== 'sealed') return false
    return (await openWith(reading.sealed, key, { subtle, max: 1000 })).type === 'opened'
  }

  it('S06 is refused whichever bit of it was flipped, in header and body', async ({ task }) => {
    const bytes = new TextEncoder().encode(file)
    expect(await isOpened(file)).toBe(true)
    const opened: string[] = []
    for (const at of bytes.keys()) {
      for (let bit = 1; bit < 256; bit *= 2) {
        const flipped = Uint8Array.from(bytes)
        flipped[at]! ^= bit
        if (await isOpened(new TextDecoder().decode(flipped))) opened.push(`${at}: ${bit}`)
      }
    }
    expect(opened).toEqual([])
    task.meta.times = bytes.length * 8
  })

  it('S06 is refused wherever it was cut short', async ({ task }) => {
    const cut = Array.from({ length: file.length }, (_, length) => isOpened(file.slice(0, length)))
    expect(await Promise.all(cut)).not.toContain(true)
    const { header, data } = sealedIn(file)
    const shorter = Array.from({ length: data.length - 17 }, (_, n) => ({
      header,
      data: data.slice(0, n + 17),
    }))
    for (const one of shorter) expect(await isOpened(envelopeText(one))).toBe(false)
    task.meta.times = cut.length + shorter.length
  })

  it('S06 is refused with the header of another file, or with other iterations or compression', async ({
    task,
  }) => {
    const { header, data } = sealedIn(file)
    const { header: other } = sealedIn(await sealedText('x', 'p'))
    const changes = [
      { iv: other.iv },
      { salt: other.salt },
      { iterations: 600_001 },
      { compression: 'none' } as const,
    ]
    for (const change of changes)
      expect(await isOpened(envelopeText({ header: { ...header, ...change }, data }))).toBe(false)
    task.meta.times = changes.length
  })
})

describe('what was sealed by another program', () => {
  /** Sealed with a key that is there, as another program might. */
  async function sealedBytes(plain: Uint8Array<ArrayBuffer>, compression: 'none' | 'deflate-raw') {
    const header = {
      ...{ iterations: 600_000, salt: new Uint8Array(16), iv: new Uint8Array(12), compression },
    }
    const key = await keyOf('p', header, subtle)
    const additionalData = new TextEncoder().encode(headerText(header))
    const data = await subtle.encrypt({ name: 'AES-GCM', iv: header.iv, additionalData }, key, plain)
    return asText(await openWith({ header, data: new Uint8Array(data) }, key, { subtle, max: 1000 }))
  }

  it('may be uncompressed', async () => {
    expect(await sealedBytes(new TextEncoder().encode('plain'), 'none')).toEqual({
      type: 'opened',
      text: 'plain',
    })
    expect(await sealedBytes(new Uint8Array(1001), 'none')).toEqual({ type: 'too-large', max: 1000 })
  })

  it('is spoilt where it is no text or not compressed as it says', async () => {
    expect(await sealedBytes(Uint8Array.of(255), 'none')).toEqual({ type: 'spoilt' })
    expect(await sealedBytes(new Uint8Array(20).fill(255), 'deflate-raw')).toEqual({ type: 'spoilt' })
    expect(await sealedBytes(await deflated(Uint8Array.of(255)), 'deflate-raw')).toEqual({ type: 'spoilt' })
  })

  it('S06 is opened: the test vector of the document, by Java', async () => {
    const page = readFileSync('docs/sealed-file.md', 'utf8')
    const vector = /```text\n(.+)\n```/.exec(page)?.[1] ?? ''
    expect(await unsealedText(sealedIn(vector), 'correct horse battery staple')).toEqual({
      type: 'opened',
      text: 'Opened.\n',
    })
  })

  it('S06 is opened: a dataset under a passphrase in three scripts, by Java', async () => {
    const file = sealedIn(readFileSync('tests/sealed/byJava.sealed.json', 'utf8'))
    const text = readFileSync('tests/datasets/version1.bilat.json', 'utf8')
    expect(await unsealedText(file, 'Пароль naïve 外交')).toEqual({ type: 'opened', text })
    expect(await unsealedText(file, 'Пароль naive 外交')).toEqual({ type: 'refused' })
  })
})
