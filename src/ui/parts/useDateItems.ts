import { foldText } from '#analysis/foldText.ts'
import type { TypedDate } from '#analysis/typedDates.ts'
import type { DayNumber } from '#model/day.ts'
import { isoDay } from '#model/day.ts'
import { useAsOf } from '#state/asOf.ts'
import { useRoute, useRouter } from 'vue-router'
import { useTexts } from '../texts/i18n.ts'
import type { PaletteItem } from './paletteItem.ts'

/** The rows that go to a day, of a month to its last, and to the events of its days. */
export function useDateItems(): (typed: TypedDate, events: number) => readonly PaletteItem[] {
  const asOf = useAsOf()
  const route = useRoute()
  const router = useRouter()
  const { t, f } = useTexts()

  function distance(days: number): string {
    if (days === 0) return t('palette.shown')
    const n = Math.abs(days)
    return t(days < 0 ? 'palette.earlier' : 'palette.later', { n: f.integer(n) }, n)
  }

  function showEvents(first: DayNumber, last: DayNumber): void {
    const { rel, asOf: day } = route.query
    const query = { ...(rel ? { rel } : {}), ...(day ? { asOf: day } : {}) }
    void router.push({ name: 'timeline', query: { ...query, from: isoDay(first), to: isoDay(last) } })
  }

  return ({ first, last, hasYear }, events) => {
    const plain = { excerpt: null, score: null, way: null, stays: false } as const
    const words = first === last ? [foldText(hasYear ? f.day(last) : f.dayMonth(last))] : []
    const goTo: PaletteItem = {
      ...plain,
      words,
      key: 'date',
      glyph: { type: 'icon', name: 'clock' },
      title: t('palette.goTo', { day: f.day(last) }),
      note: distance(last - asOf.number),
      run: () => asOf.choose(isoDay(last)),
    }
    if (events === 0) return [goTo]
    const days = first === last ? f.day(last) : f.month(last)
    const show: PaletteItem = {
      ...plain,
      words,
      key: 'date.events',
      glyph: { type: 'icon', name: 'timeline' },
      title: t('palette.showOn', { day: days }),
      note: t('palette.events', { n: f.integer(events) }, events),
      run: () => showEvents(first, last),
    }
    return [goTo, show]
  }
}
