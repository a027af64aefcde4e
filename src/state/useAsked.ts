import type { EventFilter, FilterPart } from '#analysis/eventFilter.ts'
import { NO_FILTER } from '#analysis/eventFilter.ts'
import { useTimeoutFn } from '@vueuse/core'
import type { ComputedRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import { useAsOf } from './asOf.ts'
import type { Asked, FilterReading, Span, Vocabulary } from './filterAddress.ts'
import { FILTER_NAMES, USUAL_SORT, readFilter, writeFilter } from './filterAddress.ts'
import { useSurroundings } from './surroundings.ts'

/** Milliseconds after the last key before the words stand in the address: browsers take few changes of it a second. */
const ADDRESS_PAUSE = 300

/** A filter as it stands in the address, and how to ask for another. */
export interface Asking {
  /** What of the address says all this, to be kept and asked for again. */
  readonly asked: ComputedRef<Asked>
  /** What the address says, words apart, which hold as soon as they are typed. */
  readonly reading: ComputedRef<FilterReading>
  readonly filter: ComputedRef<EventFilter>
  /** Asks for what was kept, and for nothing else. */
  readonly ask: (kept: Asked) => void
  /** Asks for something else in some parts; the rest stays. */
  readonly change: (to: Partial<EventFilter>) => void
  readonly clear: (...parts: readonly FilterPart[]) => void
  /** Takes words as they are typed. */
  readonly type: (text: string) => void
  readonly setSpan: (span: Span | null) => void
  readonly setSort: (sort: FilterReading['sort']) => void
  /** Forgets what was typed and does not stand in the address yet. */
  readonly settle: () => void
}

const NOTHING: FilterReading = { filter: NO_FILTER, span: null, sort: USUAL_SORT, faults: [] }

/** @param vocabulary what there is to ask for; null while it is not known, and until then nothing is asked */
export function useAsked(vocabulary: ComputedRef<Vocabulary | null>): Asking {
  const { address } = useSurroundings()
  const asOf = useAsOf()
  const { asked, ask } = useAddressParts()
  const reading = computed(() =>
    vocabulary.value ? readFilter(asked.value, vocabulary.value, asOf.number) : NOTHING,
  )
  const { words, type, settle } = useWords(() => reading.value.filter.words)
  const filter = computed((): EventFilter => ({ ...reading.value.filter, words: words.value }))

  function write(to: Partial<EventFilter>, span: Span | null, sort: FilterReading['sort']): void {
    const next = { ...filter.value, ...to }
    settle()
    words.value = next.words
    address.change(writeFilter(next, span, sort))
  }

  function change(to: Partial<EventFilter>): void {
    write(to, to.period ? null : reading.value.span, reading.value.sort)
  }

  return {
    ...{ asked, reading, filter, ask, change, type, settle },
    clear: (...parts) => change(Object.fromEntries(parts.map((part) => [part, NO_FILTER[part]]))),
    setSpan: (span) => write({ period: NO_FILTER.period }, span, reading.value.sort),
    setSort: (sort) => write({}, reading.value.span, sort),
  }
}

/** The words as typed: they hold at once and come into the address when the typing rests. */
function useWords(said: () => string) {
  const { address } = useSurroundings()
  const words = shallowRef(said())
  const rest = useTimeoutFn(
    () => address.change({ q: words.value.trim() === '' ? null : words.value }),
    ADDRESS_PAUSE,
    { immediate: false },
  )
  watch(said, (text) => {
    if (!rest.isPending.value) words.value = text
  })
  function type(text: string): void {
    words.value = text
    rest.start()
  }
  function settle(): void {
    rest.stop()
    words.value = said()
  }
  return { words, type, settle }
}

/** The part of the address that is about the filter. */
function useAddressParts() {
  const { address } = useSurroundings()
  // As a text, so that whatever else changes in the address does not filter anew.
  const said = computed(() => JSON.stringify(FILTER_NAMES.map((name) => address.parts.value[name] ?? null)))
  const asked = computed((): Asked => {
    const lists = JSON.parse(said.value) as readonly (readonly string[] | null)[] // written above
    return Object.fromEntries(
      FILTER_NAMES.flatMap((name, i) => (lists[i] ? [[name, lists[i]] as const] : [])),
    )
  })
  function ask(kept: Asked): void {
    address.change(Object.fromEntries(FILTER_NAMES.map((name) => [name, kept[name] ?? null])))
  }
  return { asked, ask }
}
