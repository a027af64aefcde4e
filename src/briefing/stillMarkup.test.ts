import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StillElement, StillNode } from './stillMarkup.ts'
import { escapedText, inertJson, stillMarkup } from './stillMarkup.ts'

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onfocus='alert(1)",
  '<!--<script>',
  ']]>',
  'javascript:alert(1)',
]

function element(
  tag: string,
  attributes: StillElement['attributes'],
  ...children: StillNode[]
): StillElement {
  return { tag, attributes, children }
}

describe('S01 markup that stands still', () => {
  it.each(HOSTILE)('shows %s as text, in an element as in an attribute', (text) => {
    const markup = stillMarkup([element('p', [['title', text]], text)])
    expect(markup).toBe(`<p title="${escapedText(text)}">${escapedText(text)}</p>`)
    expect(markup.match(/[<>]/g)).toHaveLength(4)
  })

  it('has no element that runs or fetches something', () => {
    for (const tag of [
      'script',
      'iframe',
      'object',
      'embed',
      'style',
      'link',
      'img',
      'foreignObject',
      'animate',
      'a',
    ])
      expect(stillMarkup([element('div', [], element(tag, [], 'inside'))])).toBe('<div></div>')
  })

  it('has no attribute that runs or fetches something', () => {
    const attributes = [
      ['onclick', 'x()'],
      ['ONLOAD', 'x()'],
      ['src', 'https://example.org'],
      ['style', 'background:url(https://example.org)'],
      ['href', 'javascript:x()'],
      ['xlink:href', 'data:image/svg+xml,x'],
      ['a"b', 'x'],
    ] as const
    expect(stillMarkup([element('g', attributes)])).toBe('<g></g>')
  })

  it('keeps what draws: styles, paint of the drawing itself, names for those who hear it', () => {
    const kept = [
      ['style', 'fill:#000'],
      ['clip-path', 'url(#zr0-c0)'],
      ['xlink:href', '#mark'],
      ['aria-label', 'Index'],
      ['data-v-1a', ''],
    ] as const
    const said = kept.map(([name, value]) => ` ${name}="${value}"`).join('')
    expect(stillMarkup([element('path', kept), element('br', []), 'a'])).toBe(`<path${said}></path><br>a`)
  })
})

describe('S01 JSON in a page', () => {
  it('reads as the same and ends no element, whatever is in it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...HOSTILE), (value, hostile) => {
        const json = inertJson(JSON.stringify({ value, [hostile]: hostile }))
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ value, [hostile]: hostile })))
        expect(json).not.toMatch(/[<\u2028\u2029]/)
      }),
    )
  })
})
