import { directionGlyph } from '#charts/directionGlyph.ts'
import type { Direction } from '#charts/directionGlyph.ts'
import type { Lane, LaneMark, LanesInput, LanesLabels } from '#charts/lanesInput.ts'
import { palettes } from '#charts/palette.ts'
import { dayNumber } from '#model/day.ts'
import { measureSourceSans } from './sourceSans.ts'

type Row = readonly [day: string, score: number, direction: Direction, material?: 'material']

/** A mark on one day. */
export function markOn(id: string, day: string, score: number, more: Partial<LaneMark> = {}): LaneMark {
  const at = dayNumber(day)
  return { id, first: at, last: at, score, direction: 'right', material: false, struck: false, ...more }
}

function marksOf(lane: string, rows: readonly Row[]): LaneMark[] {
  return rows.map(([day, score, direction, material], i) =>
    markOn(`${lane}-${i + 1}`, day, score, { direction, material: material === 'material' }),
  )
}

const LANES: readonly (readonly [string, readonly Row[]])[] = [
  [
    'Ukraine',
    [
      ['2021-02-26', -2, 'right'],
      ['2021-03-31', 1, 'both'],
      ['2021-04-05', -2, 'right'],
      ['2021-04-22', 5, 'left', 'material'],
      ['2021-05-06', -2, 'right'],
    ],
  ],
  [
    'Detained citizens',
    [
      ['2021-02-04', 0, 'right'],
      ['2021-05-12', -5, 'right'],
    ],
  ],
  [
    'Human rights',
    [
      ['2021-01-17', -5, 'right'],
      ['2021-01-23', -2, 'right'],
      ['2021-03-02', -8, 'right', 'material'],
      ['2021-04-18', -4.5, 'right'],
    ],
  ],
  [
    'Arms control',
    [
      ['2021-01-15', -4, 'left', 'material'],
      ['2021-02-03', 8, 'both'],
    ],
  ],
  [
    'Contacts and missions',
    [
      ['2020-12-15', 3.4, 'left'],
      ['2020-12-18', -4, 'right', 'material'],
      ['2021-01-26', 4, 'both'],
      ['2021-02-04', 1, 'both'],
      ['2021-04-13', 4, 'right'],
      ['2021-04-15', -5, 'right', 'material'],
      ['2021-04-15', -5, 'left', 'material'],
      ['2021-04-16', -5, 'left', 'material'],
      ['2021-04-16', -4.5, 'left'],
      ['2021-04-17', -4, 'right', 'material'],
      ['2021-04-19', 1, 'both'],
      ['2021-04-22', 3.5, 'left'],
      ['2021-04-23', -4, 'left', 'material'],
      ['2021-05-04', 4, 'right'],
      ['2021-05-11', 3.4, 'left'],
      ['2021-05-12', 4, 'both'],
    ],
  ],
]

/** What is not known to the day, and what counts for nothing. */
const imprecise: readonly LaneMark[] = [
  markOn('month', '2021-03-01', -3, { last: dayNumber('2021-03-31'), direction: 'left' }),
  markOn('open', '2021-04-10', 2, { last: null, direction: 'both' }),
  markOn('struck', '2021-01-05', -7, { struck: true, material: true }),
]

const labels: LanesLabels = {
  asOf: 'As of 13 May',
  upcoming: 'Upcoming',
  noDate: 'no date',
  count: (count) => count.toLocaleString('en-US'),
  more: (count) => `+${count} more`,
  moreLanes: (names) => `And ${names.length} more issues: ${names.join(', ')}`,
  key: [
    { glyph: directionGlyph('right', true), parts: [{ text: 'US acts on Russia' }] },
    { glyph: directionGlyph('left', true), parts: [{ text: 'Russia acts on US' }] },
    { glyph: directionGlyph('both', false), parts: [{ text: 'Both' }] },
    { parts: [{ text: 'Above:', tone: 'cooperation' }, { text: ' cooperation' }] },
  ],
}

const lanes: readonly Lane[] = LANES.map(([title, rows], i) => ({
  id: title,
  title,
  marks: i === 1 ? [...marksOf(title, rows), ...imprecise] : marksOf(title, rows),
  upcoming:
    i < 4
      ? []
      : [
          {
            id: 'm1',
            span: { from: dayNumber('2021-05-20'), to: dayNumber('2021-05-20') },
            certainty: 'agreed',
            lines: ['Reykjavik', '20 May, agreed'],
            word: 'agreed',
          },
          {
            id: 'm2',
            span: { from: dayNumber('2021-06-01'), to: dayNumber('2021-06-30') },
            certainty: 'proposed',
            lines: ['Summit', 'June, proposed'],
            word: 'proposed',
          },
          {
            id: 'd1',
            span: { from: dayNumber('2021-06-14'), to: dayNumber('2021-06-14') },
            certainty: null,
            lines: ['NATO summit', '14 June'],
          },
        ],
}))

/** Half a year of lanes by issue on a wide screen, in the light theme. */
export function exampleLanes(more: Partial<LanesInput> = {}): LanesInput {
  return {
    width: 984,
    compact: false,
    palette: palettes.light,
    fonts: { sans: "'Source Sans 3',sans-serif", serif: "'Source Serif 4',serif" },
    measure: measureSourceSans,
    locale: 'en-US',
    asOf: dayNumber('2021-05-13'),
    asOfIsToday: false,
    window: { from: dayNumber('2020-12-01'), to: dayNumber('2021-06-30') },
    whole: { from: dayNumber('2020-05-21'), to: dayNumber('2021-06-30') },
    lanes,
    selected: 'Contacts and missions-16',
    still: false,
    apart: false,
    labels,
    ...more,
  }
}

/** So many events over ten years in six lanes, none of them like the next. */
export function manyLanes(events: number): LanesInput {
  const from = dayNumber('2011-05-13')
  const many = Array.from({ length: 6 }, (_, lane): Lane => {
    const marks = Array.from({ length: Math.ceil(events / 6) }, (_event, i) => {
      const first = from + ((i * 7919 + lane * 104_729) % 3652)
      const score = ((i * 31 + lane * 7) % 201) / 10 - 10
      return { ...markOn(`${lane}-${i}`, '2011-05-13', score), first, last: first, material: i % 3 === 0 }
    })
    return { id: `${lane}`, title: `Issue ${lane + 1}`, marks, upcoming: [] }
  })
  const whole = { from, to: dayNumber('2021-06-30') }
  return exampleLanes({ lanes: many, window: whole, whole, selected: null })
}
