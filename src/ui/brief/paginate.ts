/** A piece of a page that is not divided. Heights in pixels of the page. */
export interface PageBlock {
  readonly height: number
  /** What comes again above it where it is the first of a page: the head of a table. */
  readonly repeats?: number
}

/**
 * Divides blocks among pages, in their order.
 *
 * @param first room on the first page
 * @param later room on any other; a block that is higher than it has a page of its own
 * @returns for each page the place after its last block
 */
export function paginate(blocks: readonly PageBlock[], first: number, later: number): readonly number[] {
  const ends: number[] = []
  let [used, room] = [0, first]
  blocks.forEach(({ height, repeats = 0 }, i) => {
    // Fractions of a pixel are no overflow.
    if (i > (ends.at(-1) ?? 0) && used + height > room + 0.5) {
      ends.push(i)
      ;[used, room] = [repeats, later]
    }
    used += height
  })
  return [...ends, blocks.length]
}
