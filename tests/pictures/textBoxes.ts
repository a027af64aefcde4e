import type { Box } from '#charts/shapes.ts'
import { measureSourceSans } from './sourceSans.ts'

/** A line of text in a drawn picture, and the box that its letters fill. */
export interface WrittenText {
  readonly text: string
  readonly box: Box
}

/** Height of what is written, of the font size: a capital letter and what hangs below the line. */
const LETTERS = 0.84

/** All texts of an SVG as ECharts writes it, with their places. Each hangs by the middle of its line. */
export function textBoxes(svg: string): WrittenText[] {
  return [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].flatMap(([, attributes = '', content = '']) => {
    const text = decoded(content.trim())
    if (text === '') return []
    const size = Number(/font-size:([\d.]+)px/.exec(attributes)?.[1] ?? 12)
    const bold = /font-weight:(600|bold)/.test(attributes)
    const [, tx = '0', ty = '0'] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(attributes) ?? []
    const x = Number(tx) + numberOf(attributes, 'x')
    const middle = Number(ty) + numberOf(attributes, 'y')
    const width = measureSourceSans(text, size, bold ? 600 : 400)
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'start'
    const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x
    return [{ text, box: { x: left, y: middle - (size * LETTERS) / 2, width, height: size * LETTERS } }]
  })
}

function numberOf(attributes: string, name: string): number {
  return Number(new RegExp(` ${name}="([-\\d.]+)"`).exec(attributes)?.[1] ?? 0)
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

/** Pairs of texts that lie on one another, and texts that leave the picture, as sentences. */
export function collisionsOf(svg: string, width: number, height: number): string[] {
  const texts = textBoxes(svg)
  const outside = texts
    .filter(({ box }) => box.x < -1 || box.x + box.width > width + 1 || box.y < -1 || box.y + box.height > height + 1)
    .map(({ text }) => `“${text}” leaves the picture`)
  const pairs = texts.flatMap((one, i) =>
    texts
      .slice(i + 1)
      .filter((other) => overlap(one.box, other.box))
      .map((other) => `“${one.text}” lies on “${other.text}”`),
  )
  return [...outside, ...pairs]
}

/** Widths are those of a font without kerning: a pixel more or less is no collision. */
const TOLERANCE = 1

function overlap(one: Box, other: Box): boolean {
  return (
    one.x + TOLERANCE < other.x + other.width &&
    other.x + TOLERANCE < one.x + one.width &&
    one.y + TOLERANCE < other.y + other.height &&
    other.y + TOLERANCE < one.y + one.height
  )
}
