import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import type { Delivery } from './securityPolicy.ts'

const NAME = 'virtual:sample'
const EMBEDDED = 'virtual:sample-embedded'

/**
 * Gives the app one way to the sample dataset: `sampleText()` of `virtual:sample`.
 * Served, it fetches the file beside the page; in the single file, the text lies in a part that is read when asked for.
 *
 * @param file the dataset, a file of the public folder
 */
export function sampleModule(delivery: Delivery, file: string): Plugin {
  const name = file.split('/').at(-1) ?? file
  const served = `export async function sampleText() {
    const answer = await fetch(new URL(${JSON.stringify(name)}, document.baseURI))
    if (!answer.ok) throw new Error('the sample answered ' + answer.status)
    return answer.text()
  }`
  const carried = `export async function sampleText() { return (await import('${EMBEDDED}')).text }`
  return {
    name: 'bilat:sample',
    resolveId: (id) => (id === NAME || id === EMBEDDED ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${NAME}`) return delivery === 'served' ? served : carried
      if (id !== `\0${EMBEDDED}`) return undefined
      this.addWatchFile(file)
      // Without the white space of a file that is read by people: it is a quarter of it.
      const text = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')))
      return `export const text = ${JSON.stringify(text)}`
    },
  }
}
