import { describe, expect, it } from 'vitest'
import type { FrozenRecord } from './frozenHtml.ts'
import { frozenParts, sealedPart } from './frozenParts.ts'
import { inertJson } from './stillMarkup.ts'

const RECORD: FrozenRecord = {
  ...{ format: 'bilat-frozen-briefing', version: 1, title: 'Before </script> Reykjavik' },
  ...{ asOf: '2021-05-13', upTo: 'GREEN', made: '2021-05-13T10:00:00.000Z' },
  slides: [{ title: 'The index falls', values: ['13 May | −2.1'] }],
}
const DATA = '{\n  "format": "bilat-dataset"\n}\n'

function script(id: string, text: string, more = ''): string {
  return `<script type="application/json" id="${id}"${more}>${inertJson(text)}</script>`
}
function file(record: unknown, data = script('bilat-data', DATA, ' data-name="a.json"')): string {
  return `<!doctype html><html><body><p>x</p>${script('bilat-briefing', JSON.stringify(record))}\n${data}</body></html>`
}

describe('the parts of a frozen briefing', () => {
  it('are its record and the text of its data, to the letter', () => {
    expect(frozenParts(file(RECORD))).toEqual({ record: RECORD, data: DATA })
  })

  it('are none of any other file', () => {
    for (const text of ['', '<!doctype html><p>Hello</p>', '{"format":"bilat-dataset"}', 'PK\u0003\u0004'])
      expect(frozenParts(text)).toBeNull()
    expect(frozenParts(file(RECORD, ''))).toBeNull()
  })

  it('are sealed in a file that asks for a passphrase', () => {
    const sealed = `<!doctype html><p>x</p>${script('bilat-sealed', '{"format":"<"}')}`
    expect(sealedPart(sealed)).toBe(inertJson('{"format":"<"}'))
    expect(frozenParts(sealed)).toBeNull()
    expect(sealedPart(file(RECORD))).toBeNull()
  })

  it('are none of a file that is cut off', () => {
    const whole = file(RECORD)
    expect(frozenParts(whole.slice(0, whole.indexOf(DATA.slice(0, 4)) + 8))).toBeNull()
    expect(frozenParts('<script type="application/json" id="bilat-briefing"')).toBeNull()
  })

  it('are none where a part stands twice: nobody could say which is meant', () => {
    expect(frozenParts(`${file(RECORD)}${script('bilat-data', DATA)}`)).toBeNull()
  })

  it('are none of a record that is not as the app writes it', () => {
    const wrong: readonly object[] = [
      { format: 'other' },
      { version: 2 },
      { title: 7 },
      { asOf: '2021-13-05' },
      { upTo: 'SECRET' },
      { made: 'yesterday' },
      { slides: {} },
      { slides: [null] },
      { slides: [{ title: 'x', values: [1] }] },
      { slides: [{ title: 'x' }] },
    ]
    for (const fields of wrong) expect(frozenParts(file({ ...RECORD, ...fields }))).toBeNull()
    expect(frozenParts(file([]))).toBeNull()
    expect(frozenParts(file(RECORD).replace('{"format"', '{format'))).toBeNull()
  })
})
