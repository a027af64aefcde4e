import type { DayNumber } from '#model/day.ts'
import type { AnyRecord } from '#model/records/dataset.ts'
import { isDisputed, isUnsourced, isUnverified } from './doubtfulFacts.ts'
import type { TitleDoubt } from './titleCheck.ts'

/** What is asked of a slide before it is shown to others. */
export interface SlideToCheck {
  readonly id: string
  /** From 1 on. */
  readonly number: number
  /** As it is shown; `isOwn`: somebody wrote it. */
  readonly title: string
  readonly isOwn: boolean
  /** A title slide: its title is a name. */
  readonly isTitle: boolean
  /** Names of what it shows: a title that says no more is no finding. */
  readonly names: readonly string[]
  /** What speaks against its title. */
  readonly doubts: readonly TitleDoubt[]
  /** Its source line; empty for none. */
  readonly source: string
  /** In the order of the slide. */
  readonly views: readonly ViewToCheck[]
}

/** One thing that a slide shows. */
export interface ViewToCheck {
  /** The day whose knowledge it shows. */
  readonly day: DayNumber
  /** It shows what is recorded, not how something is made. */
  readonly isOfRecord: boolean
  readonly marks: readonly { readonly id: string; readonly day: DayNumber; readonly text: string }[]
  /** How many pixels of the slide one of the chart's own takes; null for what is no chart. */
  readonly scale: number | null
  /** Names of series that are told apart by their colours alone. */
  readonly alike: readonly string[]
  /** Why it could not be opened; null where it is there. */
  readonly failed: string | null
  /** What stands there instead of what is not there; null where something is. */
  readonly missing: string | null
  /** What it rests on, as of its day; those may be left out of which nothing is in doubt. */
  readonly facts: readonly AnyRecord[]
}

/**
 * Where a warning is mended: a field of the slide; what its first or second view shows, or its day (from 0 on); one of
 * its annotations.
 */
export type LintPlace = 'title' | 'source' | `view ${number}` | `day ${number}` | `mark ${string}`

/** What should be looked at. Nothing is kept from going out for it. */
export type LintKind =
  | 'noFinding'
  | 'unsupported'
  | 'noSource'
  | 'unsourced'
  | 'stale'
  | 'future'
  | 'projected'
  | 'small'
  | 'greyscale'
  | 'unopened'
  | 'nothing'
  | 'disputed'
  | 'unverified'

export interface LintWarning {
  readonly slide: string
  readonly number: number
  readonly kind: LintKind
  readonly place: LintPlace
  /** How many of them, where they can be counted; else 1. */
  readonly n: number
  /** The words or names it is about; empty for none. */
  readonly about: readonly string[]
}

/** The days that a slide is held against. */
export interface LintDays {
  /** Of the clock. */
  readonly today: DayNumber
  /** The day of the dashboard: today, or an earlier one that was chosen. */
  readonly asOf: DayNumber
}

/** Days behind the dashboard after which what is shown is called stale. */
const STALE_AFTER = 30
/** Charts are set in 12 px, and letters on a slide are at least 18 px high. */
const LEAST_SCALE = 1.5
/** So many facts are named. */
const MOST_NAMES = 2

type Warn = (kind: LintKind, place: LintPlace, n?: number, about?: readonly string[]) => void

/** What of a slide should be looked at before it is shown, in the order of its fields. */
export function slideLint(slide: SlideToCheck, days: LintDays): LintWarning[] {
  const { id, number, title, source, doubts, views } = slide
  const warnings: LintWarning[] = []
  const warn: Warn = (kind, place, n = 1, about = []) => {
    if (n > 0) warnings.push({ slide: id, number, kind, place, n, about })
  }
  const isName = slide.isTitle || (views.length > 0 && !views.some((view) => view.isOfRecord))
  warn('noFinding', 'title', isName || isFinding(slide) ? 0 : 1)
  warn('unsupported', 'title', slide.isOwn && doubts.length > 0 ? 1 : 0, [title])
  views.forEach(({ failed, missing }, i) => {
    if (failed !== null) warn('unopened', `view ${i}`, 1, [failed])
    else if (missing !== null) warn('nothing', `view ${i}`, 1, [missing])
  })
  warnOfDays(views, days, warn)
  warnOfCharts(views, warn)
  warnOfMarks(views, warn)
  warn('noSource', 'source', views.some((view) => view.isOfRecord) && source.trim() === '' ? 1 : 0)
  warnOfFacts(views, warn)
  return warnings
}

function warnOfDays(views: readonly ViewToCheck[], { today, asOf }: LintDays, warn: Warn): void {
  const stale = views.findIndex((view) => view.isOfRecord && view.day < asOf - STALE_AFTER)
  if (stale >= 0) warn('stale', `day ${stale}`)
  const future = views.findIndex(({ day }) => day > today)
  if (future >= 0) warn('future', `day ${future}`)
}

function warnOfCharts(views: readonly ViewToCheck[], warn: Warn): void {
  const small = views.flatMap(({ scale }, i) => (scale !== null && scale < LEAST_SCALE - 1e-6 ? [i] : []))
  warn('small', `view ${small[0] ?? 0}`, small.length)
  views.forEach(({ alike }, i) => warn('greyscale', `view ${i}`, alike.length, alike))
}

function warnOfMarks(views: readonly ViewToCheck[], warn: Warn): void {
  for (const { day, marks } of views) {
    const ahead = marks.filter((mark) => mark.day > day && !SAYS_PROJECTED.test(mark.text))
    const texts = ahead.map(({ text }) => text)
    warn('projected', `mark ${ahead[0]?.id ?? ''}`, ahead.length, texts)
  }
}

function warnOfFacts(views: readonly ViewToCheck[], warn: Warn): void {
  const kinds = { unsourced: isUnsourced, disputed: isDisputed, unverified: isUnverified }
  for (const [kind, is] of Object.entries(kinds)) {
    const found = views.flatMap(({ facts }, i) => facts.filter(is).map((fact) => ({ fact, i })))
    const names = new Map(found.map(({ fact }) => [fact.id, nameOf(fact)]))
    const about = [...names.values()].slice(0, MOST_NAMES)
    warn(kind as keyof typeof kinds, `view ${found[0]?.i ?? 0}`, names.size, about) // Object.entries forgets the names
  }
}

function nameOf(record: AnyRecord): string {
  if ('title' in record) return record.title
  return 'person' in record ? record.person : record.id
}

/** Signs by which an annotation says that its date lies ahead. */
const SAYS_PROJECTED = /\bproject|\bexpect|\bplan|\bpropos|\bschedul|\bagreed\b|\bif\b|\?/i

function isFinding({ title, names }: SlideToCheck): boolean {
  const said = title.trim().toLowerCase()
  if (said === '' || names.some((name) => name.toLowerCase() === said)) return false
  return /\d/.test(said) || said.split(/\s+/).length > 2
}
