import { MAX_ON_SLIDE } from '#dataset/limits.ts'
import type { IsoDay } from '#model/day.ts'
import { dayNumber, isIsoDay } from '#model/day.ts'
import type { Marking } from '#model/records/base.ts'
import { MARKINGS } from '#model/records/base.ts'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useAsOf } from './asOf.ts'
import { useRelationships } from './relationships.ts'
import type { KeptNote } from './keptNotes.ts'
import { isObject, keptNotesIn, noteKey, useKeptNotes } from './keptNotes.ts'

/** A text in place of a generated one, with what the data said when it was written. */
export interface OwnText {
  readonly text: string
  /** The as-of date it was written on: on an earlier one it is not shown. */
  readonly on: IsoDay
  readonly facts: readonly string[]
  /** The doubts, as one text, in spite of which the reader has kept it. */
  readonly kept?: string
}

/** Words at a day, or at a span of days. */
export interface FigureMark {
  readonly from: IsoDay
  /** The last day of a span; missing for one day. */
  readonly to?: IsoDay
  readonly text: string
  /** The as-of date it was written on. */
  readonly on: IsoDay
}

/** What one reader has made of a figure. */
export interface FigureNote {
  readonly title?: OwnText
  readonly alt?: OwnText
  /** At most {@link MOST_MARKS}; the first goes first where they collide. */
  readonly marks: readonly FigureMark[]
  /** A higher marking than that of what is shown. */
  readonly marking?: Marking
}

/** Letters of a title. */
export const LONGEST_TITLE = 90
/** Annotations of one figure, spans among them. */
export const MOST_MARKS = MAX_ON_SLIDE
/** Letters of an annotation, and of a text in place of the picture. */
export const LONGEST_MARK = 80
export const LONGEST_ALT = 1000

const NOTHING: FigureNote = { marks: [] }

/** Titles, texts, annotations and markings of figures, for each relationship of this installation. */
export const useFigureNotes = defineStore('figureNotes', () => {
  const relationships = useRelationships()
  const asOf = useAsOf()
  const kept = useKeptNotes()
  const notes = computed(() => new Map(keptNotesIn(kept.text).map(([key, note]) => [key, noteIn(note)])))

  /** What is kept of a figure of the current relationship. */
  function stored(figure: string): FigureNote {
    return notes.value.get(keyOf(figure)) ?? NOTHING
  }

  /** The same as far as it had been written by the as-of date, and how much of it was not. */
  function noteOf(figure: string): FigureNote & { readonly later: number } {
    const note = stored(figure)
    const isWritten = (one: { readonly on: IsoDay }): boolean => dayNumber(one.on) <= asOf.number
    const { title, alt, marks, ...rest } = note
    const all = [...marks, ...(title ? [title] : []), ...(alt ? [alt] : [])]
    return {
      ...rest,
      ...(title && isWritten(title) ? { title } : {}),
      ...(alt && isWritten(alt) ? { alt } : {}),
      marks: marks.filter(isWritten),
      later: all.filter((one) => !isWritten(one)).length,
    }
  }

  /** Keeps a note in place of the one there was; an empty one leaves nothing. Null where there is no relationship. */
  function keep(figure: string, note: FigureNote): void {
    const key = keyOf(figure)
    const others = [...notes.value].filter(([other]) => other !== key)
    const isEmpty = !note.title && !note.alt && !note.marking && note.marks.length === 0
    kept.write(isEmpty ? others : [...others, [key, note] as const])
  }

  function keyOf(figure: string): string {
    return noteKey(relationships.currentId ?? '', figure)
  }

  return { stored, noteOf, keep }
})

function noteIn(note: KeptNote): FigureNote {
  const [title, alt] = [ownTextIn(note['title'], LONGEST_TITLE), ownTextIn(note['alt'], LONGEST_ALT)]
  const marks: readonly unknown[] = Array.isArray(note['marks']) ? note['marks'] : []
  const marking = MARKINGS.find((one) => one === note['marking'])
  return {
    ...(title ? { title } : {}),
    ...(alt ? { alt } : {}),
    marks: marks.flatMap((mark) => markIn(mark) ?? []).slice(0, MOST_MARKS),
    ...(marking ? { marking } : {}),
  }
}

function ownTextIn(value: unknown, longest: number): OwnText | null {
  if (!isObject(value) || !isDay(value['on'])) return null
  const { text, on, facts, kept } = value
  if (typeof text !== 'string' || text.trim() === '' || !isTexts(facts)) return null
  return { text: text.slice(0, longest), on, facts, ...(typeof kept === 'string' ? { kept } : {}) }
}

function markIn(value: unknown): FigureMark | null {
  if (!isObject(value)) return null
  const { from, to, text, on } = value
  if (!isDay(from) || !isDay(on) || typeof text !== 'string' || text.trim() === '') return null
  return { from, ...(isDay(to) && to > from ? { to } : {}), text: text.slice(0, LONGEST_MARK), on }
}

function isDay(value: unknown): value is IsoDay {
  return typeof value === 'string' && isIsoDay(value)
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
