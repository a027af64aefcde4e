import { runInNewContext } from 'node:vm'
import { seal } from '#dataset/sealed.ts'
import { ITERATIONS } from '#dataset/sealedEnvelope.ts'
import { describe, expect, it } from 'vitest'
import { SEALED_SCRIPT } from './sealedScript.ts'

const PASSPHRASE = 'kelp moth tow fig urban'
const HTML = '<!doctype html><p>Opened</p>'

/** What came of typing a passphrase: what was put in place of the page, or what it says; and how many keys were made. */
interface Typed {
  readonly written: string
  readonly says: string | undefined
  readonly keys: number
}

/** Runs the script in a page that has no more than it asks for, and types a passphrase there. */
async function typedInto(sealed: string, passphrase: string): Promise<Typed> {
  const said = ['busy', 'wrong', 'noCrypto'].map((says) => ({ dataset: { says }, hidden: true }))
  let [written, keys] = ['', 0]
  let submit: (event: object) => void = () => undefined
  await new Promise<void>((over) => {
    const field = { value: passphrase, focus: () => undefined, select: over }
    const document = {
      forms: [
        {
          elements: { passphrase: field },
          addEventListener: (_: string, listener: typeof submit) => (submit = listener),
        },
      ],
      ...{ querySelectorAll: () => said, getElementById: () => ({ textContent: sealed }) },
      ...{ open: () => undefined, write: (html: string) => (written += html), close: over },
    }
    const subtle = {
      importKey: crypto.subtle.importKey.bind(crypto.subtle),
      decrypt: crypto.subtle.decrypt.bind(crypto.subtle),
      deriveKey: (...how: Parameters<SubtleCrypto['deriveKey']>) => {
        keys++
        return crypto.subtle.deriveKey(...how)
      },
    }
    const builtIn = { TextEncoder, Uint8Array, atob, Blob, Response, DecompressionStream }
    runInNewContext(SEALED_SCRIPT, { document, crypto: { subtle }, ...builtIn })
    submit({ preventDefault: () => undefined })
  })
  return { written, says: said.find(({ hidden }) => !hidden)?.dataset.says, keys }
}

async function sealedWith(iterations: number): Promise<string> {
  return (await seal(HTML, PASSPHRASE, { iterations })) ?? ''
}

describe('the script of a sealed briefing', () => {
  it('S06 opens what its passphrase sealed, and says of any other that it does not', async () => {
    const sealed = await sealedWith(ITERATIONS.min)
    expect(await typedInto(sealed, PASSPHRASE)).toMatchObject({ written: HTML, keys: 1 })
    expect(await typedInto(sealed, `${PASSPHRASE} `)).toEqual({ written: '', says: 'wrong', keys: 1 })
  })

  it('S06 makes no key for a file with iterations that are too cheap to guess or would keep the page waiting', async ({
    task,
  }) => {
    const { min, max } = ITERATIONS
    expect(await typedInto(await sealedWith(min - 1), PASSPHRASE)).toEqual({
      ...{ written: '', says: 'wrong', keys: 0 },
    })
    const sealed = await sealedWith(min)
    const others = [max + 1, 1e15, 0, -min, null]
    for (const other of others) {
      const file = sealed.replace(`"iterations":${min}`, `"iterations":${other}`)
      expect(file).not.toBe(sealed)
      expect(await typedInto(file, PASSPHRASE)).toEqual({ written: '', says: 'wrong', keys: 0 })
    }
    task.meta.times = others.length + 1
  })
})
