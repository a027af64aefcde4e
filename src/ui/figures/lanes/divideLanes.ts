import { directionOf } from '#charts/directionGlyph.ts'
import type { Lane, LaneMark, LaneUpcoming } from '#charts/lanesInput.ts'
import { FLOW } from '#model/columns.ts'
import type { SideOrder } from '#model/sideOrder.ts'
import { actingSide } from '#model/sideOrder.ts'
import type { EventMark } from '#state/eventMark.ts'

/** Something to come, with the issues it is about. */
export interface UpcomingOfIssues {
  readonly item: LaneUpcoming
  readonly issueIds: readonly string[]
}

/** An issue, as far as lanes name it. */
export interface NamedIssue {
  readonly id: string
  readonly title: string
}

/** The names of lanes that are no issue. */
export interface LaneNames {
  readonly noIssue: string
  /** Of what the side that stands first does to the other, and the other way round. */
  readonly right: string
  readonly left: string
  readonly both: string
  readonly others: string
}

const NO_ISSUE = ''

/**
 * One lane per issue that has an event or something to come, in the order given; last what names no issue.
 *
 * @param order in which the sides stand
 * @param only issues that are asked for; all where there is none
 */
export function lanesByIssue(
  marks: readonly EventMark[],
  upcoming: readonly UpcomingOfIssues[],
  issues: readonly NamedIssue[],
  names: Pick<LaneNames, 'noIssue'>,
  order: SideOrder,
  only: readonly string[] = [],
): Lane[] {
  const known = new Set(issues.map(({ id }) => id))
  const lanes = new Map(
    [...issues, { id: NO_ISSUE, title: names.noIssue }].map((one) => [one.id, emptyLane(one)]),
  )
  const of = (issueIds: readonly string[]): string[] => {
    const found = issueIds.filter((id) => known.has(id))
    return found.length > 0 ? found : [NO_ISSUE]
  }
  for (const mark of marks) {
    const drawn = laneMark(mark, order)
    for (const id of of(mark.issueIds)) lanes.get(id)?.marks.push(drawn)
  }
  for (const { item, issueIds } of upcoming) {
    for (const id of of(issueIds)) lanes.get(id)?.upcoming.push(item)
  }
  const shown = only.length > 0 ? only.flatMap((id) => lanes.get(id) ?? []) : [...lanes.values()]
  return shown.filter((lane) => lane.marks.length + lane.upcoming.length > 0)
}

/** A lane for each direction, and for both sides together, where everything to come stands too. */
export function lanesByDirection(
  marks: readonly EventMark[],
  upcoming: readonly UpcomingOfIssues[],
  names: LaneNames,
  order: SideOrder,
): Lane[] {
  const lanes = {
    right: emptyLane({ id: 'right', title: names.right }),
    left: emptyLane({ id: 'left', title: names.left }),
    both: emptyLane({ id: 'both', title: names.both }),
    others: emptyLane({ id: 'others', title: names.others }),
  }
  for (const mark of marks) {
    const drawn = laneMark(mark, order)
    lanes[mark.flow === FLOW.none ? 'others' : drawn.direction].marks.push(drawn)
  }
  for (const { item } of upcoming) lanes.both.upcoming.push(item)
  const { others, ...sides } = lanes
  return [...Object.values(sides), ...(others.marks.length > 0 ? [others] : [])]
}

interface OpenLane extends Lane {
  readonly marks: LaneMark[]
  readonly upcoming: LaneUpcoming[]
}

function emptyLane({ id, title }: NamedIssue): OpenLane {
  return { id, title, marks: [], upcoming: [] }
}

function laneMark({ id, first, last, score, flow, quad, struck }: EventMark, order: SideOrder): LaneMark {
  const direction = directionOf(actingSide(flow), order)
  return { id, first, last, score, direction, material: quad === 2 || quad === 4, struck }
}
