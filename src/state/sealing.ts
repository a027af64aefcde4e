import { subtleHere } from '#dataset/sha256.ts'
import type { Sealed } from '#dataset/sealedEnvelope.ts'
import type { Unsealed, UnsealedText } from '#dataset/sealed.ts'

/** What became of a text that was to be sealed. `not-read-back`: it did not open again as it was. */
export type Sealing =
  | { readonly type: 'sealed'; readonly text: string }
  | { readonly type: 'failed'; readonly why: 'no-crypto' | 'not-read-back' }

/** Whether the browser gives this page what sealing needs. */
export function canSeal(): boolean {
  return subtleHere() !== null
}

/** Seals a text and opens it again, key and all, before it is given out. The means are fetched when they are wanted. */
export async function sealAndProve(text: string, passphrase: string): Promise<Sealing> {
  const [{ asText, seal, unseal }, { readSealed }] = await Promise.all([
    import('#dataset/sealed.ts'),
    import('#dataset/sealedEnvelope.ts'),
  ])
  const file = await seal(text, passphrase)
  if (file === null) return { type: 'failed', why: 'no-crypto' }
  const reading = readSealed(file)
  const opened = reading.type === 'sealed' ? asText(await unseal(reading.sealed, passphrase)) : null
  const isSame = opened?.type === 'opened' && opened.text === text
  return isSame ? { type: 'sealed', text: file } : { type: 'failed', why: 'not-read-back' }
}

/** `bilat-usa-rus_all_2021-05-13.bilat.json` → `bilat-usa-rus_all_2021-05-13.sealed.json` */
export function sealedName(name: string): string {
  return name.replace(/(\.bilat)?\.(json|html)$/, '.sealed.$2')
}

/** Whether a text is a sealed file, or one that a newer app has sealed, or says that it is. */
export async function isSealed(text: string): Promise<boolean> {
  const { readSealed } = await import('#dataset/sealedEnvelope.ts')
  return readSealed(text).type !== 'not-sealed'
}

/** Opens a sealed file that is still a text. */
export async function openSealedText(
  text: string,
  passphrase: string,
): Promise<UnsealedText | { readonly type: 'not-sealed' }> {
  const [{ asText }, { readSealed }] = await Promise.all([
    import('#dataset/sealed.ts'),
    import('#dataset/sealedEnvelope.ts'),
  ])
  const reading = readSealed(text)
  return reading.type === 'sealed'
    ? asText(await openSealed(reading.sealed, passphrase))
    : { type: 'not-sealed' }
}

/** Opens a sealed file. */
export async function openSealed(sealed: Sealed, passphrase: string): Promise<Unsealed> {
  const { unseal } = await import('#dataset/sealed.ts')
  return unseal(sealed, passphrase)
}
