import type { FrozenInput } from '../src/briefing/frozenHtml.ts'
import { stillMarkup } from '../src/briefing/stillMarkup.ts'

const WORDS = ['back', 'on', 'overview', 'blank', 'notes', 'about', 'full', 'save'] as const

/** A frozen briefing with one text in every place that a text can have in it. */
export function frozenOf(text: string): FrozenInput {
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
    slides: [{ title: text, notes: text, drawn: stillMarkup([drawn]) }],
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
