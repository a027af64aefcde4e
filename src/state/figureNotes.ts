import type { IsoDay } from '#model/day.ts'
import { dayNumber, isIsoDay } from '#model/day.ts'
import type { Marking } from '#model/records/base.ts'
import { MARKINGS } from '#model/records/base.ts'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useAsOf } from './asOf.ts'
import { useRelationships } from './relationships.ts'
import { remembered } from './remembered.ts'
import { useSurroundings } from './surroundings.ts'

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
export const MOST_MARKS = 6
/** Letters of an annotation, and of a text in place of the picture. */
export const LONGEST_MARK = 80
export const LONGEST_ALT = 1000

const NOTHING: FigureNote = { marks: [] }

/** Titles, texts, annotations and markings of figures, for each relationship of this installation. */
export const useFigureNotes = defineStore('figureNotes', () => {
  const { preferences } = useSurroundings()
  const relationships = useRelationships()
  const asOf = useAsOf()
  const text = remembered(preferences, 'bilat-figures')
  const notes = computed(() => notesIn(text.value))

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
    const entries = isEmpty ? others : [...others, [key, note] as const]
    text.value = entries.length === 0 ? '' : JSON.stringify(Object.fromEntries(entries))
  }

  /** No id has white space. */
  function keyOf(figure: string): string {
    return `${relationships.currentId ?? ''} ${figure}`
  }

  return { stored, noteOf, keep }
})

/** What was kept, as far as it can be understood: nobody vouches for a browser's storage. */
function notesIn(text: string): ReadonlyMap<string, FigureNote> {
  const kept = parsed(text)
  if (!isObject(kept)) return new Map()
  return new Map(Object.entries(kept).flatMap(([key, note]) => (isObject(note) ? [[key, noteIn(note)]] : [])))
}

function parsed(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    // Not written by this app: there is nothing in it to be had, and the next note that is kept replaces it.
    return null
  }
}

type Unread = Readonly<Record<string, unknown>>

function noteIn(note: Unread): FigureNote {
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

function isObject(value: unknown): value is Unread {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
