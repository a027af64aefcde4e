import type { CustodyInput } from '#charts/custodyInput.ts'
import { custodyOption } from '#charts/custody.ts'
import { custodyLayout } from '#charts/custodyLayout.ts'
import { custodyNamesLayer } from '#charts/custodyNames.ts'
import { isoDay } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import { useAsOf } from '#state/asOf.ts'
import { useOverview } from '#state/overview.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import { computed } from 'vue'
import { useSideNames } from '../../parts/sideNames.ts'
import type { CustodyEntry } from '../../parts/useCustodyLanes.ts'
import { custodyFrame, useCustodyLanes } from '../../parts/useCustodyLanes.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { Drawing, DrawingFrame, FigureContent, FigureEntry, FigurePage, FigureSpot } from '../figure.ts'

/** Custodies of both directions in lanes. */
export const custodyFigure: FigureEntry = {
  id: 'custody',
  name: 'custodyFigure.name',
  group: 'cases',
  use: useCustodyFigure,
}

function useCustodyFigure(): FigureContent {
  const overview = useOverview()
  const sideOrder = useSideOrder()
  const lanesOf = useCustodyLanes()
  const pageOf = useCustodyPage()
  const page = computed(() => {
    const now = overview.page
    if (!now) return null
    const entries = sideOrder.order.flatMap((side) =>
      lanesOf(
        now.cases.filter((one) => one.nationality === side),
        now.asOf,
      ),
    )
    return pageOf(entries, now.asOf)
  })
  return {
    get page() {
      return page.value
    },
  }
}

function useCustodyPage(): (entries: readonly CustodyEntry[], asOf: number) => FigurePage {
  const names = useSideNames()
  const drawOf = useCustodyDrawing()
  const { t, f } = useTexts()

  return (entries, asOf) => {
    const held = entries.filter(({ course }) => course.goesOn).length
    const finding =
      held === 0 ? t('custodyFigure.none') : t('custodyFigure.finding', { n: f.integer(held) }, held)
    const rows = entries.map(({ case: one, lane, note }) => `${one.person}: ${lane.days}, ${note}`)
    return {
      finding: { text: finding, facts: [String(held)] },
      subtitle: t('custodyFigure.subtitle', { day: f.day(asOf) }),
      source: t('custodyFigure.source', { n: f.integer(entries.length) }, entries.length),
      criticism: t('custodyFigure.criticism'),
      ...(entries.length === 0
        ? { missing: t('custodyFigure.missing', { day: f.day(asOf) }) }
        : { draw: (frame: DrawingFrame) => drawOf(frame, entries, asOf) }),
      table: {
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
      },
      alt: [finding, ...rows].join('. '),
      sample: entries.map(({ case: one, lane }) => one.person + lane.since + lane.sentence).join(''),
    }
  }
}

function useCustodyDrawing(): (
  frame: DrawingFrame,
  entries: readonly CustodyEntry[],
  asOf: number,
) => Drawing {
  const day = useAsOf()
  const { t, f, intl } = useTexts()

  return (frame, entries, asOf) => {
    const input: CustodyInput = {
      ...frame,
      ...custodyFrame(entries, asOf),
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
    const names = entries.map(({ case: { person }, note }) => ({ person, note }))
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
