import type { MeasuredSide } from '#analysis/comparedMeasures.ts'
import type { NumberQuestion } from '#analysis/numberQuestion.ts'
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
}

export interface MeasureRow {
  readonly name: string
  readonly note: string
  /** As told of the earlier day, as known of it now, and of the later day. */
  readonly cells: readonly [MeasureCell, MeasureCell, MeasureCell]
}

type Place = 'told' | 'known' | 'now'

/** What of the two days is measured, in words. @param own whether the later day is that on screen, whose numbers open */
export function useMeasureRows(): (
  measures: ComparedMeasures,
  bands: ComparedBands | null,
  own: boolean,
) => readonly MeasureRow[] {
  const names = useSideNames()
  const sideOrder = useSideOrder()
  const { t, f } = useTexts()

  return (measures, bands, own) => {
    const row = (
      name: string,
      note: string,
      cell: (side: MeasuredSide, place: Place) => Omit<MeasureCell, 'opens'>,
      opens: NumberQuestion | null = null,
    ): MeasureRow => {
      const of = (place: Place): MeasureCell => ({
        ...cell(measures[place], place),
        opens: place === 'now' && own ? opens : null,
      })
      return { name, note, cells: [of('told'), of('known'), of('now')] }
    }
    const { day } = measures.now
    const level = f.integer(100 * (bands?.level ?? 0.8))
    return [
      row(
        t('compare.measures.index'),
        t('compare.measures.indexNote', { n: f.integer(measures.halfLife), level }),
        ({ index }, place) => ({
          value: Number.isNaN(index) ? t('compare.measures.none') : f.score(index),
          note: intervalOf(bands?.[place], Number.isNaN(index)),
        }),
        Number.isNaN(measures.now.index) ? null : { measure: 'index', day, halfLife: measures.halfLife },
      ),
      row(
        t('compare.measures.share'),
        '',
        ({ share: { share, conflict, nonNeutral } }) => ({
          value: Number.isNaN(share) ? t('compare.measures.none') : f.percent(share),
          note: t('compare.measures.shareNote', { conflict: f.integer(conflict), n: f.integer(nonNeutral) }),
        }),
        { measure: 'conflictShare', first: day - SHARE_DAYS + 1, last: day },
      ),
      row(t('compare.measures.events'), '', ({ events }) => ({ value: f.integer(events), note: '' })),
      ...sideOrder.order.map((side) =>
        row(t('compare.measures.custody', { side: names[side] }), '', ({ custody }) => ({
          value: f.integer(custody[side].length),
          note: custody[side].map((one) => one.case.person).join(', '),
        })),
      ),
    ]
  }

  function intervalOf(limits: readonly [number, number] | undefined, isNone: boolean): string {
    if (isNone || !limits || Number.isNaN(limits[0])) return ''
    return t('compare.measures.interval', { low: f.score(limits[0]), high: f.score(limits[1]) })
  }
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
