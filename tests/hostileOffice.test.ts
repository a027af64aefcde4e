import { describe, expect, it } from 'vitest'
import { asDocx } from '../src/briefing/docx/asDocx.ts'
import { officeText } from '../src/briefing/officeText.ts'
import { every, more, picture } from '../src/briefing/pptx/deckAsPptx.fixture.ts'
import { deckAsPptx, picturesWanted } from '../src/briefing/pptx/deckAsPptx.ts'
import { asMarkdown, asRichText } from '../src/briefing/slideText.ts'
import type { TextBlock } from '../src/briefing/textBlocks.ts'
import { briefBlocks, deckBlocks } from '../src/briefing/textBlocks.ts'
import { exampleBrief } from './exampleBrief.ts'
import { roughMeasure } from './exampleSlides.ts'
import { withEveryText } from './hostile/hostileSlides.ts'
import { livingIn, xmlOf } from './hostile/officeXml.ts'
import { GROUPS, PAYLOADS } from './hostile/payloads.ts'
import { textOfMarkup } from './journeys/deckFiles.ts'
import { faultsOf } from './officePackage.ts'

const factsOf = (text: string) => ({ title: text, pair: text, asOf: text, marking: text })

async function deckOf(text: string): Promise<Uint8Array> {
  const slides = every.map((slide) => withEveryText(slide, () => text))
  const pictures = new Map(picturesWanted(slides, roughMeasure).map(({ place }) => [place, picture]))
  return deckAsPptx(slides, { facts: factsOf(text), measure: roughMeasure, pictures, more })
}

/** One entry of each list: a list of more has no other places. */
function firstOfEach<T>(value: T): T {
  // What was copied keeps its shape: lists are shorter, no more.
  if (Array.isArray(value)) return value.slice(0, 1).map(firstOfEach) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, firstOfEach<unknown>(inner)]),
  ) as T
}

/** The running text of a deck and of a brief, of each kind of part. */
function blocksOf(text: string): readonly TextBlock[] {
  const slides = every.map((slide) => withEveryText(firstOfEach(slide), () => text))
  const sections = exampleBrief.sections.map(firstOfEach)
  const brief = withEveryText({ ...exampleBrief, sections }, () => text)
  return [...deckBlocks(text, slides, { notes: text }), ...briefBlocks(brief)]
}

async function documentOf(text: string): Promise<Uint8Array> {
  const page = (n: number, of: number): string => `Page ${n} of ${of}`
  return asDocx(blocksOf(text), { facts: factsOf(text), paper: 'a4', pictures: new Map(), page })
}

/** Names of elements and attributes. */
function namesOf(xml: string): ReadonlySet<string> {
  const tags = xml.matchAll(/<([\w:]+)((?:\s+[\w:]+="[^"]*")*)/g)
  return new Set(
    Array.from(tags, ([, tag = '', said = '']) => [
      tag,
      ...Array.from(said.matchAll(/\s([\w:]+)="[^"]*"/g), ([, name = '']) => `${tag} ${name}`),
    ]).flat(),
  )
}

/** How many places of slides and briefs a text is set in. */
function placesOf(value: unknown): number {
  const paths = new Set<string>()
  withEveryText(value, (path) => {
    paths.add(path.replaceAll(/\.\d+(?=\.|$)/g, ''))
    return ''
  })
  return paths.size
}

/** Nothing is wrong with the files of all payloads, nothing in them lives, and all is said. */
async function expectSound(fileOf: (text: string) => Promise<Uint8Array>): Promise<void> {
  const plains = await Promise.all(['Plain\nwords', 'מלים\nמלים'].map(fileOf))
  const plain = new Set(plains.flatMap((bytes) => [...namesOf(xmlOf(bytes))]))
  for (const group of GROUPS) {
    const text = group.join('\n')
    const bytes = await fileOf(text)
    expect(faultsOf(bytes), text).toEqual([])
    const xml = xmlOf(bytes)
    expect(livingIn(xml), text).toEqual([])
    const names = [...namesOf(xml)].filter((name) => !plain.has(name))
    expect(names, text).toEqual([])
    const said = textOfMarkup(xml)
    const lines = group.flatMap((one) => officeText(one).split(/\r?\n/))
    expect(lines.filter((line) => !said.includes(line))).toEqual([])
  }
}

describe('S01 an Office file of hostile texts', () => {
  it('for PowerPoint is sound, says them all, and holds nothing that lives', async ({ task }) => {
    task.meta.times = PAYLOADS.length * placesOf(every)
    await expectSound(deckOf)
  }, 180_000)

  it('for Word is sound, says them all, and holds nothing that lives', async ({ task }) => {
    task.meta.times = PAYLOADS.length * placesOf([...every, exampleBrief])
    await expectSound(documentOf)
  }, 180_000)
})

describe('S01 running text of hostile texts', () => {
  it('has no sign of Markdown but its own', ({ task }) => {
    task.meta.times = PAYLOADS.length * placesOf([...every, exampleBrief])
    const own = signsOf(asMarkdown(blocksOf('Plain')))
    for (const text of PAYLOADS) {
      const found = signsOf(asMarkdown(blocksOf(text)))
      expect(
        [...found].filter((sign) => !own.has(sign)),
        text,
      ).toEqual([])
    }
  })

  it('has no element but its own, and no attribute', ({ task }) => {
    task.meta.times = PAYLOADS.length * placesOf([...every, exampleBrief])
    const own = new Set([...tagsOf(asRichText(blocksOf('Plain'))), '<br>'])
    for (const text of PAYLOADS) {
      const found = tagsOf(asRichText(blocksOf(text)))
      expect(
        [...found].filter((tag) => !own.has(tag)),
        text,
      ).toEqual([])
    }
  })
})

/** Signs of Markdown that are not made harmless, and links, whatever stands around them. */
function signsOf(markdown: string): ReadonlySet<string> {
  const bare = markdown.replaceAll(/\\[\\`*_[\]<>|~&#+=\-\n]/g, '')
  const heads = bare
    .split('\n')
    .map((line) => /^(?:#+(?=\s)|(?:[-=]\s*)+$|\|[-: |]+\|$)?/.exec(line)?.[0] ?? '')
  return new Set([...(bare.match(/[`*_[\]<>~&]/g) ?? []), ...heads.filter((head) => !head.startsWith('|'))])
}

/** Tags as they stand, with their attributes. */
function tagsOf(html: string): readonly string[] {
  return html.match(/<[^>]*>/g) ?? []
}
