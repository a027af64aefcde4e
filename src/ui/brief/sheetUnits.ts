import type { BriefContent, BriefSection } from '#briefing/briefContent.ts'
import type { BriefPart } from '#model/records/briefing.ts'
import { rowCount, withLaidRows } from './laidRows.ts'
import type { Taken } from './paginate.ts'

/** Rows of a section, from one place to before another. */
export interface SectionSlice {
  readonly section: BriefSection
  readonly from: number
  readonly to: number
}

/** What stands on a page over its whole width, or in two lanes beside each other; each lane holds sections. */
export interface SheetUnit {
  readonly lanes: readonly (readonly SectionSlice[])[]
}

const SIDE_BY_SIDE: ReadonlySet<BriefPart> = new Set(['cases', 'dates', 'points'])

/** The units of a brief in their order: cases and dates beside the talking points, or beside each other. */
export function sheetUnits({ sections }: Pick<BriefContent, 'sections'>): readonly SheetUnit[] {
  const beside = sections.filter(({ part }) => SIDE_BY_SIDE.has(part))
  const units: SheetUnit[] = []
  for (const section of sections) {
    if (!beside.includes(section)) units.push({ lanes: [[whole(section)]] })
    else if (section === beside[0]) units.push({ lanes: lanesOf(beside) })
  }
  return units
}

/** The talking points on the right, the cases on the left, the dates below whichever has fewer rows. */
function lanesOf(sections: readonly BriefSection[]): SheetUnit['lanes'] {
  const slices = sections.map((section) => whole(section))
  if (slices.length < 2) return [slices]
  const of = (part: BriefPart): readonly SectionSlice[] =>
    slices.filter(({ section }) => section.part === part)
  const [cases, dates, points] = [of('cases'), of('dates'), of('points')]
  if (points.length === 0) return [cases, dates]
  const isRight = cases.length > 0 && rowsIn(points) < rowsIn(cases)
  return isRight ? [cases, [...dates, ...points]] : [[...cases, ...dates], points]
}

function rowsIn(slices: readonly SectionSlice[]): number {
  return slices.reduce((sum, { to }) => sum + to, 0)
}

function whole(section: BriefSection): SectionSlice {
  const laid = withLaidRows(section)
  return { section: laid, from: 0, to: rowCount(laid) }
}

/**
 * Of a unit the rows from one place to before another in each lane, as slices of its sections.
 *
 * @param taken one for each lane, counted over all of its sections
 */
export function cutUnit({ lanes }: SheetUnit, taken: readonly Taken[]): SheetUnit {
  return { lanes: lanes.map((lane, i) => cutLane(lane, taken[i] ?? [0, 0])) }
}

function cutLane(lane: readonly SectionSlice[], [from, to]: Taken): readonly SectionSlice[] {
  let at = 0
  return lane.flatMap((slice) => {
    const [first, end] = [Math.max(from - at, slice.from), Math.min(to - at, slice.to)]
    at += slice.to
    return first < end ? [{ section: slice.section, from: first, to: end }] : []
  })
}
