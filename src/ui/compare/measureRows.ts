import type { MeasuredSide } from '#analysis/comparedMeasures.ts'
import type { NumberQuestion } from '#analysis/numberQuestion.ts'
import type { IsoDay } from '#model/day.ts'
import { isoDay } from '#model/day.ts'
import type { Side } from '#model/records/base.ts'
import { SHARE_DAYS } from '#analysis/conflictShare.ts'
import type { ComparedBands, ComparedMeasures } from '#state/comparing.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import { useSideNames } from '../parts/sideNames.ts'
import { useTexts } from '../texts/i18n.ts'

/** A measure of one side, in words. */
export interface MeasureCell {
  readonly value: string
  /** The interval, or what the value rests on; empty for nothing. */
  readonly note: string
  /** What it opens down to; null where it cannot be opened here. */
  readonly opens: NumberQuestion | null
  /** Where what it counts is listed, as known on its day; null where it is not. */
  readonly leads: CountPlace | null
}

/** A page that lists what a number counts, and the day as of which. */
export interface CountPlace {
  readonly page: 'timeline' | 'cases'
  readonly day: IsoDay
}

export interface MeasureRow {
  readonly name: string
  readonly note: string
  /** As told of the earlier day, as known of it now, and of the later day. */
  readonly cells: readonly [MeasureCell, MeasureCell, MeasureCell]
}

type Place = keyof OwnPlaces

/** Which of the three stand for a day of what is stored here, whose numbers open. */
export type OwnPlaces = Readonly<Record<'told' | 'known' | 'now', boolean>>

/** A measure: how a value of it is said, and what that opens or leads to. */
interface Measured {
  readonly name: string
  readonly note: string
  readonly cell: (side: MeasuredSide, place: Place) => Pick<MeasureCell, 'value' | 'note'>
  /** @param then set for the earlier day: of what was known on it alone */
  readonly opens?: (side: MeasuredSide, then: { readonly asThenKnown?: true }) => NumberQuestion | null
  readonly page?: CountPlace['page']
}

/** People in custody that are named: more of them are no note. */
const NAMED = 20

/** What of the two days is measured, in words. */
export function useMeasureRows(): (
  measures: ComparedMeasures,
  bands: ComparedBands | null,
  own: OwnPlaces,
) => readonly MeasureRow[] {
  const indexOf = useIndexMeasure()
  const share = useShareMeasure()
  const names = useSideNames()
  const sideOrder = useSideOrder()
  const { t, f } = useTexts()
  const events = (): Measured => ({
    ...{ name: t('compare.measures.events'), note: '', page: 'timeline' },
    cell: (side) => ({ value: f.integer(side.events), note: '' }),
  })
  const custodyOf = (side: Side): Measured => ({
    ...{ name: t('compare.measures.custody', { side: names[side] }), note: '', page: 'cases' },
    cell: ({ custody }) => {
      const n = custody[side].length
      const named = custody[side].slice(0, NAMED).map((one) => one.case.person)
      if (n > NAMED) named.push(t('words.more', { n: f.integer(n - NAMED) }))
      return { value: f.integer(n), note: named.join(', ') }
    },
  })
  return (measures, bands, own) =>
    [indexOf(measures, bands), share(), events(), ...sideOrder.order.map(custodyOf)].map((measured) =>
      rowOf(measured, measures, own),
    )
}

function rowOf(
  { name, note, cell, opens, page }: Measured,
  measures: ComparedMeasures,
  own: OwnPlaces,
): MeasureRow {
  const of = (place: Place): MeasureCell => {
    const side = measures[place]
    return {
      ...cell(side, place),
      opens: (own[place] && opens?.(side, place === 'now' ? {} : { asThenKnown: true })) || null,
      leads: own[place] && page ? { page, day: isoDay(side.day) } : null,
    }
  }
  return { name, note, cells: [of('told'), of('known'), of('now')] }
}

function useIndexMeasure(): (measures: ComparedMeasures, bands: ComparedBands | null) => Measured {
  const { t, f } = useTexts()
  const intervalOf = (limits: readonly [number, number] | undefined, isNone: boolean): string => {
    if (isNone || !limits || Number.isNaN(limits[0])) return ''
    return t('compare.measures.interval', { low: f.score(limits[0]), high: f.score(limits[1]) })
  }
  return ({ halfLife }, bands) => ({
    name: t('compare.measures.index'),
    note: t('compare.measures.indexNote', {
      n: f.integer(halfLife),
      level: f.integer(100 * (bands?.level ?? 0.8)),
    }),
    cell: ({ index }, place) => ({
      value: Number.isNaN(index) ? t('compare.measures.none') : f.score(index),
      note: intervalOf(bands?.[place], Number.isNaN(index)),
    }),
    opens: ({ index, day }, then) =>
      Number.isNaN(index) ? null : { measure: 'index', day, halfLife, ...then },
  })
}

function useShareMeasure(): () => Measured {
  const { t, f } = useTexts()
  return () => ({
    ...{ name: t('compare.measures.share'), note: '' },
    cell: ({ share: { share, conflict, nonNeutral } }) => ({
      value: Number.isNaN(share) ? t('compare.measures.none') : f.percent(share),
      note: t('compare.measures.shareNote', { conflict: f.integer(conflict), n: f.integer(nonNeutral) }),
    }),
    opens: ({ day }, then) => ({
      ...{ measure: 'conflictShare', first: day - SHARE_DAYS + 1, last: day },
      ...then,
    }),
  })
}

/** Whether the earlier day is measured now as it was then. */
export function isToldTheSame({ told, known }: ComparedMeasures, rows: readonly MeasureRow[]): boolean {
  return (
    Object.is(told.index, known.index) && rows.every(({ cells: [then, now] }) => then.value === now.value)
  )
}

/** What may be said of the change of the index between the days; empty until it is known. */
export function useChangeWords(): (measures: ComparedMeasures, bands: ComparedBands | null) => string {
  const { t, f } = useTexts()
  return ({ now }, bands) => {
    if (!bands) return ''
    const { word, value, low, high, newItems, ageing } = bands.change
    const said = t(`compare.measures.move.${word}`, {
      value: f.score(value),
      low: f.score(low),
      high: f.score(high),
    })
    if (word === 'not supported') return said
    const parts = { fresh: f.score(newItems), ageing: f.score(ageing), day: f.day(now.day) }
    return `${said} ${t('compare.measures.parts', parts)}`
  }
}
