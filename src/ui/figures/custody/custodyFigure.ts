import { courseDays } from '#analysis/custodyCourse.ts'
import type { Side } from '#model/records/base.ts'
import { useOverview } from '#state/overview.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import { computed } from 'vue'
import { useSideNames } from '../../parts/sideNames.ts'
import type { CustodyEntry } from '../../parts/useCustodyLanes.ts'
import { custodyFrame, useCustodyLanes } from '../../parts/useCustodyLanes.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { DrawingFrame, FigureContent, FigureEntry, FigurePage, FigureTable } from '../figure.ts'
import type { CustodyShown } from './custodyDrawing.ts'
import { useCustodyDrawing } from './custodyDrawing.ts'

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
  const slide =
    scope.case === undefined
      ? { shows: 'custody', ...(scope.issue === undefined ? {} : { of: scope.issue }) }
      : { shows: 'cases', of: scope.case }
  return { ...FIGURE, id, slide, use: () => useCustodyFigure(scope) }
}

/** Custodies of the cases that are wanted. */
interface Shown extends CustodyShown {
  readonly scope: CustodyScope
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
    const rows = drawn.map(({ case: one, days, note }) => `${one.person}: ${days}, ${note}`)
    return {
      finding,
      subtitle,
      source: t('custodyFigure.source', { n: f.integer(entries.length) }, entries.length),
      criticism: t('custodyFigure.criticism'),
      ...(rest > 0
        ? { notes: [t('custody.most', { n: f.integer(drawn.length), all: f.integer(entries.length) })] }
        : {}),
      ...(entries.length === 0
        ? { missing: t('custodyFigure.missing', { day: f.day(asOf) }) }
        : { draw: (frame: DrawingFrame) => drawOf(frame, { ...shown, entries: drawn }, entries.length) }),
      // Thousands of rows are put into words where somebody asks for the table.
      get table() {
        return tableOf(entries)
      },
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
    const first = { person: one.case.person, days: one.days }
    if (!two) return t('custody.oneHeld', first)
    if (n > 2) return t('custody.manyHeld', { n: f.integer(n), ...first, ...sides })
    return t('custody.twoHeld', { ...first, other: two.case.person, otherDays: two.days })
  }
  function ofBoth(entries: readonly CustodyEntry[]): string {
    const held = entries.filter(({ course }) => course.goesOn)
    const n = held.length
    const [longest] = held.toSorted((one, other) => courseDays(other.course).min - courseDays(one.course).min)
    if (!longest) return t('custodyFigure.none')
    return t('custodyFigure.finding', { n: f.integer(n), days: longest.days }, n)
  }
  const ofCase = ({ lane }: CustodyEntry): string =>
    [lane.since, lane.verdict, lane.end].filter(Boolean).join('; ')

  return ({ scope, entries, asOf }) => {
    const day = f.day(asOf)
    const n = f.integer(entries.length)
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
      return { finding, subtitle: t('custodyFigure.subtitle', { day, n }) }
    }
    const sides = { side: names[scope.side], holder: names[scope.side === 'a' ? 'b' : 'a'] }
    return {
      finding: { text: ofSide(entries, sides), facts },
      subtitle: t('custody.subtitle', { ...sides, day, n }),
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
    rows: entries.map(({ case: one, days }) => {
      const status = t(`words.caseStatus.${one.status}`)
      const [holder, sentence] = [names[one.heldBy], one.sentence ?? '']
      return {
        cells: [one.person, holder, status, f.date(one.since), days, sentence],
        values: [one.person, holder, status, one.since, days, one.sentence ?? null],
        opens: { kind: 'record', list: 'cases', id: one.id } as const,
      }
    }),
  })
}
