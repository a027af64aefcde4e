import type { Box } from '#charts/shapes.ts'

/** A mark of a drawn picture: not its text, not what lets nothing be seen. */
export interface DrawnMark {
  readonly fill: string | null
  readonly stroke: string | null
  /** All of its look but its place, its size and its colours: outline, what is filled, dashes. */
  readonly form: string
  /** Of a stroke: its width and dashes. */
  readonly line: string
  /** A stroke through three points or more that does not close. */
  readonly isRun: boolean
  /** Nothing to be opened: it explains or decorates. */
  readonly isStill: boolean
  readonly box: Box
}

/** All marks of an SVG as ECharts writes it, with the colours as the drawing gave them, in its order. */
export function drawnMarks(svg: string): DrawnMark[] {
  return [...svg.matchAll(/<(path|circle|polyline|polygon|rect) ([^>]*)>/g)].flatMap(([, tag = '', written = '']) => {
    const attribute = (name: string): string | undefined => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(written)?.[1]
    const paint = (name: string): string | null => {
      const value = attribute(name)
      return value?.startsWith('#') && value.length === 7 ? value : null
    }
    const [fill, stroke] = [paint('fill'), paint('stroke')]
    const steps = stepsOf(tag, attribute)
    if ((!fill && !stroke) || steps.length === 0) return []
    const box = boxOf(steps.map(({ at }) => at))
    const dash = attribute('stroke-dasharray') ?? ''
    return [
      {
        fill,
        stroke,
        form: `${outline(steps, box)}${dash && ` dashed ${dash}`}`,
        line: `width ${attribute('stroke-width') ?? '1'}${dash && ` dashed ${dash}`}`,
        isRun: !fill && steps.filter(({ command }) => command === 'M').length < steps.length / 2,
        isStill: attribute('ecmeta_silent') === 'true',
        box: moved(box, attribute),
      },
    ]
  })
}

type Point = readonly [number, number]
interface Step {
  readonly command: string
  readonly at: Point
}

/** The corners of an outline in its own coordinates. Of a curve its ends: they tell it from others well enough. */
function stepsOf(tag: string, attribute: (name: string) => string | undefined): Step[] {
  const number = (name: string): number => Number(attribute(name) ?? 0)
  if (tag === 'circle') {
    const [x, y, r] = [number('cx'), number('cy'), number('r')]
    return [{ command: 'circle', at: [x - r, y - r] }, { command: 'circle', at: [x + r, y + r] }]
  }
  if (tag === 'rect') {
    const [x, y] = [number('x'), number('y')]
    return [{ command: 'rect', at: [x, y] }, { command: 'rect', at: [x + number('width'), y + number('height')] }]
  }
  const d = tag === 'path' ? (attribute('d') ?? '') : `M${(attribute('points') ?? '').trim().replaceAll(' ', 'L').replaceAll(',', ' ')}`
  let at: Point = [0, 0]
  return [...d.matchAll(/([MLHVCSQTAlhvmcsqta])([^A-Za-z]*)/g)].map(([, command = '', numbers = '']) => {
    at = endOf(command, numbers.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [], at)
    return { command: command.toUpperCase(), at }
  })
}

function endOf(command: string, numbers: readonly number[], [x, y]: Point): Point {
  const isRelative = command === command.toLowerCase()
  const [ox, oy] = isRelative ? [x, y] : [0, 0]
  const last = numbers.at(-1) ?? 0
  if (command.toUpperCase() === 'H') return [ox + last, y]
  if (command.toUpperCase() === 'V') return [x, oy + last]
  return [ox + (numbers.at(-2) ?? 0), oy + last]
}

function boxOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** A figure's outline in a square of one: bars of all sizes are alike, an arrow to the left is none to the right. */
function outline(steps: readonly Step[], { x, y, width, height }: Box): string {
  const part = (at: number, from: number, size: number): string => (size < 0.5 ? '0' : ((at - from) / size).toFixed(1))
  return steps.map(({ command, at: [px, py] }) => `${command}${part(px, x, width)},${part(py, y, height)}`).join(' ')
}

function moved(box: Box, attribute: (name: string) => string | undefined): Box {
  const transform = attribute('transform') ?? ''
  const [, tx = '0', ty = '0'] = /translate\(([-\d.e]+)[ ,]+([-\d.e]+)\)/.exec(transform) ?? []
  const [, a = '1', d = '1', e = '0', f = '0'] =
    /matrix\(([-\d.e]+),[-\d.e]+,[-\d.e]+,([-\d.e]+),([-\d.e]+),([-\d.e]+)\)/.exec(transform) ?? []
  const [sx, sy] = [Number(a), Number(d)]
  return {
    x: box.x * sx + Number(tx) + Number(e),
    y: box.y * sy + Number(ty) + Number(f),
    width: box.width * sx,
    height: box.height * sy,
  }
}
