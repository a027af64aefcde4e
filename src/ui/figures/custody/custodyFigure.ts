import type { CustodyInput } from '#charts/custodyInput.ts'
import { custodyOption } from '#charts/custody.ts'
import { custodyLayout } from '#charts/custodyLayout.ts'
import { custodyNamesLayer } from '#charts/custodyNames.ts'
import type { Box } from '#charts/shapes.ts'
import type { DayNumber } from '#model/day.ts'
import { isoDay } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import type { Side } from '#model/records/base.ts'
import { useAsOf } from '#state/asOf.ts'
import { useOverview } from '#state/overview.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import { computed } from 'vue'
import { useSideNames } from '../../parts/sideNames.ts'
import type { CustodyEntry, CustodyFrame } from '../../parts/useCustodyLanes.ts'
import { custodyFrame, useCustodyLanes } from '../../parts/useCustodyLanes.ts'
import { useTexts } from '../../texts/i18n.ts'
import type {
  Drawing,
  DrawingFrame,
  FigureContent,
  FigureEntry,
  FigurePage,
  FigureSpot,
  FigureTable,
} from '../figure.ts'

const FIGURE = { name: 'custodyFigure.name', group: 'cases' } as const
/** Lanes that a screen can take; the table has all. */
const MOST_LANES = 40

/** Custodies of both directions in lanes. */
export const custodyFigure: FigureEntry = { ...FIGURE, id: 'custody', use: () => useCustodyFigure({}) }

/** Of which cases the custodies are shown; all without a word. */
export interface CustodyScope {
  /** Whose citizens are shown; the bars stay comparable with those of the other side. */
  readonly side?: Side
  /** Id of the issue that the cases belong to. */
  readonly issue?: string
  /** Id of the one case. */
  readonly case?: string
}

/** The same of some cases, with a title, words and marks of its own. */
export function custodyFigureOf(scope: CustodyScope): FigureEntry {
  const id = ['custody', scope.issue, scope.side, scope.case].filter((part) => part !== undefined).join('-')
  return { ...FIGURE, id, use: () => useCustodyFigure(scope) }
}

/** Custodies with what their drawing shares with those that it is compared with. */
interface Shown {
  readonly scope: CustodyScope
  readonly entries: readonly CustodyEntry[]
  readonly frame: CustodyFrame
  readonly asOf: DayNumber
}

function useCustodyFigure(scope: CustodyScope): FigureContent {
  const overview = useOverview()
  const sideOrder = useSideOrder()
  const lanesOf = useCustodyLanes()
  const pageOf = useCustodyPage()

  const shown = computed((): Shown | null => {
    const now = overview.page
    if (!now) return null
    const { asOf } = now
    const cases = now.cases.filter(
      ({ id, issueId }) =>
        (scope.case === undefined || id === scope.case) &&
        (scope.issue === undefined || issueId === scope.issue),
    )
    const ofSide = (side: Side): CustodyEntry[] =>
      lanesOf(
        cases.filter((one) => one.nationality === side),
        asOf,
      )
    const all = sideOrder.order.flatMap(ofSide)
    const entries = scope.side === undefined ? all : ofSide(scope.side)
    return { scope, entries, frame: custodyFrame(all, asOf), asOf }
  })
  const page = computed(() => (shown.value ? pageOf(shown.value) : null))
  return {
    get page() {
      return page.value
    },
  }
}

function useCustodyPage(): (shown: Shown) => FigurePage {
  const wordsOf = useCustodyWords()
  const drawOf = useCustodyDrawing()
  const tableOf = useCustodyTable()
  const { t, f } = useTexts()

  return (shown) => {
    const { entries, asOf } = shown
    const { finding, subtitle } = wordsOf(shown)
    const drawn = entries.slice(0, MOST_LANES)
    const rest = entries.length - drawn.length
    const rows = drawn.map(({ case: one, lane, note }) => `${one.person}: ${lane.days}, ${note}`)
    return {
      finding,
      subtitle,
      source: t('custodyFigure.source', { n: f.integer(entries.length) }, entries.length),
      criticism: t('custodyFigure.criticism'),
      ...(rest > 0 ? { notes: [t('custody.more', { n: f.integer(rest) })] } : {}),
      ...(entries.length === 0
        ? { missing: t('custodyFigure.missing', { day: f.day(asOf) }) }
        : { draw: (frame: DrawingFrame) => drawOf(frame, { ...shown, entries: drawn }) }),
      table: tableOf(entries),
      alt: [finding.text, ...rows].join('. '),
      sample: drawn.map(({ case: one, lane }) => one.person + lane.since + lane.sentence).join(''),
    }
  }
}

/** What it finds and measures, in the words of what is shown: both sides, one, or a single case. */
function useCustodyWords(): (shown: Shown) => Pick<FigurePage, 'finding' | 'subtitle'> {
  const names = useSideNames()
  const { t, f } = useTexts()

  function ofSide(entries: readonly CustodyEntry[], sides: Record<'side' | 'holder', string>): string {
    const held = entries.filter(({ course }) => course.goesOn)
    const [one, two] = held
    const n = held.length
    if (entries.length === 0) return t('custody.noneRecorded', sides)
    if (!one) return t('custody.noneHeld', { n: f.integer(entries.length), ...sides }, entries.length)
    const first = { person: one.case.person, days: one.lane.days }
    if (!two) return t('custody.oneHeld', first)
    if (n > 2) return t('custody.manyHeld', { n: f.integer(n), ...first, ...sides })
    return t('custody.twoHeld', { ...first, other: two.case.person, otherDays: two.lane.days })
  }
  function ofBoth(entries: readonly CustodyEntry[]): string {
    const n = entries.filter(({ course }) => course.goesOn).length
    return n === 0 ? t('custodyFigure.none') : t('custodyFigure.finding', { n: f.integer(n) }, n)
  }
  const ofCase = ({ lane }: CustodyEntry): string =>
    [lane.since, lane.verdict, lane.end].filter(Boolean).join('; ')

  return ({ scope, entries, asOf }) => {
    const day = f.day(asOf)
    const held = entries.filter(({ course }) => course.goesOn).map(({ case: { id } }) => id)
    const facts = held.length > 0 ? held : ['0']
    const [one] = entries
    if (scope.case !== undefined && one) {
      const { person, heldBy } = one.case
      const text = ofCase(one)
      const subtitle = t('custodyFigure.caseSubtitle', { day, person, holder: names[heldBy] })
      return { finding: { text, facts: [text] }, subtitle }
    }
    if (scope.side === undefined) {
      const finding = { text: ofBoth(entries), facts: [String(held.length)] }
      return { finding, subtitle: t('custodyFigure.subtitle', { day }) }
    }
    const sides = { side: names[scope.side], holder: names[scope.side === 'a' ? 'b' : 'a'] }
    return {
      finding: { text: ofSide(entries, sides), facts },
      subtitle: t('custody.subtitle', { ...sides, day }),
    }
  }
}

function useCustodyTable(): (entries: readonly CustodyEntry[]) => FigureTable {
  const names = useSideNames()
  const { t, f } = useTexts()

  return (entries) => ({
    columns: [
      { label: t('custodyFigure.person') },
      { label: t('custodyFigure.heldBy') },
      { label: t('custodyFigure.status') },
      { label: t('custodyFigure.since') },
      { label: t('custodyFigure.days'), numeric: true },
      { label: t('custodyFigure.sentence') },
    ],
    rows: entries.map(({ case: one, lane }) => {
      const status = t(`words.caseStatus.${one.status}`)
      const [holder, sentence] = [names[one.heldBy], one.sentence ?? '']
      return {
        cells: [one.person, holder, status, f.date(one.since), lane.days, sentence],
        values: [one.person, holder, status, one.since, lane.days, one.sentence ?? null],
        opens: { kind: 'record', list: 'cases', id: one.id } as const,
      }
    }),
  })
}

/** Of a link over a name. */
const NAME_HEIGHT = 18

/** What stands beside a lane; where citizens of both sides do, with the code of theirs. */
function useLaneNames(): (
  entries: readonly CustodyEntry[],
  compact: boolean,
) => { person: string; note: string }[] {
  const { codes } = useSideNames()
  return (entries, compact) => {
    const areBoth = new Set(entries.map(({ case: one }) => one.nationality)).size > 1
    return entries.map(({ case: { person, nationality }, note }) => {
      if (!areBoth) return { person, note }
      const code = codes[nationality]
      return compact ? { person: `${person}, ${code}`, note } : { person, note: `${code} · ${note}` }
    })
  }
}

/** The name of a lane as it is set, which is a link. */
function nameBox(
  { compact, measure }: Pick<DrawingFrame, 'compact' | 'measure'>,
  { rows, names }: ReturnType<typeof custodyLayout>,
  i: number,
  person: string,
): Box {
  const { top = 0, barTop = 0 } = rows[i] ?? {}
  const width = Math.min(names, Math.ceil(measure(person, 13, 600)))
  return { x: 0, y: compact ? top : barTop, width, height: NAME_HEIGHT }
}

function useCustodyDrawing(): (frame: DrawingFrame, shown: Shown) => Drawing {
  const day = useAsOf()
  const namesOf = useLaneNames()
  const { t, f, intl } = useTexts()

  return (frame, { entries, frame: shared, asOf }) => {
    const input: CustodyInput = {
      ...frame,
      ...shared,
      locale: intl,
      asOf,
      asOfIsToday: day.isToday,
      lanes: entries.map(({ lane }) => lane),
      labels: {
        asOf: t('lanes.asOf', { day: f.dateNear(isoDay(asOf), asOf) }),
        before: t('custody.before'),
        days: t('custody.days'),
      },
    }
    const layout = custodyLayout(input)
    const option = custodyOption(input, layout)
    const names = namesOf(entries, frame.compact)
    return {
      option: {
        ...option,
        series: [...[option.series ?? []].flat(), custodyNamesLayer(input, layout, names)],
      },
      height: layout.height,
      plot: layout.plot,
      spots: entries.map(({ case: one, lane, note }, i): FigureSpot => {
        const { top = 0, height = 0 } = layout.rows[i] ?? {}
        const exact = spanOf(one.since).precision === 'day'
        return {
          key: one.id,
          lane: i,
          box: { x: 0, y: top, width: frame.width, height },
          ring: null,
          link: {
            box: nameBox(frame, layout, i, names[i]!.person),
            list: 'cases',
            id: one.id,
          },
          readout: {
            title: one.person,
            lines: [
              { kind: 'figure', text: `${lane.days} ${t('custody.days')}` },
              { kind: 'note', text: note },
              {
                kind: 'note',
                text: t(exact ? 'custody.detained' : 'custody.detainedAbout', { day: f.date(one.since) }),
              },
            ],
          },
          opens: { kind: 'record', list: 'cases', id: one.id },
        }
      }),
    }
  }
}
