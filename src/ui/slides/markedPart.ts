import type { ChartPart } from '#briefing/slideContent.ts'
import type { DayAnnotation } from '#charts/annotationStrip.ts'
import { spanOf } from '#model/edtf.ts'
import type { SlideMark, SlideView } from '#model/records/briefing.ts'
import type { ShownPart } from './slidePart.ts'

/**
 * What a view shows, with the words that its slide puts to it: annotations, and a description of its own. The same words
 * to the same thing give the same object: nothing is drawn anew for them.
 *
 * @param dateOf a date as the reader writes it
 */
export function partMarker(
  dateOf: (date: string) => string,
): (shown: ShownPart, words: Pick<SlideView, 'marks' | 'alt'>) => ShownPart {
  const made = new WeakMap<ShownPart, Map<string, ShownPart>>()
  return (shown, { marks, alt }) => {
    const { part } = shown
    if (part.kind !== 'chart' || (marks.length === 0 && alt === undefined)) return shown
    const known = made.get(shown) ?? new Map<string, ShownPart>()
    made.set(shown, known)
    const key = JSON.stringify([marks, alt])
    const marked = known.get(key) ?? {
      ...shown,
      part: { ...part, ...placed(part, marks, dateOf), ...(alt === undefined ? {} : { alt }) },
    }
    known.set(key, marked)
    return marked
  }
}

/** Annotations of the slide stand in place of those that the chart finds by itself. */
function placed(
  { draw, drawBare = draw }: ChartPart,
  marks: readonly SlideMark[],
  dateOf: (date: string) => string,
): Partial<ChartPart> {
  if (marks.length === 0) return {}
  return { draw: drawBare, annotations: marks.map((mark) => annotated(mark, dateOf(mark.date))) }
}

function annotated({ id, date, text, at }: SlideMark, written: string): DayAnnotation {
  const { first, last } = spanOf(date)
  return { id, first, last: last ?? first, date: written, text, ...(at ? { at } : {}) }
}
