import { describe, expect, it } from 'vitest'
import { PAYLOADS } from '../../tests/hostile/payloads.ts'
import type { FrozenInput } from './frozenHtml.ts'
import { DATA_ID, RECORD_ID, frozenHtml } from './frozenHtml.ts'
import { asRichText } from './slideText.ts'
import type { TextBlock } from './textBlocks.ts'

const WORDS = ['back', 'on', 'overview', 'blank', 'notes', 'about', 'full', 'save'] as const

/** A frozen briefing with one text in every place that a text can have in it. */
function inputOf(text: string): FrozenInput {
  const drawn = {
    tag: 'article',
    attributes: [['aria-label', text] as const, ['title', text] as const],
    children: [
      text,
      { tag: 'svg', attributes: [], children: [{ tag: 'text', attributes: [], children: [text] }] },
    ],
  }
  return {
    ...{ language: 'en', title: text, css: '' },
    words: Object.fromEntries(WORDS.map((key) => [key, text])) as unknown as FrozenInput['words'], // all of them
    slides: [{ title: text, notes: text, drawn }],
    data: { name: text, text: JSON.stringify({ [text]: text }) },
    about: [{ heading: text, text }],
    record: {
      ...{
        format: 'bilat-frozen-briefing',
        version: 1,
        title: text,
        asOf: '2021-05-13',
        upTo: 'RED',
        made: '',
      },
      slides: [{ title: text, values: [text] }],
    },
  }
}

function blocksOf(text: string): readonly TextBlock[] {
  const columns = [{ label: text }]
  return [
    { kind: 'heading', level: 1, text },
    ...(['plain', 'lead', 'note', 'quote'] as const).map((look) => ({ kind: 'words', look, text }) as const),
    { kind: 'list', numbered: true, items: [text] },
    { kind: 'table', columns, rows: [[{ text, strong: true }]] },
  ]
}

/** All elements as a browser makes them. Line breaks are a text's own. */
function built(html: string): readonly Element[] {
  return [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('*:not(br)')]
}

/** The same elements as where the text is plain, none of them with an attribute that the plain one lacks. */
function expectAlike(html: string, plain: readonly Element[], text: string): void {
  const found = built(html)
  expect(
    found.map(({ tagName }) => tagName),
    text,
  ).toEqual(plain.map(({ tagName }) => tagName))
  const more = found.flatMap((element, i) =>
    element.getAttributeNames().filter((name) => plain[i]?.hasAttribute(name) !== true),
  )
  expect(more, text).toEqual([])
}

describe('S01 markup of hostile texts, as a browser reads it', () => {
  it('is a frozen briefing with the same elements whatever stands in it, and says all of it', async ({
    task,
  }) => {
    task.meta.times = PAYLOADS.length * 22
    const hash = (): Promise<string> => Promise.resolve('')
    const plain = built(await frozenHtml(inputOf('Plain'), hash))
    for (const text of PAYLOADS) {
      const html = await frozenHtml(inputOf(text), hash)
      expectAlike(html, plain, text)
      const parsed = new DOMParser().parseFromString(html, 'text/html')
      const partOf = (id: string): unknown => JSON.parse(parsed.getElementById(id)?.textContent ?? '')
      expect(partOf(DATA_ID)).toEqual(
        JSON.parse(JSON.stringify(JSON.parse(`{${JSON.stringify(text)}:${JSON.stringify(text)}}`))),
      )
      expect(partOf(RECORD_ID)).toMatchObject({ title: text })
    }
  })

  it('is running text with the same elements', ({ task }) => {
    task.meta.times = PAYLOADS.length * 8
    const plain = built(asRichText(blocksOf('Plain')))
    for (const text of PAYLOADS) expectAlike(asRichText(blocksOf(text)), plain, text)
  })
})
