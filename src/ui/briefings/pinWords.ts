import { NO_FILTER, activeParts } from '#analysis/eventFilter.ts'
import { spanOf } from '#model/edtf.ts'
import type { SlideView, ViewPin } from '#model/records/briefing.ts'
import { useAsOf } from '#state/asOf.ts'
import type { Asked } from '#state/filterAddress.ts'
import { readFilter } from '#state/filterAddress.ts'
import { laneWindowSaid } from '#state/laneWindow.ts'
import { windowSaid } from '#state/trendWindow.ts'
import { useFilterWords } from '../parts/filterWords.ts'
import type { Heeded } from '../figures/figure.ts'
import { useMeetingFilterParts } from '../figures/meetings/meetingFilterWords.ts'
import { useTexts } from '../texts/i18n.ts'

/** Settings whose usual value goes without saying. */
const USUAL: Readonly<Record<string, string>> = { band: '80', scores: 'goldstein' }
const SAID = ['band', 'halfLife', 'scores', 'swapped']

/** The filters of a pin that a view goes through, and its settings, each in words. */
export function usePinWords(): (pin: ViewPin, heeds: Heeded | undefined) => readonly string[] {
  const eventWords = useEventFilterWords()
  const meetingWords = useMeetingFilterParts()
  const { t } = useTexts()

  function filterOf({ asOf, filters }: ViewPin, heeds: Heeded | undefined): readonly string[] {
    if (heeds === undefined) return []
    const said = (wanted: string): readonly string[] =>
      filters.flatMap(({ name, value }) => (name === wanted ? [value] : []))
    if (heeds === 'events') return eventWords(asOf, filters, said)
    return meetingWords({ level: said('level'), certainty: said('certainty'), issue: said('issue') })
  }

  return (pin, heeds) => [
    ...filterOf(pin, heeds),
    ...pin.settings
      .filter(({ name, value }) => SAID.includes(name) && USUAL[name] !== value)
      .map(({ name, value }) => t(`briefings.side.setting.${name}`, { value })),
  ]
}

type Said = (name: string) => readonly string[]

function useEventFilterWords(): (
  date: ViewPin['asOf'],
  filters: ViewPin['filters'],
  said: Said,
) => readonly string[] {
  const asOf = useAsOf()
  const wordsOf = useFilterWords()
  const { f } = useTexts()

  return (date, filters, said) => {
    const names = [...new Set(filters.map(({ name }) => name))]
    // What a pin asks for was there when it was made.
    const known = {
      issues: new Set(said('issue')),
      tags: new Set(said('tag')),
      publishers: new Set(said('source').map((text) => text.replace(/^by:/, ''))),
    }
    const parts: Asked = Object.fromEntries(names.map((name) => [name, said(name)]))
    const { filter } = readFilter(parts, known, spanOf(date).last ?? asOf.number)
    const { from, to } = filter.period
    const days = [from === null ? '' : f.day(from), to === null ? '' : f.day(to)]
    return [
      ...(days.some(Boolean) ? [days.join(' – ')] : []),
      ...activeParts(filter)
        .filter((part) => part !== 'period')
        .map((part) => wordsOf({ ...NO_FILTER, [part]: filter[part] })),
    ]
  }
}

/** Under which name a pin keeps the days of lanes, by what is shown. */
const LANE_DAYS: Readonly<Record<string, string>> = {
  timeline: 'laneDays',
  timelineByDirection: 'laneDays',
  meetingLanes: 'meetingDays',
}

/** The days that a view is drawn over by its pin, in words; empty where it is over none. */
export function usePinPeriod(): (pin: ViewPin, view: Pick<SlideView, 'shows'>) => string {
  const { t, f } = useTexts()
  return ({ window = '', settings }, { shows }) => {
    const setting = LANE_DAYS[shows]
    const text = settings.find(({ name }) => name === setting)?.value ?? ''
    const days = shows === 'index' ? windowSaid(window) : laneWindowSaid(text)
    if (typeof days === 'string') return t(`lanes.spanName.${days}`)
    return days ? `${f.day(days.from)} – ${f.day(days.to)}` : ''
  }
}
