import { describe, expect, it } from 'vitest'
import { parseJson } from './parseJson.ts'

describe('parseJson', () => {
  it('gives the value', () => {
    expect(parseJson('{"a": [1]}')).toEqual({ ok: true, value: { a: [1] } })
  })

  it('gives the line and column of the first fault', () => {
    const text = `{\n${'  "x": 1,\n'.repeat(10)}  "y": oops\n}`
    expect(parseJson(text)).toMatchObject({ ok: false, place: { line: 12, column: 8 } })
  })

  it('knows that a text which ends too early ends at its end', () => {
    expect(parseJson('{\n  "a": ')).toMatchObject({ ok: false, place: { line: 2, column: 8 } })
    expect(parseJson('')).toMatchObject({ ok: false, place: { line: 1, column: 1 } })
  })

  it('refuses what other readers of JSON let pass', () => {
    for (const text of ['NaN', '[1,]', "{'a': 1}", '{a: 1}', '// x\n1', 'undefined', '01', '[Infinity]']) {
      expect(parseJson(text), text).toMatchObject({ ok: false })
    }
  })
})
