/**
 * What a sealed briefing does before it is opened: asks for the passphrase, and puts what it opens in its own place. It
 * holds no text and no data, so that its hash is the same in every file of this version. How a sealed file is opened is
 * told in `docs/sealed-file.md`; here it is done once more, in what stands alone in a file.
 */
export const SEALED_SCRIPT = `(() => {
'use strict'
const form = document.forms[0]
const field = form.elements.passphrase
const say = (name) => {
  for (const one of document.querySelectorAll('[data-says]')) one.hidden = one.dataset.says !== name
}
const utf8 = (text) => new TextEncoder().encode(text)
const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
const opened = async (passphrase) => {
  const { data, ...header } = JSON.parse(document.getElementById('bilat-sealed').textContent)
  const { hash, iterations, salt } = header.kdf
  if (!(iterations >= 600000 && iterations <= 10000000)) throw new Error('iterations')
  const base = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFC')), 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash, iterations, salt: bytes(salt) }
  const key = await crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['decrypt'])
  const cipher = { name: 'AES-GCM', iv: bytes(header.cipher.iv), additionalData: utf8(JSON.stringify(header)) }
  const plain = await crypto.subtle.decrypt(cipher, key, bytes(data))
  const stream = new Blob([plain]).stream().pipeThrough(new DecompressionStream(header.compression))
  return new Response(stream).text()
}
let busy = false
const open = async (passphrase) => {
  busy = true
  say('busy')
  try {
    const html = await opened(passphrase)
    document.open()
    document.write(html)
    document.close()
  } catch {
    say('wrong')
    field.select()
  }
  busy = false
}
form.addEventListener('submit', (event) => {
  event.preventDefault()
  if (!busy && field.value !== '') open(field.value)
})
if (globalThis.crypto && crypto.subtle) field.focus()
else {
  say('noCrypto')
  for (const one of form.elements) one.disabled = true
}
})()`

/** How the page looks that asks for the passphrase. */
export const SEALED_STYLE = `
*{box-sizing:border-box}
html,body{margin:0;background:#f7f6f2;color:#17191c}
body{font:16px/24px 'Source Sans 3','Helvetica Neue',Arial,sans-serif;display:grid;place-items:center;min-height:100vh;padding:24px}
main{width:100%;max-width:56ch;border-top:2px solid #17191c}
h1{font:600 25px/30px Georgia,serif;margin:12px 0 8px}
p{margin:0 0 12px}
label{display:block;margin-bottom:4px}
input{display:block;width:100%;height:44px;padding:0 10px;font:inherit;color:inherit;background:#fff;border:1px solid #8b877a;border-radius:2px}
button{margin-top:12px;height:44px;padding:0 16px;font:inherit;font-weight:600;color:#fff;background:#17191c;border:0;border-radius:2px;cursor:pointer}
button:disabled,input:disabled{opacity:.5;cursor:default}
input:focus-visible,button:focus-visible{outline:2px solid #17191c;outline-offset:2px}
.says{min-height:48px;margin-top:12px}
[data-says=wrong]{color:#a3123f}
@media (prefers-color-scheme:dark){
html,body{background:#15171a;color:#eceae4}
main{border-color:#eceae4}
input{background:#1d2024;border-color:#6a7078}
button{color:#15171a;background:#eceae4}
input:focus-visible,button:focus-visible{outline-color:#eceae4}
[data-says=wrong]{color:#ff7a97}
}
`
