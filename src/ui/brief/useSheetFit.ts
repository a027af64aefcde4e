import type { Ref, ShallowRef } from 'vue'
import { nextTick, shallowRef, watch } from 'vue'
import type { PageBlock } from './paginate.ts'
import { paginate } from './paginate.ts'
import type { SheetUnit } from './sheetUnits.ts'

/** One page of a sheet. */
export interface SheetPage {
  readonly units: readonly SheetUnit[]
  readonly hasSources: boolean
}

/** How a brief stands on paper: DESIGN's rule of one page. */
export interface SheetFit {
  /** Letters are smaller than they would be with room. */
  readonly small: boolean
  readonly pages: readonly SheetPage[]
  /** What all of it takes of one page, in letters of its size. */
  readonly share: number
}

/** The fit, and what is laid out out of sight to find it. */
export interface SheetFitting {
  /** Null until it has been measured. */
  readonly fit: Readonly<ShallowRef<SheetFit | null>>
  /** Whether all of it is to be laid out on one page in smaller letters, or in those of its size; null: not now. */
  readonly trial: Readonly<ShallowRef<'normal' | 'small' | null>>
}

/**
 * Fits a brief on its paper: on one page; else in smaller letters; else with the sources on page 2; else on as many
 * pages as it takes. It is measured as it is drawn.
 *
 * @param host holds the trial as an element of class `brief-sheet`
 * @param pageHeight of the paper, in pixels before any scaling
 * @param follow what it is measured anew after
 */
export function useSheetFit(
  host: Readonly<Ref<HTMLElement | null>>,
  units: () => readonly SheetUnit[],
  pageHeight: () => number,
  follow: () => unknown,
): SheetFitting {
  const fit = shallowRef<SheetFit | null>(null)
  const trial = shallowRef<'normal' | 'small' | null>(null)
  let turn = 0

  async function settle(): Promise<void> {
    const mine = ++turn
    await document.fonts.ready
    for (const letters of ['normal', 'small'] as const) {
      if (mine !== turn) return
      trial.value = letters
      await nextTick()
      const sheet = host.value?.querySelector<HTMLElement>('.brief-sheet')
      if (!sheet || mine !== turn) return
      const found = measure(sheet, pageHeight())
      const share = found.used / pageHeight()
      const small = letters === 'small'
      if (share > 1 && !small) continue
      const pages = share <= 1 ? [{ units: units(), hasSources: true }] : divided(units(), found)
      fit.value = { small, share, pages }
      break
    }
    trial.value = null
  }

  watch(follow, () => void settle(), { immediate: true, flush: 'post' })
  return { fit, trial }
}

/** Heights in pixels of the paper. */
interface Measures {
  /** All of it, margins and sources included. */
  readonly used: number
  readonly sources: number
  /** Room for units on the first page and on a later one, without the sources. */
  readonly first: number
  readonly later: number
  readonly blocks: readonly (PageBlock & { readonly unit: number; readonly row: number | null })[]
}

function measure(sheet: HTMLElement, height: number): Measures {
  const scale = sheet.getBoundingClientRect().height / height
  const of = (element: Element | null): number => (element?.getBoundingClientRect().height ?? 0) / scale
  const part = (name: string): number => of(sheet.querySelector(`.${name}`))
  const { paddingTop, paddingBottom } = getComputedStyle(sheet)
  const margins = parseFloat(paddingTop) + parseFloat(paddingBottom)
  const frame = margins + part('running') + part('foot')
  const blocks = Array.from(sheet.querySelectorAll('[data-unit]'), (unit, i) => blocksOf(unit, i, of)).flat()
  const units = blocks.reduce((sum, block) => sum + block.height, 0)
  const [title, sources] = [part('title-block'), part('sources')]
  return {
    used: frame + title + units + sources,
    sources,
    first: height - frame - title,
    later: height - frame,
    blocks,
  }
}

/** Rows of the agenda can be told apart; the first one has its head with it. */
function blocksOf(unit: Element, at: number, of: (element: Element) => number): Measures['blocks'] {
  const rows = [...unit.querySelectorAll('[data-row]')]
  const [firstRow] = rows
  if (!firstRow) return [{ unit: at, row: null, height: of(unit) }]
  const head = of(unit) - rows.reduce((sum, row) => sum + of(row), 0)
  return rows.map((row, i) => ({
    ...{ unit: at, row: i, repeats: head },
    height: of(row) + (i === 0 ? head : 0),
  }))
}

function divided(units: readonly SheetUnit[], { first, later, blocks, sources }: Measures): SheetPage[] {
  const ends = paginate(blocks, first, later)
  const pages = ends.map((end, page): SheetPage => {
    const mine = blocks.slice(ends[page - 1] ?? 0, end)
    const places = [...new Set(mine.map(({ unit }) => unit))]
    return {
      units: places.flatMap((place) => {
        const rows = mine.flatMap(({ unit, row }) => (unit === place && row !== null ? [row] : []))
        return cut(units[place], rows)
      }),
      hasSources: false,
    }
  })
  if (sources === 0) return pages
  // Sources stand together: behind the last unit where it is not the first page, else on a page of their own.
  const lastHeight = blocks.slice(ends.at(-2) ?? 0).reduce((sum, { height }) => sum + height, 0)
  const head = blocks[ends.at(-2) ?? 0]?.repeats ?? 0
  const last = pages.at(-1)
  if (last && pages.length > 1 && lastHeight + head + sources <= later) {
    return [...pages.slice(0, -1), { ...last, hasSources: true }]
  }
  return [...pages, { units: [], hasSources: true }]
}

function cut(unit: SheetUnit | undefined, rows: readonly number[]): SheetUnit[] {
  if (!unit) return []
  const [from] = rows
  const to = rows.at(-1)
  if (unit.kind !== 'agenda' || from === undefined || to === undefined) return [unit]
  return [{ ...unit, from, to: to + 1 }]
}
