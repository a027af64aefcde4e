/** What a chart is drawn with: the few ECharts custom elements used here, as plain data. Pixels throughout. */
export type Shape = RectShape | LineShape | PathShape | TextShape | CircleShape | PointsShape | GroupShape

/** Where something lies, in pixels; `y` grows downwards. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What a click on the shape names. A shape without it lets the pointer through. */
interface Pickable {
  readonly silent: boolean
  readonly info?: { readonly id: string }
}

export interface Paint {
  readonly fill?: string
  readonly stroke?: string
  readonly lineWidth?: number
  readonly lineDash?: number[]
  readonly opacity?: number
  readonly lineJoin?: 'miter' | 'round'
  readonly lineCap?: 'butt' | 'round'
}

export interface RectShape extends Pickable {
  readonly type: 'rect'
  readonly shape: Box
  readonly style: Paint
}

export interface LineShape extends Pickable {
  readonly type: 'line'
  readonly shape: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }
  readonly style: Paint
}

export interface PathShape extends Pickable {
  readonly type: 'path'
  readonly shape: { readonly pathData: string }
  readonly style: Paint
}

export interface CircleShape extends Pickable {
  readonly type: 'circle'
  readonly shape: { readonly cx: number; readonly cy: number; readonly r: number }
  readonly style: Paint
}

export interface PointsShape extends Pickable {
  readonly type: 'polygon' | 'polyline'
  readonly shape: { readonly points: [number, number][] }
  readonly style: Paint
}

export interface TextShape extends Pickable {
  readonly type: 'text'
  readonly style: {
    readonly text: string
    readonly x: number
    readonly y: number
    readonly fill: string
    readonly stroke?: string
    readonly lineWidth?: number
    readonly fontSize: number
    readonly fontWeight: number
    readonly fontFamily: string
    readonly align: 'left' | 'center' | 'right'
    readonly verticalAlign: 'top' | 'middle' | 'bottom'
  }
}

export interface GroupShape extends Pickable {
  readonly type: 'group'
  readonly x: number
  readonly y: number
  readonly scaleX: number
  readonly scaleY: number
  readonly children: Shape[]
}

/** What {@link pick} takes back out of a shape: nothing for those that only decorate. */
function pick(id: string | undefined): Pickable {
  return id === undefined ? { silent: true } : { silent: false, info: { id } }
}

export function rect(shape: Box, style: Paint, id?: string): RectShape {
  return { type: 'rect', shape, style, ...pick(id) }
}

/** A straight line; horizontal and vertical ones are moved onto whole pixels so that they stay sharp. */
export function line(x1: number, y1: number, x2: number, y2: number, style: Paint, id?: string): LineShape {
  const width = style.lineWidth ?? 1
  const [sx1, sx2] = x1 === x2 ? [sharp(x1, width), sharp(x2, width)] : [x1, x2]
  const [sy1, sy2] = y1 === y2 ? [sharp(y1, width), sharp(y2, width)] : [y1, y2]
  return { type: 'line', shape: { x1: sx1, y1: sy1, x2: sx2, y2: sy2 }, style, ...pick(id) }
}

export function path(pathData: string, style: Paint, id?: string): PathShape {
  return { type: 'path', shape: { pathData }, style: { fill: 'none', ...style }, ...pick(id) }
}

export function circle(cx: number, cy: number, r: number, style: Paint, id?: string): CircleShape {
  return { type: 'circle', shape: { cx, cy, r }, style, ...pick(id) }
}

export function polygon(points: [number, number][], style: Paint): PointsShape {
  return { type: 'polygon', shape: { points }, style, ...pick(undefined) }
}

export function polyline(points: [number, number][], style: Paint): PointsShape {
  return { type: 'polyline', shape: { points }, style: { fill: 'none', ...style }, ...pick(undefined) }
}

export function group(x: number, y: number, scale: number, children: Shape[]): GroupShape {
  return { type: 'group', x, y, scaleX: scale, scaleY: scale, children, silent: false }
}

export interface TextOptions {
  readonly fill: string
  readonly fontFamily: string
  /** 12 unless told. */
  readonly fontSize?: number
  /** 400 unless told. */
  readonly fontWeight?: 400 | 600
  readonly align?: 'left' | 'center' | 'right'
  readonly verticalAlign?: 'top' | 'middle' | 'bottom'
  /** Ground of the letters where they stand over marks: they keep clear of them. */
  readonly halo?: string
}

/** Width of a halo on either side of a letter's edge, twice: a stroke lies half within. */
const HALO = 4

/**
 * An unseen area that a click takes for what is written in it. Text itself lets the pointer through: ECharts hits only
 * pieces of it, and those name nothing.
 */
export function clickArea(box: Box, id: string): RectShape {
  return rect(box, { fill: 'transparent' }, id)
}

/** One line of text. The text is drawn as it is: no markup of any kind is read from it. */
export function text(content: string, x: number, y: number, options: TextOptions): TextShape {
  const {
    fill,
    fontFamily,
    fontSize = 12,
    fontWeight = 400,
    align = 'left',
    verticalAlign = 'middle',
  } = options
  return {
    type: 'text',
    style: {
      ...{
        text: content.split('\n').map(unlikeInherited).join('\n'),
        x,
        y,
        fill,
        fontSize,
        fontWeight,
        fontFamily,
        align,
        verticalAlign,
      },
      ...(options.halo === undefined ? {} : { stroke: options.halo, lineWidth: HALO }),
    },
    ...pick(undefined),
  }
}

/**
 * ZRender keeps the widths of lines in a plain object and takes what that inherits for an entry of its own: a title
 * `__proto__` would change what all objects inherit. Such a line goes on with a letter that nobody sees.
 */
function unlikeInherited(line: string): string {
  return line in Object.prototype ? `${line}\u2060` : line
}

/** The nearest place at which a stroke of this width fills whole pixels. */
export function sharp(at: number, width: number): number {
  return Math.round(width) % 2 === 1 ? Math.floor(at) + 0.5 : Math.round(at)
}
