/** A piece of a page that is not divided. Heights in pixels of the page. */
export interface PageBlock {
  readonly height: number
  /** What comes again above it where it is the first of its lane on a page: the head of its section. */
  readonly repeats: number
}

/** What stands below each other over the whole width, or in two lanes beside each other. */
export interface PageUnit {
  readonly lanes: readonly (readonly PageBlock[])[]
  /** Kept free above it, on every page. */
  readonly gap: number
}

/** Of one lane the blocks from one place to before another. */
export type Taken = readonly [from: number, to: number]

/** The blocks of a unit that stand on a page. */
export interface PageShare {
  readonly unit: number
  /** One for each of its lanes. */
  readonly lanes: readonly Taken[]
}

/** Fractions of a pixel are no overflow. */
const SLACK = 0.5

/**
 * Divides units among pages, in their order; each lane of a unit goes on on the next page by itself.
 *
 * @param first room on the first page
 * @param later room on any other; a block that is higher than it has its lane of a page to itself
 */
export function paginate(
  units: readonly PageUnit[],
  first: number,
  later: number,
): readonly (readonly PageShare[])[] {
  const pages: PageShare[][] = [[]]
  let room = first
  const turn = (): void => {
    pages.push([])
    room = later
  }
  units.forEach(({ lanes, gap }, unit) => {
    let from = lanes.map(() => 0)
    while (lanes.some((lane, i) => from[i]! < lane.length)) {
      const page = pages.at(-1)!
      const isFresh = page.length === 0 && room === later
      const takes = lanes.map((lane, i) => take(lane, from[i]!, room - gap, isFresh))
      if (takes.every(({ to }, i) => to === from[i])) {
        turn()
        continue
      }
      page.push({ unit, lanes: takes.map(({ to }, i) => [from[i]!, to]) })
      from = takes.map(({ to }) => to)
      room -= gap + Math.max(...takes.map(({ height }) => height))
      if (lanes.some((lane, i) => from[i]! < lane.length)) turn()
    }
  })
  return pages
}

/** As many blocks as there is room for; at least one where there will never be more room. */
function take(
  lane: readonly PageBlock[],
  from: number,
  room: number,
  isFresh: boolean,
): { readonly to: number; readonly height: number } {
  let [to, height] = [from, 0]
  for (; to < lane.length; to++) {
    const block = lane[to]!
    const next = height + block.height + (to === from ? block.repeats : 0)
    if (next > room + SLACK && !(isFresh && to === from)) break
    height = next
  }
  return { to, height }
}

/** Heights of the entries of a list in two columns, divided among pages. @returns for each page its entries */
export function inTwoColumns(heights: readonly number[], room: number): readonly Taken[] {
  const highest = Math.max(0, ...heights)
  // Columns are balanced, to one entry.
  const most = Math.max(2 * highest, 2 * (room - highest))
  const pages: Taken[] = []
  let [from, used] = [0, 0]
  heights.forEach((height, i) => {
    if (i > from && used + height > most) {
      pages.push([from, i])
      ;[from, used] = [i, 0]
    }
    used += height
  })
  return heights.length > 0 ? [...pages, [from, heights.length]] : pages
}
