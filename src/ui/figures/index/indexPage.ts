import { trendOption } from '#charts/trend.ts'
import type { TrendInput } from '#charts/trendInput.ts'
import { trendLayout } from '#charts/trendLayout.ts'
import { trendReader } from '#charts/trendReadout.ts'
import { FEWEST_ITEMS } from '#analysis/relationshipIndex.ts'
import { isoDay } from '#model/day.ts'
import type { Hideable } from '#model/records/briefing.ts'
import { useOverview } from '#state/overview.ts'
import { narrowed } from '#state/trendWindow.ts'
import type { ComputedRef } from 'vue'
import { computed, onScopeDispose, watch } from 'vue'
import { useTexts } from '../../texts/i18n.ts'
import type { Drawing, DrawingFrame, FigurePage, FigureTarget, Finding } from '../figure.ts'
import { useIndexCaptions } from './indexCaptions.ts'
import { useIndexTable } from './indexTable.ts'
import { opensBeside, opensIndex } from './indexTarget.ts'
import { useIndexWords } from './indexWords.ts'
import type { TrendContent } from './trendContent.ts'
import { useTrendContent, without } from './trendContent.ts'
import { useTrendWords } from './trendWords.ts'

/** Heights of the chart where nobody asks for another, and what each line beside the index adds. */
const HEIGHT = { wide: 292, compact: 262 } as const
const LINE_HEIGHT = 20

/** Beyond this many events in the window nobody reads their titles one by one. */
const MOST_TITLES = 400

/** More meetings than find a place right of the line, soonest first. */
const MOST_AHEAD = 200

/** What is drawn with the index. */
export type IndexCompanyInput = Pick<TrendInput, 'companions' | 'shifts'>

/**
 * The relationship index as a page of a figure. Null while the day is on its way.
 *
 * @param company missing, the index is drawn by itself, as on the overview
 * @param hides what is left out
 */
export function useIndexPage(
  company?: () => IndexCompanyInput,
  hides: readonly Hideable[] = [],
): ComputedRef<FigurePage | null> {
  const overview = useOverview()
  const alone = useTrendContent()
  const content = computed((): TrendContent => ({ ...without(hides, alone.value), ...company?.() }))
  const captions = useIndexCaptions(hides)
  const finding = useIndexFinding()
  const table = useIndexTable(() => company?.().companions ?? [])
  const draw = useTrendDrawing(content)
  const drawBare = useTrendDrawing(computed(() => ({ ...content.value, annotations: [] })))
  const alt = useIndexAlt()
  useTitles()

  return computed((): FigurePage | null => {
    if (!overview.page) return null
    const { annotations, upcoming } = content.value
    return {
      finding: finding.value,
      subtitle: captions.subtitle.value,
      source: captions.source.value,
      criticism: captions.criticism.value,
      notes: [captions.newest.value, captions.failure.value].filter(Boolean),
      method: 'index',
      draw: draw.value,
      drawBare: drawBare.value,
      get table() {
        return table()
      },
      get alt() {
        return [alt(), captions.newest.value].join(' ').trim()
      },
      sample: [...annotations, ...upcoming.slice(0, MOST_AHEAD)].flatMap((one) => one.lines).join(''),
      days: content.value.window,
      brushed: (window) => overview.setWindow(window),
    }
  })
}

/** How the chart is drawn in a frame, and where its marks and days lead. */
function useTrendDrawing(content: ComputedRef<TrendContent>): ComputedRef<(frame: DrawingFrame) => Drawing> {
  const overview = useOverview()
  const words = useTrendWords()

  function opensMark(id: string): FigureTarget | null {
    const isMeeting = overview.page?.meetings.some((meeting) => meeting.id === id)
    return { kind: 'record', list: isMeeting ? 'meetings' : 'events', id }
  }

  return computed(() => {
    const drawn = content.value
    const items = overview.page?.items
    const isChosen = overview.isChosen
    return (frame: DrawingFrame): Drawing => {
      const { width, compact, palette, fonts, measure, still } = frame
      const own = (compact ? HEIGHT.compact : HEIGHT.wide) + LINE_HEIGHT * (drawn.companions?.length ?? 0)
      const height = frame.height ?? own
      // A small screen has no slider to widen the chart by, and little room for what lies ahead.
      const window = compact && !isChosen ? narrowed(drawn.window, drawn.asOf, items) : drawn.window
      const input: TrendInput = {
        ...drawn,
        ...{ width, height, compact, palette, fonts, measure, still, window },
      }
      return {
        option: trendOption(input),
        height,
        plot: trendLayout(input, input.items >= FEWEST_ITEMS).plot,
        spots: [],
        reader: trendReader(input, words),
        opensDay: (day, line) => opensLine(drawn, day, line),
        opensMark,
      }
    }
  })
}

/** What is opened of a day: the index, or the line beside it that is being read. */
function opensLine(drawn: TrendContent, day: number, line: number): FigureTarget | null {
  if (line === 0) return hasValue(drawn, day) ? opensIndex(day) : null
  const companion = drawn.companions?.[line - 1]
  return companion && day <= drawn.asOf ? opensBeside(companion, day) : null
}

function hasValue({ series, asOf }: TrendContent, day: number): boolean {
  return day <= asOf && !Number.isNaN(series.value[day - series.from] ?? NaN)
}

/** Title, with what it states of the data. */
function useIndexFinding(): ComputedRef<Finding> {
  const overview = useOverview()
  const words = useIndexWords()
  return computed((): Finding => {
    const text = words.finding.value
    const clause = overview.page?.clause
    const word = overview.change?.word
    if (clause?.kind === 'stopped' && clause.silentSince !== null)
      return { text, facts: [clause.kind, isoDay(clause.silentSince)] }
    if (clause?.kind !== 'stands') return { text, facts: [clause?.kind ?? ''] }
    const { level, since, extreme } = clause
    const facts = [level, extreme ?? '', ...(since ? [since.kind, isoDay(since.day)] : []), word ?? '']
    if (word === undefined || word === 'not supported') return { text, facts }
    return { text, facts, move: word === 'risen' ? 'up' : word === 'fallen' ? 'down' : 'none' }
  })
}

/** The line in words: its last value, and between which it lay. */
function useIndexAlt(): () => string {
  const overview = useOverview()
  const { t, f } = useTexts()
  return () => {
    const { page, window } = overview
    if (page?.clause.kind !== 'stands') return t('overview.trend.altNone')
    const { from, value } = page.series
    const shown = value
      .subarray(Math.max(0, window.from - from), window.to - from + 1)
      .filter((one) => !Number.isNaN(one))
    const [low, high] = [Math.min(...shown), Math.max(...shown)].map((one) => f.score(one))
    return t('overview.trend.alt', { value: f.score(page.clause.value), low, high })
  }
}

/** Titles of the window's events, which are read day by day; asked for as long as somebody shows the chart. */
function useTitles(): void {
  const overview = useOverview()
  const marks = computed(() => overview.page?.marks ?? [])
  const asker = Symbol('trend')
  watch(marks, (list) => overview.want(asker, list.length <= MOST_TITLES ? list.map(({ id }) => id) : []), {
    immediate: true,
  })
  onScopeDispose(() => overview.want(asker, []))
}
