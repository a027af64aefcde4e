import type { DayNumber } from '#model/day.ts'
import type { AnyRecord } from '#model/records/dataset.ts'
import type { TitleDoubt } from './titleCheck.ts'

/** What is asked of a slide before it is shown to others. */
export interface SlideToCheck {
  readonly id: string
  /** From 1 on. */
  readonly number: number
  /** As it is shown; `isOwn`: somebody wrote it. */
  readonly title: string
  readonly isOwn: boolean
  /** The first slide of a deck, whose title is its name. */
  readonly isTitle: boolean
  /** Names of what it shows: a title that says no more is no finding. */
  readonly names: readonly string[]
  /** What speaks against its title. */
  readonly doubts: readonly TitleDoubt[]
  /** Its source line; empty for none. */
  readonly source: string
  /** The days whose knowledge it shows. */
  readonly days: readonly DayNumber[]
  /** First days of its annotations, each with the day of its view. */
  readonly marks: readonly { readonly day: DayNumber; readonly asOf: DayNumber; readonly text: string }[]
  /** How many pixels of the slide one of each chart's own takes. */
  readonly scales: readonly number[]
  /** What its views rest on. */
  readonly facts: readonly AnyRecord[]
}

/** Where a warning is mended. */
export type LintPlace = 'title' | 'source' | 'view' | 'marks'

/** What should be looked at. Nothing is kept from going out for it. */
export type LintKind =
  | 'noFinding'
  | 'unsupported'
  | 'noSource'
  | 'stale'
  | 'future'
  | 'projected'
  | 'small'
  | 'disputed'
  | 'unverified'

export interface LintWarning {
  readonly slide: string
  readonly number: number
  readonly kind: LintKind
  readonly place: LintPlace
  /** How many of them, where they can be counted; else 1. */
  readonly n: number
  /** The words or the day it is about; empty for none. */
  readonly about: readonly string[]
}

/** Days after which what is shown is called stale. */
const FRESH = 30
/** Charts are set in 12 px, and letters on a slide are at least 18 px high. */
const LEAST_SCALE = 1.5

const PLACES: Readonly<Record<LintKind, LintPlace>> = {
  noFinding: 'title',
  unsupported: 'title',
  noSource: 'source',
  stale: 'view',
  future: 'view',
  projected: 'marks',
  small: 'view',
  disputed: 'view',
  unverified: 'view',
}

/**
 * What of a slide should be looked at before it is shown. That charts are told apart without colour is no question of
 * one slide: a test holds every chart to it.
 */
export function slideLint(slide: SlideToCheck, today: DayNumber): LintWarning[] {
  const { id, number, title, source, days, marks, scales, facts, doubts } = slide
  const warnings: LintWarning[] = []
  const warn = (kind: LintKind, n = 1, about: readonly string[] = []): void => {
    if (n > 0) warnings.push({ slide: id, number, kind, place: PLACES[kind], n, about })
  }
  warn('noFinding', slide.isTitle || isFinding(slide) ? 0 : 1)
  warn('unsupported', slide.isOwn && doubts.length > 0 ? 1 : 0, [title])
  warn('noSource', facts.length > 0 && source.trim() === '' ? 1 : 0)
  warn('stale', days.some((day) => day < today - FRESH) ? 1 : 0)
  warn('future', days.some((day) => day > today) ? 1 : 0)
  const ahead = marks.filter(({ day, asOf, text }) => day > asOf && !SAYS_PROJECTED.test(text))
  warn(
    'projected',
    ahead.length,
    ahead.map(({ text }) => text),
  )
  warn('small', scales.filter((scale) => scale < LEAST_SCALE - 1e-6).length)
  warn('disputed', withStatus(facts, 'disputed'))
  warn('unverified', withStatus(facts, 'reported'))
  return warnings
}

/** Signs by which an annotation says that its date lies ahead. */
const SAYS_PROJECTED = /project|expect|plan|propos|schedul|agreed|if |\?/i

function isFinding({ title, names }: SlideToCheck): boolean {
  const said = title.trim().toLowerCase()
  if (said === '' || names.some((name) => name.toLowerCase() === said)) return false
  return /\d/.test(said) || said.split(/\s+/).length > 2
}

function withStatus(facts: readonly AnyRecord[], status: 'disputed' | 'reported'): number {
  const found = facts.filter((fact) => 'initiator' in fact && fact.status === status)
  return new Set(found.map(({ id }) => id)).size
}
