import { describe, expect, it } from 'vitest'
import { frozenOf } from '../../tests/exampleFrozen.ts'
import { PAYLOADS } from '../../tests/hostile/payloads.ts'
import { DATA_ID, RECORD_ID, frozenHtml } from './frozenHtml.ts'
import { asRichText } from './slideText.ts'
import type { TextBlock } from './textBlocks.ts'

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
    const plain = built(await frozenHtml(frozenOf('Plain'), hash))
    for (const text of PAYLOADS) {
      const html = await frozenHtml(frozenOf(text), hash)
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
