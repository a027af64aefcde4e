import type { DaySpan } from '#charts/dayAxis.ts'
import { toneOf } from '#model/scoreOf.ts'
import { useEventFilter } from '#state/eventFilter.ts'
import type { EventMark } from '#state/eventMark.ts'
import type { LanesBy } from '#state/keptLanes.ts'
import { useScoreTable } from '#state/scoreTable.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { DrawingFrame, FigurePage, Finding } from '../figure.ts'
import { shortened } from '../../parts/shortened.ts'
import { useFilterWords } from '../../parts/filterWords.ts'
import type { MovableWindow } from '../../parts/markSteps.ts'
import { useTexts } from '../../texts/i18n.ts'
import { lanesStill, useLanesDrawing } from './lanesDrawing.ts'
import type { LanesContent } from './useLanesContent.ts'
import { useLanesTable } from './useLanesTable.ts'

/** What the lanes show, and what of it is in sight. */
export interface ShownLanes {
  readonly content: LanesContent
  /** The events that pass the filter. */
  readonly marks: readonly EventMark[]
  readonly by: LanesBy
}

/** Pixels a day takes where all days are shown, if the record is short enough: half a year then fills a page. */
const PER_DAY = 3.7
const NARROWEST = 1200
/** Beyond this, browsers do not draw a picture at twice its size. */
const WIDEST = 16_000
/** Room for the names at the left. */
const NAMES = 240
/** More of what is to come than finds a place in a lane. */
const MOST_AHEAD = 200
/** Letters of a name in a title. */
const MOST_LETTERS = 40

/** From here on, an SVG has too many elements to move smoothly. */
const CROWDED = 1500

/**
 * The lanes as a figure: what is in sight with its frame, and all of it. Null without lanes.
 *
 * @param selected id of the event in the panel
 */
export function useLanesPage(
  shown: () => ShownLanes,
  days: MovableWindow,
  selected: () => string | null,
): ComputedRef<FigurePage | null> {
  const pageOf = usePageOf()
  const tableOf = useLanesTable()
  const draw = useLanesDrawing(days, selected)
  const { t } = useTexts()
  return computed(() => {
    const now = shown()
    const { content } = now
    if (content.lanes.length === 0) return null
    const [window, whole] = [days.window.value, days.whole.value]
    const width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, NAMES + (whole.to - whole.from) * PER_DAY)))
    const page = pageOf(now, window)
    return {
      ...page,
      subtitle: `${page.subtitle} ${t('lanes.numbers')}`,
      draw: (frame) => draw(frame, content),
      crowded: now.marks.length > CROWDED,
      brushed: days.set,
      // Thousands of rows are put into words where somebody asks for them.
      get table() {
        return tableOf(content, window)
      },
      get whole() {
        const all = pageOf(now, whole)
        return {
          page: {
            ...all,
            draw: (frame: DrawingFrame) => lanesStill(frame, content, whole, true),
            get table() {
              return tableOf(content, whole)
            },
          },
          width,
        }
      },
    }
  })
}

/** The events whose dates reach into a span of days. @param asOf end of what is still open */
function marksIn<M extends Pick<EventMark, 'first' | 'last'>>(
  marks: readonly M[],
  { from, to }: DaySpan,
  asOf: number,
): readonly M[] {
  return marks.filter(({ first, last }) => first <= to && (last ?? asOf) >= from)
}

/** All that is said of some days, the table apart. */
function usePageOf(): (shown: ShownLanes, days: DaySpan) => Omit<FigurePage, 'draw' | 'table'> {
  const filter = useEventFilter()
  const filterWords = useFilterWords()
  const scoreTable = useScoreTable()
  const findingOf = useFinding()
  const { t, f } = useTexts()

  function subtitleOf({ by, marks }: ShownLanes, { from, to }: DaySpan): string {
    const said = t('lanes.subtitle', {
      by: t(`lanes.byWord.${by}`),
      from: f.day(from),
      to: f.day(to),
      points: t(`words.points.${scoreTable.table.id}`),
    })
    const asked = filterWords(filter.filter)
    const [kept, n] = [f.integer(marks.length), f.integer(filter.total)]
    const of = marks.length === filter.total ? '' : ` ${t('lanes.filtered', { kept, n }, filter.total)}`
    return `${said}.${asked === '' ? '' : ` ${t('periods.filter', { filter: asked })}`}${of}`
  }

  return (shown, days) => {
    const { content, marks } = shown
    const seen = marksIn(marks, days, content.asOf)
    const finding = findingOf(content, seen, days)
    return {
      finding,
      subtitle: subtitleOf(shown, days),
      source: t('lanes.source', { n: f.integer(seen.length) }, seen.length),
      criticism: t(`lanes.criticism.${shown.by}`),
      method: 'scores',
      alt: altOf(finding.text, seen),
      sample: lettersOf(content),
      days,
    }
  }

  function altOf(finding: string, seen: readonly EventMark[]): string {
    const newest = seen.reduce<EventMark | null>(
      (last, mark) => (!last || mark.first > last.first ? mark : last),
      null,
    )
    if (!newest) return finding
    return `${finding}. ${t('lanes.lastEvent', { date: f.day(newest.first), score: f.score(newest.score) })}`
  }
}

/** How many events of which sign, and which lane has the most. */
function useFinding(): (content: LanesContent, seen: readonly EventMark[], days: DaySpan) => Finding {
  const { t, f } = useTexts()

  /** The lane with more events than any other; nothing where there is none. */
  function busiest({ lanes, asOf }: LanesContent, days: DaySpan) {
    const counts = lanes
      .map(({ title, marks }) => ({ title, n: marksIn(marks, days, asOf).length }))
      .toSorted((one, other) => other.n - one.n)
    const [most, next] = counts
    return most && next && most.n > next.n ? most : undefined
  }

  return (content, seen, days) => {
    const n = seen.length
    if (n === 0) {
      const [from, to] = [f.day(days.from), f.day(days.to)]
      return { text: t('lanes.findingNone', { from, to }), facts: [from, to] }
    }
    const count = (tone: string): number =>
      seen.filter(({ score }) => !Number.isNaN(score) && toneOf(score) === tone).length
    const counts = (['conflict', 'neutral', 'cooperation'] as const).map(
      (tone) => [tone, count(tone)] as const,
    )
    const none = seen.filter(({ score }) => Number.isNaN(score)).length
    const parts = [
      ...counts.flatMap(([tone, k]) =>
        k > 0 || tone !== 'neutral' ? t(`timeline.count.${tone}`, { n: f.integer(k) }) : [],
      ),
      ...(none > 0 ? [t('words.unscored', { n: f.integer(none) }, none)] : []),
    ]
    const said = { n: f.integer(n), counts: parts.join(', ') }
    const most = busiest(content, days)
    const facts = [n, ...counts.map(([, k]) => k), none].map(f.integer)
    if (!most) return { text: t('lanes.finding', said, n), facts }
    const lane = { lane: shortened(most.title, MOST_LETTERS), most: f.integer(most.n) }
    return { text: t('lanes.findingMost', { ...said, ...lane }, n), facts: [...facts, most.title, lane.most] }
  }
}

/** All letters that the lanes set. */
function lettersOf({ lanes }: LanesContent): string {
  return lanes
    .map(
      ({ title, upcoming }) =>
        title +
        upcoming
          .slice(0, MOST_AHEAD)
          .flatMap(({ lines }) => lines)
          .join(''),
    )
    .join('')
}
