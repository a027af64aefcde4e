import type { DayReader, Readout } from '#charts/readout.ts'
import { dayAfterKey, lineAfterKey, lineUnder } from '#charts/readout.ts'
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
  /** Which of the lines that can be read each for itself. */
  readonly line: number
  readonly x: number
  /** Height of the ring; null without a value. */
  readonly y: number | null
  readonly area: Box
}

export interface DayReading {
  readonly reading: Readonly<ShallowRef<Reading | null>>
  readonly read: (day: DayNumber | null, line?: number) => void
  readonly byPointer: (x: number, y: number) => void
  readonly byKey: (event: KeyboardEvent) => void
  /** The keys go elsewhere: reading ends, and `resume` takes it up at the same day. */
  readonly leave: () => void
  readonly resume: () => void
  /** Reads the same day again, after the chart was drawn anew. */
  readonly refresh: () => void
}

/**
 * Reads a chart day by day, by pointer and by key.
 *
 * @param reader what can be read; nothing without it
 * @param plot asked at each reading, since zooming moves the days
 * @param told hears of each day and line, and of null when reading ends
 */
export function useDayReading(
  reader: () => DayReader | undefined,
  plot: () => DrawnPlot | null,
  told: (day: DayNumber | null, line: number) => void,
): DayReading {
  const reading = shallowRef<Reading | null>(null)
  const day = computed(() => reading.value?.readout.day ?? null)

  const line = computed(() => reading.value?.line ?? 0)
  /** Day and line at which the keys left. */
  let left: readonly [DayNumber | null, number] = [null, 0]

  function read(next: DayNumber | null, wanted = 0): void {
    const [source, drawn] = [reader(), plot()]
    const before = [day.value, line.value]
    reading.value = next !== null && source && drawn ? readingOf(next, wanted, source, drawn) : null
    if (day.value !== before[0] || line.value !== before[1]) told(day.value, line.value)
  }

  function byPointer(x: number, y: number): void {
    const drawn = plot()
    const inside =
      drawn !== null &&
      x >= drawn.area.x &&
      x <= drawn.area.x + drawn.area.width &&
      y >= drawn.area.y &&
      y <= drawn.area.y + drawn.area.height
    if (!inside) {
      read(null)
      return
    }
    const at = drawn.day(x)
    const heights =
      reader()
        ?.lines?.(at)
        .map((value) => drawn.pixel(at, value)[1]) ?? []
    read(at, lineUnder(heights, y))
  }

  function byKey(event: KeyboardEvent): void {
    const source = reader()
    if (!source || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') {
      read(null)
      return
    }
    const now = day.value ?? source.start
    const to = source.lines && lineAfterKey(event.key, line.value, source.lines(now))
    const next = to === undefined ? dayAfterKey(event.key, event.shiftKey, now, source.days) : now
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    read(next, to ?? line.value)
  }

  function leave(): void {
    left = [day.value, line.value]
    read(null)
  }

  return {
    ...{ reading, read, byPointer, byKey, leave },
    resume: () => read(...left),
    refresh: () => read(day.value, line.value),
  }
}

function readingOf(
  day: DayNumber,
  wanted: number,
  source: DayReader,
  { area, pixel }: DrawnPlot,
): Reading | null {
  // On a day on which it has no value another line has nothing to be read.
  const line = Number.isNaN(source.lines?.(day)[wanted] ?? NaN) ? 0 : wanted
  const readout = source.at(day, line)
  const [x, y] = pixel(day, readout.value ?? 0)
  if (x < area.x - 1 || x > area.x + area.width + 1) return null
  return { readout, line, x, y: readout.value === null ? null : y, area }
}
