import type { CustomSeriesOption } from 'echarts'
import { glyphShape } from './glyph.ts'
import type { KeyEntry, KeyPart, LanesInput } from './lanesInput.ts'
import { sceneSeries } from './scene.ts'
import type { Shape } from './shapes.ts'
import { text } from './shapes.ts'
import { shorten } from './textWidth.ts'

const ROW = 20
const GAP = 20
/** A glyph with the space to its words. */
const GLYPH = 19

type KeyInput = Pick<LanesInput, 'width' | 'measure'> & {
  readonly labels: { readonly key: readonly KeyEntry[] }
}
type DrawnKey = KeyInput & Pick<LanesInput, 'palette' | 'fonts'>

interface PlacedEntry {
  readonly entry: KeyEntry
  readonly x: number
  readonly row: number
}

/** Entries in as many rows as they need. */
function placed({ width, measure, labels }: KeyInput): PlacedEntry[] {
  let [x, row] = [0, 0]
  return labels.key.map((whole) => {
    const entry = fitted(whole, width, measure)
    const size =
      (entry.glyph ? GLYPH : 0) + entry.parts.reduce((sum, part) => sum + partWidth(part, measure), 0)
    if (x > 0 && x + size > width) [x, row] = [0, row + 1]
    const place = { entry, x, row }
    x += size + GAP
    return place
  })
}

/** A name without end ends where the chart does. */
function fitted(entry: KeyEntry, width: number, measure: LanesInput['measure']): KeyEntry {
  const [part, ...others] = entry.parts
  if (!part || others.length > 0) return entry
  const room = width - (entry.glyph ? GLYPH : 0)
  const content = shorten(part.text, room, (text) => partWidth({ ...part, text }, measure))
  return { ...entry, parts: [{ ...part, text: content }] }
}

function partWidth({ text: content, tone }: KeyPart, measure: LanesInput['measure']): number {
  return measure(content, 12, tone ? 600 : 400)
}

/** Height of the key at a width, in pixels. */
export function keyHeight(input: KeyInput): number {
  return ((placed(input).at(-1)?.row ?? -1) + 1) * ROW
}

/** What shapes, fill and place of a mark mean, under the chart. */
export function keyLayer(input: DrawnKey, top: number): CustomSeriesOption {
  const { palette } = input
  const draw = (): Shape[] =>
    placed(input).flatMap(({ entry, x, row }) => {
      const y = top + row * ROW + ROW / 2
      const glyph = entry.glyph
        ? [
            glyphShape(entry.glyph, x + 7, y, {
              ink: palette.ink2,
              ground: palette.paper,
            }),
          ]
        : []
      return [...glyph, ...words(entry, x + (entry.glyph ? GLYPH : 0), y, input)]
    })
  return sceneSeries({ id: 'key', z: 2, draw })
}

function words({ parts }: KeyEntry, left: number, y: number, input: DrawnKey): Shape[] {
  const { palette, fonts, measure } = input
  let x = left
  return parts.map((part) => {
    const fill =
      part.tone === undefined ? palette.ink2 : part.tone === 'conflict' ? palette.conf : palette.coop
    const shape = text(part.text, x, y, {
      fill,
      fontFamily: fonts.sans,
      fontWeight: part.tone ? 600 : 400,
    })
    x += partWidth(part, measure)
    return shape
  })
}
