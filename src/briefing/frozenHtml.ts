import type { ScriptHash } from './filePolicy.ts'
import { filePolicy } from './filePolicy.ts'
import { FROZEN_SCRIPT, FROZEN_STYLE } from './frozenScript.ts'
import type { StillMarkup } from './stillMarkup.ts'
import { escapedText, inertJson } from './stillMarkup.ts'

/** A slide as it was drawn. */
export interface FrozenSlide {
  readonly title: string
  /** Empty for none. */
  readonly notes: string
  readonly drawn: StillMarkup
}

/** Words of the file itself, in the reader's language. */
export interface FrozenWords {
  readonly back: string
  readonly on: string
  readonly overview: string
  readonly blank: string
  readonly notes: string
  readonly about: string
  readonly full: string
  readonly save: string
}

/** All that a frozen briefing is made of; every text of it is shown as text. */
export interface FrozenInput {
  /** BCP 47. */
  readonly language: string
  readonly title: string
  readonly slides: readonly FrozenSlide[]
  /** Style rules that the drawn slides need, with the faces. Of the app alone. */
  readonly css: string
  /** The file of its data. */
  readonly data: { readonly name: string; readonly text: string }
  /** What it says of itself: when it was made, for whom, from what. */
  readonly about: readonly { readonly heading: string; readonly text: string }[]
  readonly words: FrozenWords
  /** What another copy of the app reads of it. */
  readonly record: FrozenRecord
}

/** What a frozen briefing says of itself to the app: what it is held against later. */
export interface FrozenRecord {
  readonly format: 'bilat-frozen-briefing'
  readonly version: 1
  readonly title: string
  /** `YYYY-MM-DD` */
  readonly asOf: string
  readonly upTo: string
  /** The instant, ISO 8601 in UTC. */
  readonly made: string
  readonly slides: readonly { readonly title: string; readonly values: readonly string[] }[]
}

/** Where the parts are that the app reads. */
export const DATA_ID = 'bilat-data'
export const RECORD_ID = 'bilat-briefing'

/**
 * One file that shows a deck anywhere: it asks for nothing, stores nothing, and runs one script that is the same in
 * every file. The policy in it lets no other run, whatever its texts hold.
 */
export async function frozenHtml(input: FrozenInput, hash: ScriptHash): Promise<string> {
  const { language, title, slides, css, data, about, record } = input
  const policy = await filePolicy([FROZEN_SCRIPT], hash)
  return [
    `<!doctype html><html lang="${escapedText(language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">`,
    `<title>${escapedText(title)}</title>`,
    `<style>${inertCss(css + FROZEN_STYLE)}</style></head><body>`,
    `<main>${slides.map(pageOf(input.words.notes)).join('')}</main>`,
    `<section class="told"><h1>${escapedText(title)}</h1>${about.map(toldOf).join('')}</section>`,
    barOf(
      input.words,
      slides.some((slide) => slide.notes !== ''),
    ),
    `<script type="application/json" id="${RECORD_ID}">${inertJson(JSON.stringify(record))}</script>`,
    `<script type="application/json" id="${DATA_ID}" data-name="${escapedText(data.name)}">${inertJson(data.text)}</script>`,
    `<script>${FROZEN_SCRIPT}</script></body></html>`,
  ].join('\n')
}

function pageOf(heading: string): (slide: FrozenSlide, i: number) => string {
  return ({ title, notes, drawn }, i) => {
    const head = escapedText(heading)
    const beside = notes === '' ? '' : `<aside class="said"><h2>${head}</h2>${escapedText(notes)}</aside>`
    const page = `<section class="page" id="page-${i + 1}" aria-label="${escapedText(`${i + 1} ${title}`)}">`
    return `${page}<div class="sheet">${drawn}</div>${beside}</section>`
  }
}

function toldOf({ heading, text }: FrozenInput['about'][number]): string {
  return `<h2>${escapedText(heading)}</h2><p>${escapedText(text)}</p>`
}

function barOf({ back, on, ...named }: FrozenWords, hasNotes: boolean): string {
  const button = (does: string, text: string, label?: string): string =>
    `<button type="button" data-does="${does}"${label === undefined ? '' : ` aria-label="${escapedText(label)}"`}>${escapedText(text)}</button>`
  const others = Object.entries(named).flatMap(([does, text]) =>
    does !== 'notes' || hasNotes ? button(does, text) : [],
  )
  return `<nav class="bar">${button('back', '←', back)}${button('on', '→', on)}<span id="count"></span>${others.join('')}</nav>`
}

/** Nothing in a style sheet ends its element. */
function inertCss(css: string): string {
  return css.replaceAll('<', '\\3c ')
}
