import type { ViewChoice, ViewPin } from '#model/records/briefing.ts'
import { KEPT_ORDER } from '#model/sideOrder.ts'
import { useAskedDays } from './askedDays.ts'
import { useAsOf } from './asOf.ts'
import { useBandLevel } from './bandLevel.ts'
import { useCumulativeChoice } from './cumulativeChoice.ts'
import { useHalfLife } from './halfLife.ts'
import { useKeptLanes } from './keptLanes.ts'
import { useKeptMeetings } from './keptMeetings.ts'
import { laneWindowText } from './laneWindow.ts'
import { useOverview } from './overview.ts'
import { useScoreTable } from './scoreTable.ts'
import { useSideOrder } from './sideOrder.ts'
import { useSurroundings } from './surroundings.ts'
import { windowText } from './trendWindow.ts'

/** Settings that a pin keeps, by their names in it, and the keys under which preferences keep them. */
export const SETTING_KEYS = [
  { name: 'band', key: 'bilat-band' },
  { name: 'cumulative', key: 'bilat-cumulative' },
  { name: 'halfLife', key: 'bilat-half-life' },
  { name: 'laneDays', key: 'bilat-lane-days' },
  { name: 'meetingDays', key: 'bilat-meeting-days' },
  { name: 'scores', key: 'bilat-scores' },
  { name: 'swapped', key: 'bilat-swapped' },
] as const

/** Parts of an address that say where one is, not what is shown. */
const PLACES = new Set(['rel', 'asOf', 'open', 'lost', 'slide', 'window'])

/** The pin of what the dashboard shows at a moment: as-of date, filters, settings and the days that are drawn. */
export function useViewPin(): () => ViewPin {
  const { address } = useSurroundings()
  const asOf = useAsOf()
  const overview = useOverview()
  const [halfLife, band, scores] = [useHalfLife(), useBandLevel(), useScoreTable()]
  const [order, cumulative] = [useSideOrder(), useCumulativeChoice()]
  const [lanes, meetings, asked] = [useKeptLanes(), useKeptMeetings(), useAskedDays()]

  /** Windows of lanes that were chosen; left to themselves they say nothing, and follow the day. */
  function laneWindows(): ViewChoice[] {
    const laneDays = lanes.chosen({ asOf: asOf.number, period: asked.value })
    const meetingDays = meetings.chosen({ asOf: asOf.number, period: null })
    return [
      ...(laneDays === null ? [] : [{ name: 'laneDays', value: laneWindowText(laneDays) }]),
      ...(meetingDays === null ? [] : [{ name: 'meetingDays', value: laneWindowText(meetingDays) }]),
    ]
  }

  return () => ({
    asOf: asOf.day,
    filters: Object.entries(address.parts.value)
      .filter(([name]) => !PLACES.has(name))
      .flatMap(([name, said]) => said.map((value) => ({ name, value })))
      .toSorted(byName),
    settings: [
      { name: 'band', value: band.choice },
      { name: 'cumulative', value: `${cumulative.start} ${cumulative.scale}` },
      ...(halfLife.choice === 'automatic' ? [] : [{ name: 'halfLife', value: String(halfLife.choice) }]),
      ...laneWindows(),
      { name: 'scores', value: scores.choice },
      ...(order.order === KEPT_ORDER ? [] : [{ name: 'swapped', value: 'yes' }]),
    ],
    window: windowText(overview.window),
  })
}

function byName(one: ViewChoice, other: ViewChoice): number {
  return one.name < other.name ? -1 : Number(one.name > other.name)
}
