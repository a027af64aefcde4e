import { isoDay } from '#model/day.ts'
import { toneOf } from '#model/scoreOf.ts'
import { useAsOf } from '#state/asOf.ts'
import { useEventFilter } from '#state/eventFilter.ts'
import { useTexts } from '../texts/i18n.ts'

/** How many events of which sign the filter leaves, of how many, since when. */
export function useEventsTitle(): () => string {
  const filter = useEventFilter()
  const asOf = useAsOf()
  const { t, f } = useTexts()

  /** The day from which on events are shown: that of the filter, else the date of the first. */
  function since(): string {
    const { from } = filter.filter.period
    return from === null ? f.date(filter.firstDate ?? isoDay(asOf.number)) : f.day(from)
  }

  return () => {
    const { marks, total } = filter
    if (marks.length === 0) return t('timeline.empty.title')
    const counts = ['conflict', 'neutral', 'cooperation'].flatMap((tone) => {
      const n = marks.filter(({ score }) => !Number.isNaN(score) && toneOf(score) === tone).length
      return n > 0 || tone !== 'neutral' ? t(`timeline.count.${tone}`, { n: f.integer(n) }) : []
    })
    const none = marks.filter(({ score }) => Number.isNaN(score)).length
    if (none > 0) counts.push(t('words.unscored', { n: f.integer(none) }, none))
    const said = { since: since(), counts: counts.join(', '), n: f.integer(total) }
    return marks.length === total
      ? t('timeline.title', said, total)
      : t('timeline.some', { ...said, kept: f.integer(marks.length) }, total)
  }
}
