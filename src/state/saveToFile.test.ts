import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '#dataset/sha256.ts'
import type { PermittedHandle } from './saveToFile.ts'
import { askToWrite, isOversize, mayWrite, saveToFile, textIn } from './saveToFile.ts'

const STEPS = ['read', 'open', 'write', 'read again', 'close', 'read back'] as const
type Step = (typeof STEPS)[number]

interface Faults {
  readonly fail?: Step
  readonly error?: Error
  readonly permission?: PermissionState
  /** What the disk makes of a text. */
  readonly spoil?: (text: string) => string
  /** What somebody else writes while this is being written. */
  readonly meanwhile?: string
}

/** A file that is written as browsers do it: beside itself, and put in its place when closed. */
function fileOf(
  content: string,
  faults: Faults = {},
): { handle: PermittedHandle; disk: { content: string; swap: string | null } } {
  const disk = { content, swap: null as string | null }
  const {
    fail,
    error = new DOMException('The disk is full', 'InvalidStateError'),
    spoil = (text: string): string => text,
  } = faults
  let reads = 0
  const at = async (step: Step): Promise<void> => {
    await Promise.resolve()
    if (fail === step) throw error
  }
  const stream = {
    write: async (text: string) => {
      disk.swap = text.slice(0, text.length / 2)
      await at('write')
      disk.swap = text
      disk.content = faults.meanwhile ?? disk.content
    },
    close: async () => {
      await at('close')
      disk.content = spoil(disk.swap ?? '')
      disk.swap = null
    },
    abort: async () => {
      await Promise.resolve()
      disk.swap = null
    },
  }
  const handle = {
    kind: 'file',
    name: 'own.bilat.json',
    getFile: async () => {
      await at((['read', 'read again'] as const)[reads++] ?? 'read back')
      return new Blob([disk.content])
    },
    createWritable: async () => {
      await at('open')
      return stream
    },
    queryPermission: () => Promise.resolve(faults.permission ?? 'granted'),
    requestPermission: () => Promise.resolve(faults.permission ?? 'granted'),
  }
  return { handle: handle as unknown as PermittedHandle, disk } // as much of one as is used
}

describe('R18 saveToFile', () => {
  it('writes an empty file, and what it wrote last itself', async () => {
    const { handle, disk } = fileOf('')
    expect(await saveToFile(handle, 'one', null)).toEqual({ type: 'written', digest: sha256('one') })
    expect(await saveToFile(handle, 'two', sha256('one'))).toEqual({ type: 'written', digest: sha256('two') })
    expect(disk).toEqual({ content: 'two', swap: null })
  })

  it('leaves alone what somebody else wrote, and what was there before it was linked', async () => {
    const { handle, disk } = fileOf('theirs')
    const changed = { type: 'changed', found: sha256('theirs') }
    expect(await saveToFile(handle, 'mine', sha256('one'))).toEqual(changed)
    expect(await saveToFile(handle, 'mine', null)).toEqual(changed)
    expect(disk.content).toBe('theirs')
    // The same text is nobody’s loss.
    expect(await saveToFile(handle, 'theirs', null)).toEqual({ type: 'written', digest: sha256('theirs') })
  })

  it('gives way to who writes while it is being written', async () => {
    const { handle, disk } = fileOf('old', { meanwhile: 'theirs' })
    expect(await saveToFile(handle, 'mine', sha256('old'))).toEqual({
      type: 'changed',
      found: sha256('theirs'),
    })
    expect(disk).toEqual({ content: 'theirs', swap: null })
  })

  for (const fail of STEPS) {
    it(`failing at “${fail}” it never leaves an empty or half file`, async () => {
      const { handle, disk } = fileOf('old', { fail })
      expect(await saveToFile(handle, 'new text', sha256('old'))).toEqual({
        type: 'failed',
        message: 'The disk is full',
      })
      expect(disk).toEqual({ content: fail === 'read back' ? 'new text' : 'old', swap: null })
    })
  }

  it('says when what was written does not read back', async () => {
    const { handle } = fileOf('old', { spoil: (text) => text.slice(1) })
    expect(await saveToFile(handle, 'new', sha256('old'))).toEqual({ type: 'not-read-back' })
  })

  it('tells a lost permission and a file that is gone from a write that failed', async () => {
    const save = (faults: Faults) => saveToFile(fileOf('old', faults).handle, 'new', sha256('old'))
    expect(await save({ permission: 'prompt' })).toEqual({ type: 'no-permission' })
    expect(await save({ permission: 'denied' })).toEqual({ type: 'no-permission' })
    const named = (name: string): Faults => ({ fail: 'open', error: new DOMException('No', name) })
    expect(await save(named('NotAllowedError'))).toEqual({ type: 'no-permission' })
    expect(await save(named('NotFoundError'))).toEqual({ type: 'gone' })
  })

  it('keeps every text as it is, or leaves the old one', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.option(fc.constantFrom(...STEPS)),
        async (old, text, fail) => {
          const { handle, disk } = fileOf(old, fail ? { fail } : {})
          const saved = await saveToFile(handle, text, sha256(old))
          if (saved.type === 'written') expect(disk.content).toBe(text)
          else expect([old, text]).toContain(disk.content)
        },
      ),
    ))
})

describe('R19 permission', () => {
  it('is looked at without asking, and asked for on request', async () => {
    const { handle } = fileOf('', { permission: 'prompt' })
    expect([await mayWrite(handle), await askToWrite(handle)]).toEqual([false, false])
    const allowed = fileOf('').handle
    expect([await mayWrite(allowed), await askToWrite(allowed)]).toEqual([true, true])
  })

  it('of a browser that knows none is left to the write; one that throws is none', async () => {
    const { queryPermission: _none, requestPermission: _no, ...bare } = fileOf('').handle
    expect([await mayWrite(bare), await askToWrite(bare)]).toEqual([true, true])
    const refused = () => Promise.reject(new DOMException('A click is needed', 'SecurityError'))
    const throwing = { ...bare, queryPermission: refused, requestPermission: refused }
    expect([await mayWrite(throwing), await askToWrite(throwing)]).toEqual([false, false])
  })
})

describe('a file larger than any that is read', () => {
  it('is told from others by its size alone, and never read', async () => {
    const text = (): Promise<string> => Promise.reject(new Error('never read'))
    expect(await textIn({ size: 1_000_000_000, text })).toBe('1000000000 bytes')
    expect([isOversize({ size: 200_000_000 }), isOversize({ size: 200_000_001 })]).toEqual([false, true])
    expect(await textIn(new Blob(['{}']))).toBe('{}')
  })
})
