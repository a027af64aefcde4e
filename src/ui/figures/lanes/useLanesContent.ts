import type { DaySpan } from '#charts/dayAxis.ts'
import { directionGlyph } from '#charts/directionGlyph.ts'
import type { Lane, LanesInput, LanesLabels } from '#charts/lanesInput.ts'
import { isoDay } from '#model/day.ts'
import type { DayNumber } from '#model/day.ts'
import type { Edtf } from '#model/edtf.ts'
import { spanOf } from '#model/edtf.ts'
import { inOrder } from '#model/sideOrder.ts'
import { useAsOf } from '#state/asOf.ts'
import type { EventMark } from '#state/eventMark.ts'
import type { LanesBy } from '#state/keptLanes.ts'
import type { OverviewPage } from '#state/overview.ts'
import { useScoreTable } from '#state/scoreTable.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { CHART_FONTS } from '../../parts/chartFonts.ts'
import { useSideNames } from '../../parts/sideNames.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { LaneNames, NamedIssue, UpcomingOfIssues } from './divideLanes.ts'
import { lanesByDirection, lanesByIssue } from './divideLanes.ts'

/** What is to come, as of the day. */
export type LanesUpcoming = Pick<OverviewPage['upcoming'], 'meetings' | 'dates'>

/** What the lanes are made of, before it is drawn. */
export interface LanesSource {
  readonly marks: readonly EventMark[]
  readonly issues: readonly NamedIssue[]
  readonly upcoming: LanesUpcoming
  readonly asOf: DayNumber
  readonly by: LanesBy
  /** Issues that are asked for; all where there is none. */
  readonly only: readonly string[]
}

/** The lanes and everything they say, in the reader's language; the window and the frame come on top. */
export type LanesContent = Pick<LanesInput, 'asOf' | 'asOfIsToday' | 'fonts' | 'labels' | 'lanes' | 'locale'>

/** The page's events in the terms of the chart. */
export function useLanesContent(source: () => LanesSource): ComputedRef<LanesContent> {
  const asOf = useAsOf()
  const { intl } = useTexts()
  const names = useLaneNames()
  const labels = useLanesLabels()
  const upcoming = useUpcoming()
  const sideOrder = useSideOrder()

  const lanes = computed((): Lane[] => {
    const { marks, issues, by, only, upcoming: ahead } = source()
    const items = upcoming(ahead).filter(
      ({ issueIds }) => only.length === 0 || issueIds.some((id) => only.includes(id)),
    )
    return by === 'issue'
      ? lanesByIssue(marks, items, issues, names.value, sideOrder.order, only)
      : lanesByDirection(marks, items, names.value, sideOrder.order)
  })
  return computed(() => ({
    lanes: lanes.value,
    asOf: source().asOf,
    asOfIsToday: asOf.isToday,
    fonts: CHART_FONTS,
    locale: intl,
    labels: labels(source().asOf),
  }))
}

function useLaneNames(): ComputedRef<LaneNames> {
  const ways = useWayNames()
  const { t } = useTexts()
  return computed(() => ({
    noIssue: t('lanes.noIssue'),
    ...ways(),
    both: t('lanes.both'),
    others: t('lanes.others'),
  }))
}

/** What the side that stands first does to the other, and the other way round. */
export function useWayNames(): () => Pick<LaneNames, 'right' | 'left'> {
  const sides = useSideNames()
  const sideOrder = useSideOrder()
  const { t } = useTexts()
  return () => {
    const [a, b] = inOrder(sideOrder.order, sides)
    return { right: t('words.direction.ab', { a, b }), left: t('words.direction.ba', { a, b }) }
  }
}

/** Meetings and dates to watch with their labels, which are put into words where one is placed: of thousands, few are. */
function useUpcoming(): (upcoming: LanesUpcoming) => UpcomingOfIssues[] {
  const asOf = useAsOf()
  const { t, f, intl } = useTexts()
  const when = (date: Edtf | undefined): string =>
    date === undefined ? t('lanes.noDate') : f.dateNear(date, asOf.number)

  return ({ meetings, dates }) => [
    ...meetings.map((one) => {
      const word = (): string => t(`words.certainty.${one.certainty}`).toLocaleLowerCase(intl)
      const issueIds = one.agenda.flatMap(({ issueId }) => issueId ?? [])
      const { id, certainty } = one
      return {
        item: {
          ...{ id, certainty, span: daysOf(one.date) },
          get lines() {
            return [one.title, `${when(one.date)}, ${word()}`]
          },
          get word() {
            return word()
          },
        },
        issueIds: [...new Set(issueIds)],
      }
    }),
    ...dates.map(({ id, title, date, issueIds }) => ({
      item: {
        ...{ id, certainty: null, span: daysOf(date) },
        get lines() {
          return [title, when(date)]
        },
      },
      issueIds,
    })),
  ]
}

/** Names that are listed at most: a chart has one line for them. */
const NAMED = 20

function someOf(names: readonly string[]): string {
  return [...names.slice(0, NAMED), ...(names.length > NAMED ? ['…'] : [])].join(', ')
}

function daysOf(date: Edtf | undefined): DaySpan | null {
  if (date === undefined) return null
  const { first, last } = spanOf(date)
  return { from: first, to: last ?? first }
}

function useLanesLabels(): (asOf: DayNumber) => LanesLabels {
  const ways = useWayNames()
  const scoreTable = useScoreTable()
  const { t, f } = useTexts()
  return (asOf) => ({
    asOf: t('lanes.asOf', { day: f.dateNear(isoDay(asOf), asOf) }),
    upcoming: t('lanes.upcoming'),
    noDate: t('lanes.noDate'),
    count: f.integer,
    more: (n) => t('lanes.more', { n: f.integer(n) }),
    moreLanes: (names) =>
      t('lanes.moreIssues', { n: f.integer(names.length), names: someOf(names) }, names.length),
    key: [
      { glyph: directionGlyph('right', true), parts: [{ text: ways().right }] },
      { glyph: directionGlyph('left', true), parts: [{ text: ways().left }] },
      { glyph: directionGlyph('both', false), parts: [{ text: t('lanes.key.both') }] },
      { parts: [{ text: t('lanes.key.fill') }] },
      {
        parts: [
          { text: t('lanes.key.above'), tone: 'cooperation' },
          { text: t('lanes.key.aboveWhat') },
          { text: t('lanes.key.below'), tone: 'conflict' },
          { text: t('lanes.key.belowWhat', { points: t(`words.points.${scoreTable.table.id}`) }) },
        ],
      },
    ],
  })
}
