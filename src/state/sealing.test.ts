import { afterEach, describe, expect, it, vi } from 'vitest'
import { useRelationships } from './relationships.ts'
import { sealedBytes } from './sealedBytes.fixture.ts'
import { canSeal, isSealed, openSealedText, sealAndProve, sealedName } from './sealing.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testApp, testAppWithExample } from './testApp.fixture.ts'
import { useTransfer } from './transfer.ts'

let app: TestApp | undefined
afterEach(() => app?.end())

const PASSPHRASE = 'kelp moth tow fig urban'

/** The example, exported and sealed. */
async function sealedExport(): Promise<{ readonly text: string; readonly fileName: string }> {
  app = await testAppWithExample({ rel: 'aaa-bbb' })
  const transfer = useTransfer()
  await eventually(() => useRelationships().current !== null)
  const made = await transfer.exportAll(PASSPHRASE)
  app.end()
  if (made.type === 'failed') throw new Error(made.why)
  return made
}

describe('sealing', () => {
  it('gives a text that opens with its passphrase alone', async () => {
    expect(canSeal()).toBe(true)
    const sealed = await sealAndProve('the text', PASSPHRASE)
    const text = sealed.type === 'sealed' ? sealed.text : ''
    expect(await isSealed(text)).toBe(true)
    expect(await openSealedText(text, PASSPHRASE)).toEqual({ type: 'opened', text: 'the text' })
    expect(await openSealedText(text, 'another')).toEqual({ type: 'refused' })
    expect(await isSealed('{"format":"bilat-dataset"}')).toBe(false)
    expect(await openSealedText('the text', PASSPHRASE)).toEqual({ type: 'not-sealed' })
  })

  it('is told in the name of the file', () => {
    expect(sealedName('bilat-usa-rus_all_2021-05-13.bilat.json')).toBe(
      'bilat-usa-rus_all_2021-05-13.sealed.json',
    )
    expect(sealedName('bilat-usa-rus_briefing_2021-05-13_green.html')).toBe(
      'bilat-usa-rus_briefing_2021-05-13_green.sealed.html',
    )
  })
})

describe('a sealed file that comes in', () => {
  it('is told as unreadable where the browser fails at it, and waits for nothing', async () => {
    const { text, fileName } = await sealedExport()
    app = await testApp()
    const transfer = useTransfer()
    await transfer.check({ name: fileName, text: () => Promise.resolve(text) })
    const failing = vi.spyOn(crypto.subtle, 'deriveKey').mockRejectedValue(new Error('out of memory'))
    await transfer.unseal(PASSPHRASE)
    failing.mockRestore()
    expect(transfer.step).toEqual({ type: 'unreadable', fileName, message: 'out of memory' })
  })

  it('S06 waits for its passphrase, is refused with another one, and is previewed as what was sealed', async () => {
    const { text, fileName } = await sealedExport()
    expect(fileName).toMatch(/\.sealed\.json$/)
    app = await testApp()
    const transfer = useTransfer()
    await transfer.check({ name: fileName, text: () => Promise.resolve(text) })
    expect(transfer.step).toEqual({ type: 'sealed', fileName, wrong: false, busy: false })
    await transfer.unseal('kelp')
    expect(transfer.step).toEqual({ type: 'sealed', fileName, wrong: true, busy: false })
    await transfer.unseal(PASSPHRASE)
    expect(transfer.step).toMatchObject({ type: 'preview', fileName, preview: { isNew: true } })
    await transfer.apply()
    expect(transfer.step).toMatchObject({ type: 'applied' })
  })

  it('tries a passphrase that is known, and tells which one opened it', async () => {
    const { text, fileName } = await sealedExport()
    app = await testApp()
    const transfer = useTransfer()
    const told: string[] = []
    const sealing = (known: string | null) => ({ known, opened: (one: string) => void told.push(one) })
    const file = { name: fileName, text: () => Promise.resolve(text) }
    await transfer.check({ ...file, sealing: sealing('an older one') })
    expect(transfer.step).toMatchObject({ type: 'sealed', wrong: true })
    await transfer.check({ ...file, sealing: sealing(PASSPHRASE) })
    expect(transfer.step).toMatchObject({ type: 'preview' })
    expect(told).toEqual([PASSPHRASE])
  })

  it('S06 asks anew for what lies sealed in a sealed file', async () => {
    const { text, fileName } = await sealedExport()
    const twice = await sealAndProve(text, 'another one')
    app = await testApp()
    const transfer = useTransfer()
    const outer = twice.type === 'sealed' ? twice.text : ''
    await transfer.check({ name: fileName, text: () => Promise.resolve(outer) })
    await transfer.unseal('another one')
    expect(transfer.step).toEqual({ type: 'sealed', fileName, wrong: false, busy: false })
    await transfer.unseal(PASSPHRASE)
    expect(transfer.step).toMatchObject({ type: 'preview', fileName })
  })

  it('S06 is told as spoilt where its passphrase is the right one and what was sealed is no text', async () => {
    app = await testApp()
    const transfer = useTransfer()
    const text = await sealedBytes(Uint8Array.from([0x7b, 0x22, 0xe9, 0x22, 0x7d]), PASSPHRASE)
    const fileName = 'x.sealed.json'
    await transfer.check({ name: fileName, text: () => Promise.resolve(text) })
    await transfer.unseal(PASSPHRASE)
    const outcome = { type: 'not-unsealed', why: 'spoilt' }
    expect(transfer.step).toEqual({ type: 'refused', fileName, outcome })
  })

  it('given up while it is opened, stays given up', async () => {
    const { text, fileName } = await sealedExport()
    app = await testApp()
    const transfer = useTransfer()
    await transfer.check({ name: fileName, text: () => Promise.resolve(text) })
    const opening = transfer.unseal(PASSPHRASE)
    expect(transfer.step).toMatchObject({ type: 'sealed', busy: true })
    transfer.cancel()
    await opening
    expect(transfer.step).toEqual({ type: 'idle' })
  })

  it('is refused with its faults, or as newer, before any passphrase is asked for', async () => {
    app = await testApp()
    const transfer = useTransfer()
    const check = (text: string) =>
      transfer.check({ name: 'x.sealed.json', text: () => Promise.resolve(text) })
    await check('{"format":"bilat-sealed","version":1}')
    expect(transfer.step).toMatchObject({ type: 'refused', outcome: { type: 'rejected', elsewhere: 11 } })
    await check('{"format":"bilat-sealed","version":2}')
    expect(transfer.step).toMatchObject({
      type: 'refused',
      outcome: { type: 'too-new', version: 2, newest: 1 },
    })
  })
})
