import type { NativeChart, NativeOver } from '#charts/nativeChart.ts'
import { xmlText } from '../officeText.ts'
import type { ChartLook, PlotShares } from './chartXml.ts'
import { isStrip, keyNames } from './chartXml.ts'
import { placesOf } from './chartWorkbook.ts'

/** Pixels of the slide. */
interface Room {
  readonly width: number
  readonly height: number
}

/** Around the plot of a chart that something is drawn over; above it, a line of a key and the tag of the as-of day. */
const AROUND = { left: 66, right: 30, below: 36, key: 30, tag: 34 }
/** At the right, where the value at the end of the line has its place. */
const VALUE = { width: 76, height: 30, gap: 8 }
const END = { width: 190, height: 26, gap: 8 }
const TAG = { width: 150, height: 30 }
/** A span that is narrower has no room for its word. */
const WORD = 130
/** A little air where a chart stands below another and has no tag. */
const AIR = 6

/** Where the plot of a chart lies, so that what is drawn over it meets its days. */
export function plotShares(chart: NativeChart, { width, height }: Room): PlotShares {
  const above = isStrip(chart) ? AIR : keyHeight(chart, width) + AROUND.tag
  const below = isStrip(chart) ? AIR : AROUND.below
  const round = (share: number): number => Math.round(share * 1e5) / 1e5
  return {
    ...{ x: round(AROUND.left / width), y: round(above / height) },
    width: round((width - AROUND.left - (chart.over?.last ? VALUE.width : AROUND.right)) / width),
    height: round(Math.max(0.1, (height - above - below) / height)),
  }
}

/** Pixels of a letter of the key in a wide face, and of its sign with the gap beside it. */
const [LETTER, SIGN] = [10.5, 44]

/** Of the lines that the key takes. */
function keyHeight(chart: NativeChart, width: number): number {
  const wide = keyNames(chart).reduce((sum, name) => sum + name.length * LETTER + SIGN, 0)
  return Math.ceil(wide / (width * 0.8)) * AROUND.key
}

/** The part of a package with what is drawn over a chart; it moves and grows with the chart. */
export function chartShapes(chart: NativeChart, over: NativeOver, room: Room, look: ChartLook): string {
  const plot = plotShares(chart, room)
  const at = (place: number): number => plot.x + (plot.width * place) / Math.max(1, placesOf(chart))
  const { palette } = look
  const bottom = plot.y + plot.height
  const line = at(over.asOf.at)
  const isBelow = isStrip(chart)
  const blanks = over.blank.map(({ from, to }, i) => {
    const box = { x1: at(from), x2: at(to), y1: plot.y, y2: bottom }
    const text = (box.x2 - box.x1) * room.width >= WORD && !isBelow ? over.blankWord : ''
    return shape(`Not monitored ${i + 1}`, box, hatched(palette.rule, palette.paper), {
      ...{ text, look },
    })
  })
  const top = isBelow ? 0 : plot.y - TAG.height / room.height
  const tag = isBelow
    ? shape('Name', { x1: 0, x2: plot.x, y1: plot.y, y2: bottom }, NO_FILL, {
        ...{ text: chart.valueName, look },
      })
    : shape(
        'As of',
        { x1: Math.max(0, line - TAG.width / room.width), x2: line, y1: top, y2: plot.y },
        filled(palette.mark),
        { text: over.asOf.tag, look, colour: 'markInk' },
      )
  const stroke = 2 / room.width
  const day = { x1: line, x2: line + stroke, y1: top, y2: bottom }
  const words = isBelow ? [] : [...endWords(over, plot, room, look), ...lastValue(chart, plot, room, look)]
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<c:userShapes xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:cdr="http://schemas.openxmlformats.org/drawingml/2006/chartDrawing">',
    ...[...blanks, tag, shape('As-of line', day, filled(palette.ink), null), ...words].map((make, i) =>
      make(i + 2),
    ),
    '</c:userShapes>',
  ].join('')
}

type Shape = (id: number) => string

/** What lies above and below zero, inside the plot at its axis. */
function endWords({ ends }: NativeOver, plot: PlotShares, room: Room, look: ChartLook): Shape[] {
  if (!ends) return []
  const x1 = plot.x + END.gap / room.width
  const x2 = x1 + END.width / room.width
  const high = END.height / room.height
  const bottom = plot.y + plot.height
  const said = { look, align: 'l' } as const
  return [
    shape('Top of the axis', { x1, x2, y1: plot.y, y2: plot.y + high }, NO_FILL, {
      ...{ ...said, text: ends.top, colour: 'coop' },
    }),
    shape('Bottom of the axis', { x1, x2, y1: bottom - high, y2: bottom }, NO_FILL, {
      ...{ ...said, text: ends.bottom, colour: 'conf' },
    }),
  ]
}

/** The value right of the plot, at the height of the end of the line. */
function lastValue({ over, axis }: NativeChart, plot: PlotShares, room: Room, look: ChartLook): Shape[] {
  if (!over?.last || !axis) return []
  const { value, text } = over.last
  const y = plot.y + (plot.height * (axis.max - value)) / (axis.max - axis.min)
  const half = VALUE.height / 2 / room.height
  const x1 = plot.x + plot.width + VALUE.gap / room.width
  return [
    shape('Value at the end', { x1, x2: 1, y1: y - half, y2: y + half }, NO_FILL, {
      ...{ text, look, align: 'l', colour: 'ink' },
    }),
  ]
}

/** Ends of a shape, as shares of the chart. */
interface Ends {
  readonly x1: number
  readonly x2: number
  readonly y1: number
  readonly y2: number
}

interface Said {
  readonly text: string
  readonly look: ChartLook
  /** Of bold letters; missing, they are plain, in the colour of captions. */
  readonly colour?: 'markInk' | 'coop' | 'conf' | 'ink'
  /** Missing, in the middle. */
  readonly align?: 'l'
}

const NO_FILL = '<a:noFill/>'

function shape(name: string, ends: Ends, fill: string, said: Said | null): Shape {
  const { x1, x2, y1, y2 } = ends
  const end = (tag: string, x: number, y: number): string =>
    `<cdr:${tag}><cdr:x>${inside(x)}</cdr:x><cdr:y>${inside(y)}</cdr:y></cdr:${tag}>`
  return (id) =>
    `<cdr:relSizeAnchor>${end('from', x1, y1)}${end('to', x2, y2)}<cdr:sp macro="" textlink=""><cdr:nvSpPr><cdr:cNvPr id="${id}" name="${name}"/><cdr:cNvSpPr/></cdr:nvSpPr>` +
    `<cdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill}<a:ln><a:noFill/></a:ln></cdr:spPr>${bodyOf(said)}</cdr:sp></cdr:relSizeAnchor>`
}

function bodyOf(said: Said | null): string {
  const frame = '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr" wrap="square"/><a:lstStyle/>'
  if (!said || said.text === '')
    return `<cdr:txBody>${frame}<a:p><a:endParaRPr lang="en-GB"/></a:p></cdr:txBody>`
  const { text, look, colour, align = 'ctr' } = said
  const { palette, face, size } = look
  return (
    `<cdr:txBody>${frame}<a:p><a:pPr algn="${align}"/><a:r><a:rPr lang="en-GB" sz="${size}" b="${colour ? 1 : 0}">${filled(palette[colour ?? 'ink3'])}` +
    `<a:latin typeface="${xmlText(face)}"/></a:rPr><a:t>${xmlText(text)}</a:t></a:r></a:p></cdr:txBody>`
  )
}

function inside(share: number): number {
  return Math.round(Math.max(0, Math.min(1, share)) * 1e5) / 1e5
}

function filled(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour.slice(1)}"/></a:solidFill>`
}

function hatched(ink: string, ground: string): string {
  return `<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${ink.slice(1)}"/></a:fgClr><a:bgClr><a:srgbClr val="${ground.slice(1)}"/></a:bgClr></a:pattFill>`
}
