import type { SlideCell } from '#briefing/slideContent.ts'
import type { Side } from '#model/records/base.ts'
import type { SlideView } from '#model/records/briefing.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import { useSideNames } from '../parts/sideNames.ts'
import type { CustodyEntry } from '../parts/useCustodyLanes.ts'
import { useCustodyLanes } from '../parts/useCustodyLanes.ts'
import { useTexts } from '../texts/i18n.ts'
import type { PartInView, SlidePartEntry } from './slidePart.ts'
import { useRecordPart } from './recordPart.ts'

/** Cases as a table, both directions one after the other; of one issue or one case where the view is about it. */
export const casesPart: SlidePartEntry = { id: 'cases', name: 'slides.part.cases', use: useCasesPart }

function useCasesPart({ of }: SlideView): PartInView {
  const sides = useSideOrder()
  const names = useSideNames()
  const lanesOf = useCustodyLanes()
  const { t, f } = useTexts()

  function rowOf({ case: one, lane, note }: CustodyEntry): readonly SlideCell[] {
    return [
      { text: one.person, strong: true },
      {
        text: t('slides.cases.of', {
          citizen: names.codes[one.nationality],
          holder: names.codes[one.heldBy],
        }),
      },
      { text: note },
      { text: f.date(one.since) },
      { text: lane.days },
    ]
  }

  return useRecordPart(({ asOf, cases }) => {
    const shown = of === undefined ? cases : cases.filter(({ id, issueId }) => id === of || issueId === of)
    const ofSide = (side: Side): CustodyEntry[] =>
      lanesOf(
        shown.filter(({ nationality }) => nationality === side),
        asOf,
      )
    const entries = sides.order.flatMap(ofSide)
    const held = sides.order.map((side) => ({
      name: names.codes[side],
      n: f.integer(ofSide(side).filter(({ course }) => course.goesOn).length),
    }))
    const none = t('custodyFigure.missing', { day: f.day(asOf) })
    const columns = [
      { label: t('custodyFigure.person'), share: 3 },
      { label: t('slides.cases.sides'), share: 3 },
      { label: t('custodyFigure.status'), share: 4 },
      { label: t('custodyFigure.since'), share: 2 },
      { label: t('custodyFigure.days'), share: 1.4, numeric: true },
    ]
    return {
      part:
        entries.length === 0
          ? { kind: 'missing', text: none }
          : { kind: 'table', columns, rows: entries.map(rowOf) },
      finding: {
        text: t('slides.cases.finding', { counts: f.list(held.map(({ n, name }) => `${n} ${name}`)) }),
        facts: held.map(({ n }) => n),
      },
      subtitle: t('slides.cases.subtitle', { day: f.day(asOf) }),
      source: t('custodyFigure.source', { n: f.integer(entries.length) }, entries.length),
    }
  })
}
