import type { Fault } from '#model/fault.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_DEPTH } from './limits.ts'
import { scan } from './scan.ts'

function faultsIn(text: string): string[] {
  const faults: Fault[] = []
  scan(text, (fault) => faults.push(fault))
  return faults.map(({ path, code, found, details }) =>
    [path, code, found, 'reason' in details ? details.reason : undefined].filter(Boolean).join(' · '),
  )
}

describe('scan finds', () => {
  it('nothing in a sound file', () => {
    expect(faultsIn('{"a": [1, -2.5e3, {"b": "x, \\"b\\": {"}], "b": null, "c": {"a": 1}}')).toEqual([])
  })

  it('a key that stands twice in one object, however it is written', () => {
    expect(faultsIn('{"a": 1, "b": {"c": 1, "c": 2}, "\\u0061": 3}')).toEqual([
      'b.c · duplicate-key',
      'a · duplicate-key',
    ])
  })

  it('the same key in neighbouring objects to be no fault', () => {
    expect(faultsIn('[{"id": 1}, {"id": 2}, {"x": {"id": 3}, "id": 4}]')).toEqual([])
  })

  it('keys that reach into the program, and only as keys', () => {
    expect(
      faultsIn(
        '[{"__proto__": {}}, {"x": {"constructor": 1}}, {"\\u005f_proto__": 1}, "__proto__", ["prototype"]]',
      ),
    ).toEqual([
      '[0].__proto__ · forbidden-key',
      '[1].x.constructor · forbidden-key',
      '[2].__proto__ · forbidden-key',
    ])
  })

  it('numbers that would not come back as written', () => {
    expect(
      faultsIn('{"n": [-0, -0.0, 1e999, -1e999, 1e-999, 12345678901234567890, 0.1234567890123456789]}'),
    ).toEqual([
      'n[0] · bad-number · -0 · negative zero',
      'n[1] · bad-number · -0.0 · negative zero',
      'n[2] · bad-number · 1e999 · too large',
      'n[3] · bad-number · -1e999 · too large',
      'n[4] · bad-number · 1e-999 · too exact',
      'n[5] · bad-number · 12345678901234567890 · too exact',
      'n[6] · bad-number · 0.1234567890123456789 · too exact',
    ])
  })

  it('long and oddly written numbers to be sound where they keep their value', () => {
    expect(
      faultsIn(
        '[0.30000000000000004, 1.7976931348623157e308, 1E2, 1.50e+3, 100000000000000000000, 5e-324, 0e5]',
      ),
    ).toEqual([])
  })

  it('S03 a number of a million digits to be one that would change, without working out what it comes to', () => {
    const begun = performance.now()
    const [some, many] = ['0'.repeat(10_000), '0'.repeat(1_000_000)]
    const numbers = [
      `0.1${many}1`,
      `0.${many}1`,
      `-1${many}`,
      `0.1${some}1`,
      `-1${some}.${some}e-9`,
      `-0.${some}`,
    ]
    const reasons = ['too exact', 'too exact', 'too exact', 'too exact', 'too large', 'negative zero']
    expect(faultsIn(`[${numbers.join()}]`).map((line) => line.replace(/ · -?[\d.]+/, ''))).toEqual(
      reasons.map((reason, i) => `[${i}] · bad-number · ${reason}`),
    )
    expect(performance.now() - begun).toBeLessThan(1000)
  })

  it('a depth that nobody needs, and stops there', () => {
    const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
    expect(scan(deep(MAX_DEPTH), () => undefined)).toEqual({ type: 'json' })
    const faults: Fault[] = []
    const scanned = scan(`{"x": ${deep(10_000)}}`, (fault) => faults.push(fault))
    expect(scanned).toEqual({ type: 'too-much' })
    expect(faults).toMatchObject([{ code: 'too-deep', details: { max: MAX_DEPTH } }])
    expect(faults[0]?.path).toMatch(/^x(\[0\]){99}$/)
  })
})

/** The text up to where it is no JSON any more, as a reader would mark it; null for JSON. */
function soundPart(text: string): string | null {
  const scanned = scan(text, () => undefined)
  return scanned.type === 'not-json' ? text.slice(0, scanned.at) : null
}

describe('scan of what is no JSON', () => {
  it('points at the first character that may not stand there', () => {
    expect(soundPart('{"a": oops}')).toBe('{"a": ')
    expect(soundPart('{"a": 1,}')).toBe('{"a": 1,')
    expect(soundPart('{a: 1}')).toBe('{')
    expect(soundPart('{"a" 1}')).toBe('{"a" ')
    expect(soundPart('[1 2]')).toBe('[1 ')
    expect(soundPart('[1}')).toBe('[1')
    expect(soundPart('[,1]')).toBe('[')
    expect(soundPart('{} {}')).toBe('{} ')
    expect(soundPart('1, 2')).toBe('1')
    expect(soundPart(']')).toBe('')
    expect(soundPart('01')).toBe('0')
    expect(soundPart('[1.]')).toBe('[1')
    expect(soundPart('[-]')).toBe('[')
    expect(soundPart('[1e+]')).toBe('[1')
    expect(soundPart('[tru]')).toBe('[')
    expect(soundPart('[NaN]')).toBe('[')
  })

  it('points into texts with line breaks and escapes that are none', () => {
    expect(soundPart('["a\nb"]')).toBe('["a')
    expect(soundPart('["a\\x"]')).toBe('["a')
    expect(soundPart('["a\\u12"]')).toBe('["a')
    expect(soundPart('{"a\\u00":1}')).toBe('{"a')
  })

  it('points at the end of what ends too early', () => {
    for (const text of [
      '',
      ' ',
      '{',
      '{"a"',
      '{"a',
      '{"a":',
      '{"a": 1',
      '[1,',
      '["a',
      '["a\\"',
      '"',
      '[[]',
    ]) {
      expect(soundPart(text), text).toBe(text)
    }
  })

  it('refuses what other readers of JSON let pass', () => {
    for (const text of [
      'NaN',
      '[1,]',
      "{'a': 1}",
      '{a: 1}',
      '// x\n1',
      'undefined',
      '01',
      '[Infinity]',
      '\u00a01',
    ]) {
      expect(soundPart(text), text).not.toBeNull()
    }
  })

  it('finds nothing in JSON, however it is written', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (json, space) => {
        expect(soundPart(JSON.stringify(JSON.parse(json), null, space))).toBeNull()
      }),
    )
  })

  it('refuses the same texts as JSON.parse, and marks where they could still go on', () => {
    const put = [
      '',
      ',',
      '"',
      '}',
      'x',
      '\n',
      ':',
      '1',
      '\\',
      '\\u',
      '-',
      '.',
      'e',
      '[',
      '\u0000',
      '0',
      'null',
    ]
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom(...put), (json, where, other) => {
        const at = where % (json.length + 1)
        const text = json.slice(0, at) + other + json.slice(at + 1)
        const sound = soundPart(text)
        expect(sound === null).toBe(parses(text))
        if (sound !== null && sound !== text) expect(parses(text.slice(0, sound.length + 1))).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it('stops there, whatever comes behind', () => {
    const text = ['{"a": 1]', ...Array<string>(100_000).fill('{"a": 1, "a": -0}')].join('\n')
    expect(faultsIn(text)).toEqual([])
  })
})

describe('scan', () => {
  it('finds the end of a text wherever its escapes stand', () => {
    const pieces = fc.constantFrom(
      '\\n',
      '\\u00e9',
      '\\\\',
      '\\"',
      'a',
      'é',
      '外',
      'fifteen letters',
      'a text of seventeen',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (text) => {
        expect(faultsIn(`[{"x": "${text.join('')}", "x": -0}]`)).toEqual([
          '[0].x · duplicate-key',
          '[0].x · bad-number · -0 · negative zero',
        ])
      }),
    )
  })

  it('does not lose count at texts full of quotes and slashes', () => {
    const text = JSON.stringify({ x: '\\"'.repeat(1000), y: '\\'.repeat(999) })
    expect(faultsIn(`[${text}, {"a": 1, "a": 2}]`)).toEqual(['[1].a · duplicate-key'])
  })
})

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
