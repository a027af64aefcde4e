import type { DayReader, Readout } from '#charts/readout.ts'
import { dayAfterKey } from '#charts/readout.ts'
import type { Box } from '#charts/shapes.ts'
import type { DayNumber } from '#model/day.ts'
import type { ShallowRef } from 'vue'
import { computed, shallowRef } from 'vue'

/** What reading a chart needs to know of it as it is drawn now; null while it is not. */
export interface DrawnPlot {
  readonly area: Box
  readonly pixel: (day: DayNumber, value: number) => readonly [number, number]
  readonly day: (x: number) => DayNumber
}

/** The day being read and where it stands, in pixels of the chart. */
export interface Reading {
  readonly readout: Readout
  readonly x: number
  /** Height of the ring; null without a value. */
  readonly y: number | null
  readonly area: Box
}

export interface DayReading {
  readonly reading: Readonly<ShallowRef<Reading | null>>
  readonly read: (day: DayNumber | null) => void
  readonly byPointer: (x: number, y: number) => void
  readonly byKey: (event: KeyboardEvent) => void
  /** Reads the same day again, after the chart was drawn anew. */
  readonly refresh: () => void
}

/**
 * Reads a chart day by day, by pointer and by key.
 *
 * @param reader what can be read; nothing without it
 * @param plot asked at each reading, since zooming moves the days
 * @param told hears of each day, and of null when reading ends
 */
export function useDayReading(
  reader: () => DayReader | undefined,
  plot: () => DrawnPlot | null,
  told: (day: DayNumber | null) => void,
): DayReading {
  const reading = shallowRef<Reading | null>(null)
  const day = computed(() => reading.value?.readout.day ?? null)

  function read(next: DayNumber | null): void {
    const [source, drawn] = [reader(), plot()]
    const before = day.value
    reading.value = next !== null && source && drawn ? readingOf(next, source, drawn) : null
    if (day.value !== before) told(day.value)
  }

  function byPointer(x: number, y: number): void {
    const drawn = plot()
    const inside =
      drawn !== null &&
      x >= drawn.area.x &&
      x <= drawn.area.x + drawn.area.width &&
      y >= drawn.area.y &&
      y <= drawn.area.y + drawn.area.height
    read(inside ? drawn.day(x) : null)
  }

  function byKey(event: KeyboardEvent): void {
    const source = reader()
    if (!source || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') {
      read(null)
      return
    }
    const next = dayAfterKey(event.key, event.shiftKey, day.value ?? source.start, source.days)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    read(next)
  }

  return { reading, read, byPointer, byKey, refresh: () => read(day.value) }
}

function readingOf(day: DayNumber, source: DayReader, { area, pixel }: DrawnPlot): Reading | null {
  const readout = source.at(day)
  const [x, y] = pixel(day, readout.value ?? 0)
  if (x < area.x - 1 || x > area.x + area.width + 1) return null
  return { readout, x, y: readout.value === null ? null : y, area }
}
