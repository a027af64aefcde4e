import type { CustodyInput, CustodyLane } from '#charts/custodyInput.ts'
import { custodyWindow } from '#charts/custodyInput.ts'
import { palettes } from '#charts/palette.ts'
import { dayNumber } from '#model/day.ts'
import { measureSourceSans } from './sourceSans.ts'

const ASOF = dayNumber('2021-05-13')

/** A custody on exact days. */
export function laneOf(id: string, more: Partial<CustodyLane> = {}): CustodyLane {
  const day = (iso: string) => ({ first: dayNumber(iso), last: dayNumber(iso) })
  return {
    id,
    course: { start: day('2018-12-28'), verdict: day('2020-06-15'), end: day('2021-05-13'), goesOn: true },
    days: '867',
    since: 'Detained 28 Dec 2018',
    verdict: 'Sentenced 15 Jun 2020',
    sentence: '16 years',
    end: '',
    ...more,
  }
}

/** Whelan and Reed as of 13 May 2021, 960 px wide. */
export function exampleCustody(more: Partial<CustodyInput> = {}): CustodyInput {
  const reed = laneOf('reed', {
    course: {
      start: { first: dayNumber('2019-08-01'), last: dayNumber('2019-08-31') },
      verdict: { first: dayNumber('2020-07-30'), last: dayNumber('2020-07-30') },
      end: { first: ASOF, last: ASOF },
      goesOn: true,
    },
    days: '621–651',
    since: 'Detained August 2019, day not recorded',
    verdict: 'Sentenced 30 Jul 2020',
    sentence: '9 years',
  })
  const lanes = more.lanes ?? [laneOf('whelan'), reed]
  return {
    width: 960,
    compact: false,
    palette: palettes.light,
    fonts: { sans: 'Source Sans 3', serif: 'Source Serif 4' },
    measure: measureSourceSans,
    locale: 'en-GB',
    asOf: ASOF,
    asOfIsToday: false,
    window: custodyWindow(
      lanes.map(({ course }) => course),
      ASOF,
    ),
    letters: lanes.reduce((most, { days }) => Math.max(most, days.length), 0),
    labels: { asOf: 'As of 13 May', before: 'Before verdict', days: 'days in custody' },
    ...more,
    lanes,
  }
}
