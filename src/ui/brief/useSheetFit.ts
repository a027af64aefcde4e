import type { Ref, ShallowRef } from 'vue'
import { nextTick, shallowRef, watch } from 'vue'
import type { PageBlock, PageUnit, Taken } from './paginate.ts'
import { inTwoColumns, paginate } from './paginate.ts'
import type { SheetUnit } from './sheetUnits.ts'
import { cutUnit } from './sheetUnits.ts'

/** One page of a sheet. */
export interface SheetPage {
  readonly units: readonly SheetUnit[]
  /** Places of the sources that stand on it; null for none. */
  readonly sources: Taken | null
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
    const tried: SheetFit[] = []
    for (const letters of ['normal', 'small'] as const) {
      if (mine !== turn) return
      trial.value = letters
      await nextTick()
      const sheet = host.value?.querySelector<HTMLElement>('.brief-sheet')
      if (!sheet || mine !== turn) return
      const found = measure(sheet, pageHeight())
      const pages = dividedSheet(units(), found, pageHeight())
      tried.push({ small: letters === 'small', share: found.used / pageHeight(), pages })
      if (pages.length === 1) break
    }
    fit.value = best(tried)
    trial.value = null
  }

  watch(follow, () => void settle(), { immediate: true, flush: 'post' })
  return { fit, trial }
}

/** Smaller letters where they save a page, or leave the next one to the sources alone. */
function best(tried: readonly SheetFit[]): SheetFit | null {
  const [normal, small] = tried
  if (!normal || !small) return normal ?? null
  const isOnOne = small.pages.every(({ units }, i) => i === 0 || units.length === 0)
  return isOnOne || small.pages.length < normal.pages.length ? small : normal
}

/** Heights in pixels of the paper. */
interface Measures {
  /** All of it, margins and sources included. */
  readonly used: number
  /** Of the list of sources, and of each of them. */
  readonly sources: number
  readonly entries: readonly number[]
  /** Room for units on the first page and on a later one, without the sources. */
  readonly first: number
  readonly later: number
  readonly units: readonly PageUnit[]
}

function measure(sheet: HTMLElement, height: number): Measures {
  const { paddingTop, paddingBottom } = getComputedStyle(sheet)
  const part = (name: string): number => heightOf(sheet.querySelector(`.${name}`))
  const frame = parseFloat(paddingTop) + parseFloat(paddingBottom) + part('running') + part('foot')
  const boxes = [...sheet.querySelectorAll('[data-unit]')]
  const total = boxes.reduce((sum, box) => sum + heightOf(box), 0)
  const list = sheet.querySelector('.sources')
  const sources = list ? heightOf(list) + parseFloat(getComputedStyle(list).marginBottom) : 0
  const title = part('title-block')
  return {
    used: frame + title + total + sources,
    sources,
    entries: [...(list?.children ?? [])].map((entry) => heightOf(entry)),
    first: height - frame - title,
    later: height - frame,
    units: boxes.map((box) => unitOf(box)),
  }
}

function heightOf(element: Element | null): number {
  return element?.getBoundingClientRect().height ?? 0
}

function unitOf(box: Element): PageUnit {
  const lanes = [...box.querySelectorAll('[data-lane]')]
  const tops = lanes.map((lane) => lane.getBoundingClientRect().top)
  return {
    lanes: lanes.map((lane) => blocksOf(lane)),
    gap: Math.min(...tops) - box.getBoundingClientRect().top,
  }
}

/** Rows from where each begins to where the next one does; the first of a section has its head with it. */
function blocksOf(lane: Element): readonly PageBlock[] {
  const rows = [...lane.querySelectorAll('[data-section]')].flatMap((section) => {
    const { top, bottom } = section.getBoundingClientRect()
    const tops = [...section.querySelectorAll('[data-row]')].map((row) => row.getBoundingClientRect().top)
    const head = (tops[0] ?? top) - top
    return tops.map((at, i) => ({ top: i === 0 ? top : at, bottom, repeats: i === 0 ? 0 : head }))
  })
  return rows.map(({ top, bottom, repeats }, i) => ({
    height: (rows[i + 1]?.top ?? bottom) - top,
    repeats,
  }))
}

function dividedSheet(units: readonly SheetUnit[], found: Measures, height: number): readonly SheetPage[] {
  const { used, sources, entries, first, later } = found
  const all: Taken = [0, entries.length]
  if (used <= height) return [{ units, sources: all }]
  const shares = paginate(found.units, first, later)
  const pages = shares.map((page): SheetPage => ({
    units: page.flatMap(({ unit, lanes }) => {
      const whole = units[unit]
      return whole ? [cutUnit(whole, lanes)] : []
    }),
    sources: null,
  }))
  if (sources === 0) return pages
  // Sources stand together: behind the last unit where that is not on the first page, else on pages of their own.
  const [last, end] = [pages.at(-1), shares.at(-1) ?? []]
  const taken = end.reduce((sum, { unit, lanes }) => sum + heightTaken(found.units[unit], lanes), 0)
  if (last && pages.length > 1 && taken + sources <= later)
    return [...pages.slice(0, -1), { ...last, sources: all }]
  const own = inTwoColumns(entries, later - LIST_FRAME)
  return [...pages, ...own.map((some): SheetPage => ({ units: [], sources: some }))]
}

/** Around a list of sources by itself: its heading and its line. */
const LIST_FRAME = 44

function heightTaken(unit: PageUnit | undefined, lanes: readonly Taken[]): number {
  const heights = lanes.map(([from, to], i) => {
    const rows = unit?.lanes[i]?.slice(from, to) ?? []
    return rows.reduce((sum, { height }) => sum + height, rows[0]?.repeats ?? 0)
  })
  return (unit?.gap ?? 0) + Math.max(0, ...heights)
}
