import { writeFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'

/** Draws the icons of the installed app into `public/`: `npx tsx scripts/icons.ts` after the mark has changed. */

type Rgb = readonly [number, number, number]
type Box = readonly [x: number, y: number, width: number, height: number, colour: Rgb]

const PAPER: Rgb = [0xf7, 0xf6, 0xf2]
const SIDE_A: Rgb = [0x25, 0x42, 0x68]
const SIDE_B: Rgb = [0x4c, 0x45, 0x30]

/** The mark on a grid of 16 × 18: the solid bar of side a, the hollow bar of side b. */
const MARK: readonly Box[] = [
  [0, 0, 6, 18, SIDE_A],
  [9, 0, 7, 18, SIDE_B],
  [11, 2, 3, 14, PAPER],
]

/** The mark on paper, inside the circle that every platform's mask leaves free (80 % of the width). */
function boxes(size: number): Box[] {
  const unit = Math.floor(size / 32)
  const left = (size - 16 * unit) / 2
  const top = (size - 18 * unit) / 2
  const mark = MARK.map(([x, y, width, height, colour]): Box => [
    left + x * unit,
    top + y * unit,
    width * unit,
    height * unit,
    colour,
  ])
  return [[0, 0, size, size, PAPER], ...mark]
}

function svg(): string {
  const rects = boxes(32).map(
    ([x, y, width, height, colour]) =>
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${hex(colour)}"/>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${rects.join('')}</svg>\n`
}

function hex(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** @see https://www.w3.org/TR/png-3/ : 8 bits a channel, colour type 2, no filter */
function png(size: number): Buffer {
  const row = 1 + size * 3
  const pixels = Buffer.alloc(row * size)
  for (const [x, y, width, height, colour] of boxes(size)) {
    for (let line = y; line < y + height; line++) {
      for (let column = x; column < x + width; column++) pixels.set(colour, line * row + 1 + column * 3)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const body = deflateSync(pixels, { level: 9 })
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', body),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

writeFileSync('public/icon.svg', svg())
for (const size of [192, 512]) writeFileSync(`public/icon-${size}.png`, png(size))
