import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { FROZEN_SCRIPT } from './frozenScript.ts'
import { SEALED_ID, sealedHtml } from './sealedHtml.ts'
import { SEALED_SCRIPT } from './sealedScript.ts'

const hash = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text).digest('base64'))
const words = {
  ...{ title: 'Sealed <b>', text: 'Type it', phrase: 'Passphrase', open: 'Open', busy: 'Opening' },
  ...{ wrong: 'Not that one', noCrypto: 'None here', noScript: 'No script' },
}
const made = sealedHtml({ language: 'en-GB', words, sealed: '{"format":"x</script>"}' }, hash)

describe('the page that asks for a passphrase', () => {
  it('S06 lets two scripts run: the one that asks, and that of the briefing it opens', async () => {
    const allowed = [await hash(SEALED_SCRIPT), await hash(FROZEN_SCRIPT)].map((one) => `'sha256-${one}'`)
    expect(await made).toContain(`default-src 'none'; script-src ${allowed.join(' ')}; style-src`)
    expect((await made).match(/<script>/g)).toHaveLength(1)
  })

  it('carries what was sealed as JSON that cannot end its element', async () => {
    const open = `<script type="application/json" id="${SEALED_ID}">`
    const text = (await made).split(open)[1]!.split('</script>')[0]!
    expect(JSON.parse(text)).toEqual({ format: 'x</script>' })
  })

  it('shows its words as text, those of a fault not yet', async () => {
    expect(await made).toContain('<h1>Sealed &lt;b&gt;</h1>')
    expect(await made).toContain('<p role="alert" data-says="wrong" hidden>Not that one</p>')
  })
})
