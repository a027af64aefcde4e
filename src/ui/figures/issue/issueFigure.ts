import { directionOf } from '#charts/directionGlyph.ts'
import type { StripInput } from '#charts/issueStrip.ts'
import { stripHeight, stripOption, stripWindow } from '#charts/issueStrip.ts'
import { stripReader } from '#charts/issueStripReadout.ts'
import { plotArea } from '#charts/plotArea.ts'
import { isoDay } from '#model/day.ts'
import type { IssueRecord } from '#model/records/issue.ts'
import { toneOf } from '#model/scoreOf.ts'
import { actingSide } from '#model/sideOrder.ts'
import { useAsOf } from '#state/asOf.ts'
import { useChosenIssue } from '#state/chosenIssue.ts'
import type { EventMark } from '#state/eventMark.ts'
import { useOverview } from '#state/overview.ts'
import { useScoreTable } from '#state/scoreTable.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import { computed, onScopeDispose, watch } from 'vue'
import { useTexts } from '../../texts/i18n.ts'
import type {
  Drawing,
  DrawingFrame,
  FigureContent,
  FigureEntry,
  FigurePage,
  FigureRow,
  FigureTable,
  Finding,
} from '../figure.ts'
import { rowsInWords } from '../rowsInWords.ts'
import IssueChoice from './IssueChoice.vue'

const FIGURE = { name: 'issueFigure.name', group: 'issues' } as const

/** Scores of the events over time of the issue that the reader chooses. */
export const issueFigure: FigureEntry = {
  ...FIGURE,
  id: 'issueStrip',
  use: () => {
    const chosen = useChosenIssue()
    const content = useIssueFigure(() => chosen.issue)
    return {
      get page() {
        return content.page
      },
      controls: IssueChoice,
    }
  },
}

/** The same of one issue, with a title, words and marks of its own. */
export function issueFigureOf(id: string): FigureEntry {
  return {
    ...FIGURE,
    id: `issueStrip-${id}`,
    slide: { shows: 'issueStrip', of: id },
    use: () => {
      const chosen = useChosenIssue()
      return useIssueFigure(() => chosen.issues.find((issue) => issue.id === id) ?? null, id)
    },
  }
}

/** The texts of so many events are read, the newest. */
const MOST = 200

/** @param wanted id of the issue, where it is one alone: it may not be known on the day */
function useIssueFigure(issue: () => IssueRecord | null, wanted?: string): FigureContent {
  const overview = useOverview()
  const pageOf = useIssuePage()
  const { t, f } = useTexts()
  const marks = computed(() => {
    const [now, one] = [overview.page, issue()]
    if (!now || !one) return []
    return now.events.filter(({ issueIds, first }) => issueIds.includes(one.id) && first <= now.asOf)
  })
  const asker = Symbol('issueFigure')
  watch(
    marks,
    (all) =>
      overview.want(
        asker,
        all.slice(0, MOST).map(({ id }) => id),
      ),
    { immediate: true },
  )
  onScopeDispose(() => overview.want(asker, []))
  const page = computed((): FigurePage | null => {
    if (!overview.page) return null
    const { asOf } = overview.page
    const found = pageOf(issue(), marks.value, asOf)
    if (wanted === undefined || issue()) return found
    const text = t('issueFigure.unknown', { found: wanted, day: f.day(asOf) })
    return {
      ...found,
      finding: { text, facts: [wanted] },
      missing: text,
      subtitle: '',
      source: '',
      alt: text,
    }
  })
  return {
    get page() {
      return page.value
    },
  }
}

/** @param marks the newest first */
function useIssuePage(): (
  issue: IssueRecord | null,
  marks: readonly EventMark[],
  asOf: number,
) => FigurePage {
  const scoreTable = useScoreTable()
  const drawOf = useStripDrawing()
  const rowOf = useEventRow()
  const tableOf = useEventTable()
  const findingOf = useStripFinding()
  const { t, f } = useTexts()

  return (issue, marks, asOf) => {
    const title = issue?.title ?? ''
    const n = marks.length
    const missing = t('issueFigure.missing', { day: f.day(asOf) })
    const newest = marks.slice(0, MOST).map(rowOf)
    const window = stripWindow(marks, asOf)
    const finding =
      n === 0
        ? { text: t('issueFigure.none', { day: f.day(asOf) }), facts: [title] }
        : findingOf(title, marks)
    return {
      finding,
      subtitle: t('issueFigure.subtitle', {
        title,
        points: t(`words.points.${scoreTable.table.id}`),
        from: f.day(marks.at(-1)?.first ?? asOf),
        to: f.day(asOf),
        n: f.integer(n),
      }),
      source: t('issueFigure.source', { n: f.integer(n) }, n),
      criticism: t('issueFigure.criticism'),
      method: 'scores',
      ...(n === 0 ? { missing } : { draw: (frame: DrawingFrame) => drawOf(frame, title, marks, asOf) }),
      // Thousands of rows are put into words where somebody asks for the table.
      get table() {
        return tableOf(marks)
      },
      alt: rowsInWords(`${title}. ${finding.text}`, { rows: newest }),
      sample: newest.map(({ cells }) => cells[1] ?? '').join(''),
      days: window,
    }
  }
}

/** The date of an event, no more exact than it is recorded; before its text has been read, its first day. */
function useEventDate(): (mark: EventMark) => string {
  const overview = useOverview()
  const { f } = useTexts()
  return ({ id, first }) => {
    const event = overview.details.events.get(id)
    return event ? f.date(event.date) : f.day(first)
  }
}

/** How many lie below and above zero, and where the last one stands. */
function useStripFinding(): (title: string, marks: readonly EventMark[]) => Finding {
  const dateOf = useEventDate()
  const { t, f } = useTexts()

  function countsOf(scores: readonly number[]): { readonly how: string; readonly facts: readonly string[] } {
    const n = scores.length
    const [below, above] = (['conflict', 'cooperation'] as const).map(
      (tone) => scores.filter((score) => toneOf(score) === tone).length,
    )
    const facts = [n, below, above].map(String)
    if (below === n) return { facts, how: t('issuePage.strip.allBelow', { n: f.integer(n) }, n) }
    if (above === n) return { facts, how: t('issuePage.strip.allAbove', { n: f.integer(n) }, n) }
    return { facts, how: t('issuePage.strip.mixed', { n: f.integer(n), below, above }, n) }
  }

  return (title, marks) => {
    const counted = marks.filter(({ struck }) => !struck)
    const [newest] = counted
    if (!newest) return { text: t('issuePage.strip.none'), facts: [title] }
    const scores = counted.flatMap(({ score }) => (Number.isNaN(score) ? [] : [score]))
    const without = counted.length - scores.length
    if (scores.length === 0) return { text: t('issuePage.strip.noScore'), facts: [title] }
    const { how, facts } = countsOf(scores)
    const said = { how, day: dateOf(newest), score: f.score(newest.score) }
    const all = [title, ...facts, String(without), said.day, said.score]
    if (Number.isNaN(newest.score)) return { text: t('issuePage.strip.lastUnscored', said), facts: all }
    if (without > 0) said.how += `, ${t('words.unscored', { n: f.integer(without) }, without)}`
    return { text: t('issuePage.strip.finding', said), facts: all }
  }
}

function useEventTable(): (marks: readonly EventMark[]) => FigureTable {
  const rowOf = useEventRow()
  const { t } = useTexts()

  return (marks) => ({
    columns: [
      { label: t('issuePage.strip.date') },
      { label: t('issuePage.strip.event') },
      { label: t('issuePage.strip.score'), numeric: true },
      { label: t('lists.cases.status') },
    ],
    rows: marks.map(rowOf),
  })
}

function useEventRow(): (mark: EventMark) => FigureRow {
  const overview = useOverview()
  const dateOf = useEventDate()
  const { t, f } = useTexts()

  return (mark) => {
    const event = overview.details.events.get(mark.id)
    const [title, status] = [event?.title ?? '', mark.struck ? t('issueFigure.struck') : '']
    const score = Number.isNaN(mark.score) ? null : mark.score
    return {
      cells: [dateOf(mark), title, f.score(mark.score), status],
      values: [isoDay(mark.first), title || mark.id, score, status],
      opens: { kind: 'record', list: 'events', id: mark.id },
    }
  }
}

function useStripDrawing(): (
  frame: DrawingFrame,
  title: string,
  marks: readonly EventMark[],
  asOf: number,
) => Drawing {
  const overview = useOverview()
  const sideOrder = useSideOrder()
  const day = useAsOf()
  const { t, f, intl } = useTexts()

  return (frame, title, marks, asOf) => {
    const titleOf = (id: string): string | undefined => overview.details.events.get(id)?.title
    const drawn = marks.map(({ id, first, last, score, flow, quad, struck }) => ({
      ...{ id, first, last, score, struck },
      direction: directionOf(actingSide(flow), sideOrder.order),
      material: quad === 2 || quad === 4,
    }))
    const input: StripInput = {
      ...frame,
      locale: intl,
      asOf,
      asOfIsToday: day.isToday,
      window: stripWindow(drawn, asOf),
      selected: null,
      marks: drawn,
      titleOf,
      labels: {
        asOf: t('lanes.asOf', { day: f.dateNear(isoDay(asOf), asOf) }),
        noDate: t('lanes.noDate'),
        count: f.integer,
      },
    }
    const [option, height] = [stripOption(input), stripHeight(input)]
    const list = { kind: 'events', title: t('issueFigure.events', { title }) } as const
    return {
      option,
      height,
      plot: plotArea(option) ?? { x: 0, y: 0, width: frame.width, height },
      spots: [],
      reader: stripReader(input, {
        label: t('issuePage.strip.reader'),
        date: (at) => f.weekdayYear(at),
        event: ({ id, first }) => `${f.day(first)}: ${titleOf(id) ?? ''}`,
        none: t('issuePage.strip.noEvent'),
        moreEvents: (more) => t('issuePage.strip.moreEvents', { n: f.integer(more) }, more),
      }),
      opensDay: (at) => {
        const ids = marks
          .filter(({ first, last }) => first <= at && (last ?? first) >= at)
          .map(({ id }) => id)
        return ids.length > 0 ? { ...list, ids } : null
      },
      opensMark: (key) => {
        const parts = key.split(' ')
        const id = parts.length === 1 ? key : (parts[2] ?? '')
        return marks.some((one) => one.id === id) ? { kind: 'record', list: 'events', id } : null
      },
    }
  }
}
