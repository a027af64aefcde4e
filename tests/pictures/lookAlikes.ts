import { contrast } from '#charts/colourMetrics.ts'
import type { Palette } from '#charts/palette.ts'
import { palettes } from '#charts/palette.ts'
import type { Box } from '#charts/shapes.ts'
import type { DrawnMark } from './drawnMarks.ts'
import { drawnMarks } from './drawnMarks.ts'
import { textBoxes } from './textBoxes.ts'

type Token = keyof Palette

const tokens = Object.keys(palettes.light) as Token[] // the keys of a palette

/** A palette in which every colour tells its name: what is drawn with it says what each mark means. */
export const NAMED_COLOURS = Object.fromEntries(
  tokens.map((token, i) => [token, `#0000${(16 + i).toString(16).toUpperCase()}`]),
) as unknown as Palette // all keys of one
const named = new Map(tokens.map((token) => [NAMED_COLOURS[token], token]))

/** Meaningful as a mark, no ground, tint or hairline: DESIGN.md asks of these 3:1. */
const isInk = (token: Token): boolean => contrast(palettes.light[token], palettes.light.paper) >= 3

/** Of a hue: it stands for a sign or a side. */
function isColoured(token: Token): boolean {
  const channels = [1, 3, 5].map((at) => Number.parseInt(palettes.light[token].slice(at, at + 2), 16))
  return isInk(token) && Math.max(...channels) - Math.min(...channels) >= 24
}

/** A mark as it is read: by its colour, and by what is left of it without. */
interface Read {
  readonly token: Token
  readonly look: string
  readonly mark: DrawnMark
}

function readMarks(svg: string): Read[] {
  return drawnMarks(svg).flatMap((mark) => {
    const [fill, stroke] = [named.get(mark.fill ?? ''), named.get(mark.stroke ?? '')]
    const token = [fill, stroke].find((paint) => paint && isInk(paint)) ?? fill
    if (!token) return []
    const body = token === fill ? 'solid' : fill?.endsWith('Tint') ? 'pale' : 'hollow'
    return [{ token, look: `${body} ${mark.form}`, mark }]
  })
}

/** Two colours in which one figure draws marks that are alike in all but colour. */
export interface LookAlike {
  readonly one: Token
  readonly other: Token
  readonly look: string
}

/**
 * Pairs of hues that mark alike in outline, filling and dashes, on the same side of their
 * zero line, with the same small signs at them, and with no words beside them.
 */
export function lookAlikes(svg: string): LookAlike[] {
  const marks = readMarks(svg)
  const words = wordsOf(svg)
  const lines = zeroLines(marks, words)
  const signs = signsOf(marks)
  const alike = new Map<string, Set<Token>>()
  for (const read of marks) {
    if (!isInk(read.token) || signs.has(read) || labelOf(read, words) !== undefined) continue
    const at = new Set([...signs].flatMap(([sign, whole]) => (whole === read ? [lies(sign.mark.box)] : [])))
    const look = [read.look, placeOf(read, lines), ...[...at].sort()].join(', ')
    alike.set(look, (alike.get(look) ?? new Set()).add(read.token))
  }
  return [...alike].flatMap(([look, found]) =>
    [...found].flatMap((one, i, all) =>
      all
        .slice(i + 1)
        .filter((other) => isColoured(one) && isColoured(other))
        .map((other) => ({ one, other, look })),
    ),
  )
}

/** Looks that say that something is not over: pale, dashed or hollow marks, by their colours. */
export function unfinished(svg: string): ReadonlySet<string> {
  const looks = readMarks(svg).filter(({ token, look }) => isInk(token) && /^(pale|hollow)|dashed/.test(look))
  return new Set(looks.map(({ token, look, mark }) => `${token} ${look.replace(/ M.*?(?= dashed|$)/, '')} ${mark.line}`))
}

/** Marks of one colour that a key names differently and draws alike, as sentences. */
export function unkeyed(svg: string): string[] {
  const words = wordsOf(svg)
  const keys = new Map<string, Set<string>>()
  for (const read of readMarks(svg)) {
    const label = isColoured(read.token) ? labelOf(read, words) : undefined
    if (label === undefined) continue
    const key = `${read.token} ${read.look}`
    keys.set(key, (keys.get(key) ?? new Set()).add(label))
  }
  return [...keys].filter(([, labels]) => labels.size > 1).map(([key, labels]) => `${[...labels].join(' = ')}: ${key}`)
}

/** Lines that run side by side in one colour, with the same dashes and of one width, as sentences. */
export function confusedLines(svg: string): string[] {
  const runs = readMarks(svg).filter(({ mark }) => mark.isRun && mark.box.width > 60)
  return runs.flatMap((one, i) =>
    runs
      .slice(i + 1)
      .filter((other) => other.token === one.token && other.mark.line === one.mark.line && sideBySide(one, other))
      .map(() => `two lines in ${one.token} with ${one.mark.line} side by side`),
  )
}

function sideBySide({ mark: { box: one } }: Read, { mark: { box: other } }: Read): boolean {
  return Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > 20
}

/** Words of letters, not numbers: they name what stands before them. */
function wordsOf(svg: string): { readonly text: string; readonly box: Box }[] {
  return textBoxes(svg).filter(({ text }) => /\p{L}{3}/u.test(text))
}

/** What a mark of a key stands for. Names beside what can be opened are those of records. */
function labelOf({ mark: { box, isStill } }: Read, words: ReturnType<typeof wordsOf>): string | undefined {
  if (!isStill) return undefined
  const [right, middle] = [box.x + box.width, box.y + box.height / 2]
  return words.find(
    (word) =>
      Math.abs(word.box.y + word.box.height / 2 - middle) < 4 && word.box.x > right - 1 && word.box.x - right < 10,
  )?.text
}

/** A sign at a mark is at most as large, and its middle no further from the mark, pixels. */
const SIGN = 10
const CLOSE = 7
/** A mark that has signs is at least as large, each way. */
const SIGNED = 6

const middleOf = ({ x, y, width, height }: Box): readonly [number, number] => [x + width / 2, y + height / 2]

/** The marks to which small signs belong, such as the plus in a square, by the signs. */
function signsOf(marks: readonly Read[]): ReadonlyMap<Read, Read> {
  const wholes = marks.filter(({ mark: { box } }) => Math.min(box.width, box.height) >= SIGNED)
  const signs = marks.filter(
    ({ mark: { box } }) => Math.max(box.width, box.height) <= SIGN && Math.min(box.width, box.height) < 2,
  )
  return new Map(
    signs.flatMap((sign) => {
      const whole = nearest(sign, wholes)
      return whole ? [[sign, whole] as const] : []
    }),
  )
}

/** The nearest that a sign can belong to: one of its own colour, or one that it is cut out of. */
function nearest({ token, mark: { box } }: Read, wholes: readonly Read[]): Read | undefined {
  const [x, y] = middleOf(box)
  const away = ({ mark: { box: whole } }: Read): number =>
    Math.hypot(middleOf(whole)[0] - x, middleOf(whole)[1] - y)
  return wholes
    .filter(
      ({ token: colour, mark: { box: whole } }) =>
        (colour === token || !isInk(token)) &&
        x > whole.x - CLOSE &&
        x < whole.x + whole.width + CLOSE &&
        y > whole.y - CLOSE &&
        y < whole.y + whole.height + CLOSE,
    )
    .toSorted((one, other) => away(one) - away(other))[0]
}

function lies({ width, height }: Box): string {
  return width > height ? 'lying' : 'upright'
}

/** Level strokes without a hue below which marks of a hue hang: an axis under all of them is no zero line. */
function zeroLines(marks: readonly Read[], words: ReturnType<typeof wordsOf>): readonly Box[] {
  const coloured = marks.filter((read) => isColoured(read.token) && labelOf(read, words) === undefined)
  const hangs = (line: Box, { mark: { box } }: Read): boolean =>
    box.y > line.y - 3 && box.y < line.y + 12 && box.y + box.height > line.y + 1
  return marks
    .filter(({ token, mark: { box } }) => isInk(token) && !isColoured(token) && box.height < 0.5 && box.width > 5)
    .map(({ mark }) => mark.box)
    .filter((line) => coloured.some((read) => hangs(line, read)))
}

/** On which side of its zero line a mark stands: of the one that it touches, the longest first, or the nearest. */
function placeOf({ mark: { box } }: Read, lines: readonly Box[]): string {
  const away = (line: Box): number => Math.max(3, Math.min(Math.abs(box.y - line.y), Math.abs(box.y + box.height - line.y)))
  const [line] = lines
    .filter(({ x, width }) => x <= box.x + 1 && x + width >= box.x + box.width - 1)
    .toSorted((one, other) => away(one) - away(other) || other.width - one.width)
  if (!line) return 'beside no line'
  const up = line.y - (box.y + box.height / 2)
  return Math.abs(up) < 1 ? 'on its line' : up > 0 ? 'above its line' : 'below its line'
}
