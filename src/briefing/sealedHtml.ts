import { filePolicy } from './filePolicy.ts'
import type { ScriptHash } from './filePolicy.ts'
import { FROZEN_SCRIPT } from './frozenScript.ts'
import { SEALED_SCRIPT, SEALED_STYLE } from './sealedScript.ts'
import { escapedText, inertJson } from './stillMarkup.ts'

/** Words of the page that asks for the passphrase, in the reader's language. None of them is of the briefing. */
export interface SealedWords {
  readonly title: string
  readonly text: string
  readonly phrase: string
  readonly open: string
  readonly busy: string
  readonly wrong: string
  readonly noCrypto: string
  /** For a browser that runs no script. */
  readonly noScript: string
}

/** Where the sealed part is. */
export const SEALED_ID = 'bilat-sealed'

/**
 * One file that asks for a passphrase and shows the frozen briefing that it opens. Nothing of the briefing can be read
 * in it before. Its policy lets two scripts run: the one that asks, and that of every frozen briefing.
 *
 * @param sealed text of a sealed file in which the frozen briefing is
 */
export async function sealedHtml(
  {
    language,
    words,
    sealed,
  }: { readonly language: string; readonly words: SealedWords; readonly sealed: string },
  hash: ScriptHash,
): Promise<string> {
  const policy = await filePolicy([SEALED_SCRIPT, FROZEN_SCRIPT], hash)
  const says = (name: 'busy' | 'wrong' | 'noCrypto', role: 'status' | 'alert'): string =>
    `<p role="${role}" data-says="${name}" hidden>${escapedText(words[name])}</p>`
  return [
    `<!doctype html><html lang="${escapedText(language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">`,
    `<title>${escapedText(words.title)}</title>`,
    `<style>${SEALED_STYLE}</style></head><body>`,
    `<main><h1>${escapedText(words.title)}</h1><p>${escapedText(words.text)}</p><form>`,
    `<label for="passphrase">${escapedText(words.phrase)}</label>`,
    `<input id="passphrase" name="passphrase" type="password" autocomplete="off">`,
    `<button>${escapedText(words.open)}</button></form>`,
    `<div class="says">${says('busy', 'status')}${says('wrong', 'alert')}${says('noCrypto', 'alert')}</div>`,
    `<noscript><p>${escapedText(words.noScript)}</p></noscript></main>`,
    `<script type="application/json" id="${SEALED_ID}">${inertJson(sealed)}</script>`,
    `<script>${SEALED_SCRIPT}</script></body></html>`,
  ].join('\n')
}
