import { keyOf } from '#dataset/sealed.ts'
import { envelopeText, headerText } from '#dataset/sealedEnvelope.ts'

/** What another program has sealed that is no text. */
export async function sealedBytes(plain: Uint8Array<ArrayBuffer>, passphrase: string): Promise<string> {
  const [salt, iv] = [new Uint8Array(16), new Uint8Array(12)]
  const header = { iterations: 600_000, salt, iv, compression: 'none' } as const
  const key = await keyOf(passphrase, header, crypto.subtle)
  const additionalData = new TextEncoder().encode(headerText(header))
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: header.iv, additionalData }, key, plain)
  return envelopeText({ header, data: new Uint8Array(data) })
}
