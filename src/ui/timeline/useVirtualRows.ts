import { useWindowVirtualizer } from '@tanstack/vue-virtual'
import { useEventListener, useMediaQuery, useResizeObserver } from '@vueuse/core'
import type { ComponentPublicInstance, ComputedRef, Ref } from 'vue'
import { computed, nextTick, shallowRef } from 'vue'

/** A row that is drawn: its place in the list, and the height of what is left out before it. */
export interface DrawnRow {
  readonly place: number
  readonly gap: number
}

/** Heights in pixels: of a row on a desk, which never wraps, and of one on a phone, which is then measured. */
const DESK = 32
const PHONE = 75
/** What stays at the top of the window, and at the bottom of a phone's. */
const TOP = 100
const BOTTOM = 68
/** Rows drawn beyond either edge, so that a quick finger finds them there. */
const BEYOND = 8
/** Rows on paper, which has no window: some fifteen pages. */
const ON_PAPER = 500

/** A long table as far as it is drawn. */
export interface VirtualRows {
  readonly shown: ComputedRef<readonly DrawnRow[]>
  /** Height of what is left out after the last row. */
  readonly totalAfter: ComputedRef<number>
  /** How many rows are not on paper; 0 on screen, where all can be reached. */
  readonly unprinted: ComputedRef<number>
  /** Takes the height of a row that may wrap. */
  readonly measure: (row: Element | ComponentPublicInstance | null) => void
  /** Brings a row into the window and waits until it is drawn. */
  readonly scrollTo: (place: number) => Promise<void>
}

/** The rows of a long table that lie in the window, and on paper the first of all; the page itself scrolls. */
export function useVirtualRows(
  table: Readonly<Ref<HTMLTableElement | null>>,
  count: ComputedRef<number>,
): VirtualRows {
  const isPhone = useMediaQuery('(max-width: 699px)')
  const isPaper = useIsPaper()
  const top = shallowRef(0)
  // Whatever stands above the table may grow.
  useResizeObserver(document.body, () => {
    const body = table.value?.tBodies[0]
    if (body) top.value = Math.round(body.getBoundingClientRect().top + window.scrollY)
  })
  const virtualizer = useWindowVirtualizer<HTMLTableRowElement>(
    computed(() => ({
      count: count.value,
      estimateSize: () => (isPhone.value ? PHONE : DESK),
      overscan: BEYOND,
      scrollMargin: top.value,
      scrollPaddingStart: TOP,
      scrollPaddingEnd: BOTTOM,
    })),
  )
  const drawn = computed(() => virtualizer.value.getVirtualItems())
  const shown = computed((): readonly DrawnRow[] =>
    isPaper.value
      ? Array.from({ length: Math.min(count.value, ON_PAPER) }, (_, place) => ({ place, gap: 0 }))
      : drawn.value.map(({ index, start }, i) => ({
          place: index,
          gap: start - (drawn.value[i - 1]?.end ?? top.value),
        })),
  )
  const unprinted = computed(() => (isPaper.value ? Math.max(0, count.value - ON_PAPER) : 0))
  const totalAfter = computed(() => {
    if (isPaper.value) return 0
    const last = drawn.value.at(-1)
    return last ? virtualizer.value.getTotalSize() - (last.end - top.value) : 0
  })

  function measure(row: Element | ComponentPublicInstance | null): void {
    if (isPhone.value && row instanceof HTMLTableRowElement) virtualizer.value.measureElement(row)
  }

  async function scrollTo(place: number): Promise<void> {
    virtualizer.value.scrollToIndex(place, { align: 'auto' })
    for (let i = 0; i < 20 && !drawn.value.some(({ index }) => index === place); i++) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    await nextTick()
  }

  return { shown, totalAfter, unprinted, measure, scrollTo }
}

/** Whether the page is on paper. Browsers tell a query for it only once they have laid the pages out. */
function useIsPaper(): ComputedRef<boolean> {
  const isAsked = useMediaQuery('print')
  const isPrinting = shallowRef(false)
  useEventListener(window, ['beforeprint', 'afterprint'], ({ type }) => {
    isPrinting.value = type === 'beforeprint'
  })
  return computed(() => isAsked.value || isPrinting.value)
}
