import type { Items } from '#analysis/items.ts'
import type { Columns } from '#model/columns.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { useAsOf } from './asOf.ts'
import { useDetails } from './useDetails.ts'
import type { EventMark } from './eventMark.ts'
import { markOf } from './eventMark.ts'
import type { OverviewDay } from './overviewPage.ts'
import { viewDay } from './overviewPage.ts'
import { useHalfLife } from './halfLife.ts'
import { useRelationships } from './relationships.ts'
import { useStored } from './stored.ts'
import { useSurroundings } from './surroundings.ts'
import type { DayWindow } from './trendWindow.ts'
import { annotationMarks, defaultWindow, marksWithin, past, windowSaid } from './trendWindow.ts'
import { useUncertainty } from './useUncertainty.ts'

export type { EventMark } from './eventMark.ts'
export type { IssueRow } from './issueRows.ts'

/** Everything the overview shows of a day, of one moment. */
export interface OverviewPage extends OverviewDay {
  /** Events that count within the chart's window, oldest first. */
  readonly marks: readonly EventMark[]
  /** Events worth naming at the line, largest absolute score first. */
  readonly annotations: readonly EventMark[]
  /** All events known on the day, newest first. */
  readonly events: readonly EventMark[]
}

/** How the current relationship stands as of the day: nothing known later gets out of here. */
export const useOverview = defineStore('overview', () => {
  const relationships = useRelationships()
  const stored = useStored()
  const asOf = useAsOf()
  const halfLife = useHalfLife()

  const view = computed(() => (stored.glance ? viewDay(stored.glance, asOf.number, halfLife.choice) : null))
  const status = computed(() => {
    if (stored.failure) return 'failed'
    return view.value || relationships.isEmpty ? 'ready' : 'loading'
  })
  const cause = computed(() => stored.failure?.cause)

  const { window, isChosen, setWindow } = useTrendWindow(() => view.value?.day.items)
  const seen = computed(() => past(window.value, asOf.number))
  const marks = computed(() => marksOf((columns, rows) => marksWithin(columns, rows, seen.value)))
  const annotations = computed(() => marksOf((columns, rows) => annotationMarks(columns, rows, seen.value)))
  const events = computed(() =>
    marksOf((columns, rows) => [...rows].map((row) => markOf(columns, row)).reverse()),
  )
  const page = computed((): OverviewPage | null => {
    if (!view.value) return null
    return {
      ...view.value.day,
      marks: marks.value,
      annotations: annotations.value,
      // Only a list of all events needs it, so it is made when it is first read.
      get events() {
        return events.value
      },
    }
  })

  const named = computed(() => {
    if (!page.value) return []
    const { recent, issueRows, lead } = page.value
    const shown = [...recent, ...annotations.value, ...issueRows.flatMap(({ lastMove }) => lastMove ?? [])]
    return [...shown.map(({ id }) => id), ...(lead.kind === 'event' ? [lead.eventId] : [])]
  })
  const { details, want } = useDetails(view, named)

  const day = computed(() => view.value?.day ?? null)
  const uncertainty = useUncertainty(day, window)

  /** Ids of the events of an issue that are known on the day, newest first. */
  function eventsOfIssue(issueId: string): readonly string[] {
    const found = marksOf((columns, rows) =>
      rowsOfIssue(columns, rows, issueId).map((row) => markOf(columns, row)),
    )
    return found.map(({ id }) => id).reverse()
  }

  function marksOf(make: (columns: Columns, rows: Int32Array) => EventMark[]): readonly EventMark[] {
    return stored.glance && view.value ? make(stored.glance.columns, view.value.rows) : []
  }

  return { status, cause, page, details, ...uncertainty, window, isChosen, setWindow, want, eventsOfIssue }
})

/** The span of the chart: as it was brushed in this relationship, else as a pin keeps it, else as the day has it. */
function useTrendWindow(items: () => Items | undefined) {
  const relationships = useRelationships()
  const asOf = useAsOf()
  const { address } = useSurroundings()
  const brushed = shallowRef<{ readonly rel: string | null; readonly window: DayWindow } | null>(null)
  const chosen = computed(() =>
    brushed.value?.rel === relationships.currentId ? brushed.value.window : null,
  )
  const kept = computed(() => windowSaid(address.parts.value['window']?.at(-1)))
  const window = computed(() => chosen.value ?? kept.value ?? defaultWindow(asOf.number, items()))
  const isChosen = computed(() => chosen.value !== null)
  /** Null leaves it to the day again. */
  function setWindow(wanted: DayWindow | null): void {
    brushed.value = wanted && { rel: relationships.currentId, window: wanted }
  }
  return { window, isChosen, setWindow }
}

function rowsOfIssue(columns: Columns, rows: Int32Array, issueId: string): number[] {
  const place = columns.issueIds.indexOf(issueId)
  return [...rows].filter((row) =>
    columns.issues.subarray(columns.issueStart[row], columns.issueStart[row + 1]).includes(place),
  )
}
