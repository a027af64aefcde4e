import { contrast } from '#charts/colourMetrics.ts'
import { palettes } from '#charts/palette.ts'
import { seriesAlike } from '#charts/seriesAlike.ts'
import { readDatasetFile } from '#dataset/readDatasetFile.ts'
import type { Slide, SlideView } from '#model/records/briefing.ts'
import { SLIDE_LAYOUTS } from '#model/records/briefing.ts'
import { SURROUNDINGS } from '#state/surroundings.ts'
import { NOW, testApp } from '#state/testApp.fixture.ts'
import { applyDataset } from '#storage/applyDataset.ts'
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import type { App, ComputedRef } from 'vue'
import { defineComponent, h } from 'vue'
import { mount } from '../../../tests/mount.ts'
import '../styles/base.css'
import '../styles/fonts.css'
import '../styles/tokens.css'
import { createTexts, withTexts } from '../texts/i18n.ts'
import SlideSheet from './SlideSheet.vue'
import { slideParts } from './list.ts'
import { layoutOf } from './partLayout.ts'
import type { DeckSlide } from './useDeck.ts'
import { useDeck } from './useDeck.ts'

/** Pixels of a slide of 1280. */
const LEAST_LETTERS = 18
/** Greys nearer than this are one. */
const LEAST_CONTRAST = 1.25

const pin = { asOf: '2021-05-13', filters: [], settings: [] }
const OF: Readonly<Record<string, string>> = { issueStrip: 'ukraine', quotes: 'ukraine', event: 'eo-14024' }

function view(shows: string): SlideView {
  const of = OF[shows]
  return { shows, pin, marks: [], ...(of === undefined ? {} : { of }) }
}

function slideOf(id: string, layout: Slide['layout'] & string, ...shows: string[]): Slide {
  return { id, title: '', layout, views: shows.map(view) }
}

/** Everything that a slide can show, alone, and the two layouts of two parts. */
const slides: readonly Slide[] = [
  ...slideParts.map(({ id }) => slideOf(id, layoutOf(id), id)),
  slideOf('beside', 'two charts', 'index', 'meetingLanes'),
  slideOf('pair', 'two charts', 'netCooperation', 'quadShares'),
  slideOf('facts beside', 'chart and facts', 'index', 'facts'),
]

let deck: ComputedRef<readonly DeckSlide[]>

beforeEach(async () => {
  const app = await testApp({}, { rel: 'us-russia-2021', asOf: '2021-05-13' })
  onTestFinished(() => app.end())
  const sample = await fetch('/us-russia-2021.bilat.json')
  const outcome = await readDatasetFile(await sample.blob())
  if (outcome.type !== 'accepted') throw new Error(`the sample is ${outcome.type}`)
  const stamp = { who: 'desk', when: NOW.toISOString() }
  await applyDataset(app.opening.db, outcome.dataset, { mode: 'update', origin: 'file', stamp })
  const texts = createTexts()
  await withTexts(() => Promise.resolve({}))()
  const surroundings = { install: (host: App) => void host.provide(SURROUNDINGS, app.surroundings) }
  const all = defineComponent(() => {
    deck = useDeck(() => slides)
    return () =>
      deck.value.flatMap(({ content, slide }) =>
        content ? [h(SlideSheet, { content, key: slide.id, 'data-slide': slide.id })] : [],
      )
  })
  mount(all, { plugins: [texts, surroundings] })
  await vi.waitFor(
    () => {
      const missing = slides.flatMap(({ id }) => (drawn(id) ? [] : [id]))
      if (missing.length > 0) throw new Error(`not there: ${missing.join(', ')}`)
    },
    { timeout: 25_000, interval: 100 },
  )
})

function sheet(id: string): HTMLElement | null {
  return document.querySelector(`[data-slide='${id}']`)
}

function drawn(id: string): boolean {
  const all = sheet(id)
  const charts = [...(all?.querySelectorAll('.slide-chart') ?? [])]
  return all !== null && charts.every((chart) => chart.querySelector('.drawn svg') !== null)
}

/** Letters of a slide that are smaller than they may be, with their pixels of the slide. */
function smallLetters(of: HTMLElement): string[] {
  const found: string[] = []
  const texts = document.createTreeWalker(of, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { parentElement: around, textContent } = texts.currentNode
    if (!around || !textContent?.trim() || around.closest('.visually-hidden, style, title, desc')) continue
    const chart = around.closest<HTMLElement>('.drawn')
    const scale = chart ? chart.getBoundingClientRect().width / chart.offsetWidth : 1
    const size = Number.parseFloat(getComputedStyle(around).fontSize) * scale
    if (size < LEAST_LETTERS - 0.01) found.push(`${size.toFixed(1)} px: ${textContent}`)
  }
  return found
}

/** A shape, the meaning of its colour if that has one, and how it looks to who sees no colours. */
interface Shown {
  readonly colour: string | undefined
  readonly box: DOMRect
  readonly form: string
}

const { coop, conf, sideA, sideB } = palettes.projector
const MEANINGS: ReadonlyMap<string, string> = new Map(
  [coop, conf, sideA, sideB].map((hex) => [rgb(hex), hex]),
)

function rgb(hex: string): string {
  return `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`
}

/** Shapes of a drawing; words say what they mean. */
function shapesOf(svg: Element): Shown[] {
  const shapes = [...svg.querySelectorAll<SVGGraphicsElement>('path, rect, circle, line')]
  const lines = shapes.flatMap((one) => {
    const { width, height, y } = one.getBoundingClientRect()
    return height < 3 && width > 30 && colourOf(one) === undefined ? [y + height / 2] : []
  })
  return shapes.map((one) => ({
    ...{ colour: colourOf(one), box: one.getBoundingClientRect() },
    form: formOf(one, lines),
  }))
}

function colourOf(shape: Element): string | undefined {
  const { fill, stroke } = getComputedStyle(shape)
  return MEANINGS.get(fill) ?? MEANINGS.get(stroke)
}

/** Whether it is filled, how it is stroked, its outline at whatever size, and on which side of a line it stands. */
function formOf(shape: SVGGraphicsElement, lines: readonly number[]): string {
  const { fill, strokeDasharray } = getComputedStyle(shape)
  const { top, bottom } = shape.getBoundingClientRect()
  const near = (edge: number): boolean => lines.some((line) => Math.abs(line - edge) < 2.5)
  const stands = near(bottom) ? (near(top) ? 'on' : 'above') : near(top) ? 'below' : 'free'
  return [outlineOf(shape), MEANINGS.has(fill) ? 'filled' : 'outlined', strokeDasharray, stands].join(' ')
}

/** A rectangle is wide, high or even; the path of a sign goes the same way wherever and however large it stands. */
function outlineOf(shape: SVGGraphicsElement): string {
  const { x, y, width, height } = shape.getBBox()
  const steps = (shape.getAttribute('d') ?? '').match(/[A-Za-z]|-?[\d.]+/g) ?? []
  if (shape.tagName !== 'path' || steps.some((step) => /[aczvhlq]/.test(step))) {
    return width > 2 * height ? 'wide' : height > 2 * width ? 'high' : 'even'
  }
  let isAcross = false
  const share = (step: string): string => {
    isAcross = !isAcross
    const [from, size] = isAcross ? [x, width] : [y, height]
    return size < 1 ? '0' : ((Number(step) - from) / size).toFixed(1)
  }
  return steps.map((step) => (/[A-Z]/i.test(step) ? step : share(step))).join(' ')
}

/** Shapes of two meanings that are one to who sees no colours: neither they nor what belongs to them differs. */
function onlyColoured(svg: Element): string[] {
  const all = shapesOf(svg)
  const looks = all.flatMap((one) => {
    const { colour, form } = one
    return colour === undefined ? [] : [{ colour, form, look: lookOf(one, all) }]
  })
  const alike = looks.flatMap((one) =>
    looks.flatMap((other) => {
      const isMixed = one.colour < other.colour && contrast(one.colour, other.colour) < LEAST_CONTRAST
      return isMixed && one.look === other.look ? [`${one.colour} and ${other.colour}: ${one.form}`] : []
    }),
  )
  return [...new Set(alike)]
}

/** Pixels between a sign and what belongs to it. */
const REACH = 8

/** A shape with what stands in it, and the strokes of its own colour that touch it: a stem, a plus, a minus. */
function lookOf({ colour, box, form }: Shown, all: readonly Shown[]): string {
  const lies = (other: DOMRect): boolean =>
    other.left > box.left && other.right < box.right && other.top > box.top && other.bottom < box.bottom
  const touches = (other: DOMRect): boolean =>
    other.left < box.right + REACH &&
    other.right > box.left - REACH &&
    other.top < box.bottom + REACH &&
    other.bottom > box.top - REACH
  const isStroke = ({ width, height }: DOMRect): boolean => width > 2 * height || height > 2 * width
  const beside = all.filter((other) =>
    other.colour === colour ? isStroke(other.box) && touches(other.box) : lies(other.box),
  )
  return [form, ...new Set(beside.map((other) => other.form))].toSorted().join('; ')
}

/** Rows of a table that reach over the foot of a slide. */
function overFoot(of: HTMLElement): string[] {
  const foot = of.querySelector('footer')!.getBoundingClientRect().top
  const low = [...of.querySelectorAll('td, .more')].filter(
    (part) => part.getBoundingClientRect().bottom > foot,
  )
  return low.map(({ textContent }) => textContent)
}

it('has letters of 18 px at least on every slide, and tells sides and signs apart without colour', () => {
  const layouts = new Set(deck.value.map(({ content }) => content?.layout))
  expect([...layouts].toSorted()).toEqual([...SLIDE_LAYOUTS].toSorted())
  const charts = document.querySelectorAll('.slide-chart')
  expect(charts.length).toBeGreaterThan(15)

  expect(perSlide(overFoot)).toEqual([])
  expect(perSlide(smallLetters)).toEqual([])
  expect(perSlide(aloneInColour)).toEqual([])
})

function perSlide(faultsOf: (of: HTMLElement) => readonly string[]): string[] {
  return slides.flatMap(({ id }) => faultsOf(sheet(id)!).map((fault) => `${id}: ${fault}`))
}

/** Of a chart that is drawn from series, its numbers are judged; of any other, its drawing. */
function aloneInColour(of: HTMLElement): string[] {
  const { content } = deck.value.find(({ slide }) => slide.id === of.dataset['slide'])!
  const parts = content?.parts ?? []
  const series = parts.flatMap((part) => (part.kind === 'chart' && part.native ? [part.native()] : []))
  const drawnAlone = parts.some((part) => part.kind === 'chart' && part.native)
    ? []
    : [...of.querySelectorAll('svg')]
  return [
    ...series.flatMap((chart) => seriesAlike(chart, palettes.projector)),
    ...drawnAlone.flatMap(onlyColoured),
  ]
}
