import type { ChartPart, SlideContent, SlidePart } from '#briefing/slideContent.ts'
import type { SlideMeasure } from '#briefing/slidePlaces.ts'
import type { NativeChart } from '#charts/nativeChart.ts'
import { NATIVE_FORMATS } from '#charts/nativeChart.ts'
import { dayNumber } from '#model/day.ts'

/** About as wide as the faces are. */
export const roughMeasure: SlideMeasure = {
  sans: (text, size) => text.length * size * 0.46,
  serif: (text, size) => text.length * size * 0.5,
}

const foot: SlideContent['foot'] = {
  source: 'Source: 54 events, monitored 2021.',
  ...{ pair: 'United States – Russia', asOf: 'as of 13 May 2021', day: dayNumber('2021-05-13') },
  ...{ level: 'AMBER', marking: 'TLP:AMBER' },
}

/** A slide with what it says of itself, and the rest as usual. */
export function exampleSlide(said: Partial<SlideContent> & Pick<SlideContent, 'parts'>): SlideContent {
  return {
    ...{ id: 's', number: 1, layout: 'chart', title: 'Net cooperation fell to −4.0 in April' },
    ...{ subtitle: 'Points a month, 2021, n = 54', foot, notes: '' },
    ...said,
  }
}

/** Bars with a net line, a gap and a zero. */
export const exampleNative: NativeChart = {
  along: { kind: 'names', name: 'Period', names: ['Jan 2021', 'Feb 2021 & <more>', 'Mar 2021'] },
  ...{ valueName: 'Points a month', format: NATIVE_FORMATS.score, bars: 'piled' },
  series: [
    { name: 'Cooperation', drawn: 'bars', colour: 'coop', values: [2.5, 0, null] },
    { name: 'Conflict', drawn: 'bars', colour: 'conf', values: [-6.5, -1.25, null] },
    { name: 'Net "of both"', drawn: 'strokes', colour: 'ink', values: [-4, -1.25, null] },
  ],
}

/** A line with an interval by days, and bars of the same days below it. */
export const exampleDays: NativeChart = {
  along: { kind: 'days', name: 'Day', days: [18_628, 18_629, 18_635] },
  ...{
    valueName: 'Index',
    format: NATIVE_FORMATS.score,
    axis: { min: -10, max: 10, step: 5 },
    bars: 'beside',
  },
  series: [
    { name: 'Low', drawn: 'floor', colour: 'paper', values: [-2, null, -2] },
    { name: 'Width', drawn: 'band', colour: 'band', values: [1, null, 1.5] },
    { name: 'Index', drawn: 'line', colour: 'ink', values: [-1.5, null, -1.25] },
  ],
  over: {
    ...{ blank: [{ from: 1, to: 2 }], blankWord: 'Not <monitored>' },
    ...{ asOf: { at: 3, tag: 'As of 8 Jan' }, besides: 'Meetings are not in this chart' },
    ...{ ends: { top: 'Cooperation', bottom: 'Conflict' }, last: { value: -1.25, text: '−1.3' } },
  },
  below: {
    along: { kind: 'days', name: 'Day', days: [18_628, 18_629, 18_635] },
    ...{ valueName: 'Events', format: NATIVE_FORMATS.score, axis: { min: -10, max: 10, step: 10 } },
    bars: 'piled',
    series: [{ name: 'Events', drawn: 'bars', colour: 'coop', values: [null, 4, null] }],
    over: {
      ...{ blank: [], blankWord: '', asOf: { at: 3, tag: '' }, besides: '' },
      last: { value: -1.25, text: '−1.3' },
    },
  },
}

/** A chart of the list; with numbers, one that PowerPoint draws. */
export function exampleChart(native?: NativeChart): ChartPart {
  return {
    ...{
      kind: 'chart',
      id: 'netCooperation',
      finding: 'It fell',
      subtitle: 'Points',
      said: ['Sums hide size.'],
    },
    draw: () => ({
      ...{ option: {}, height: 200, plot: { x: 40, y: 10, width: 600, height: 160 }, spots: [] },
    }),
    ...{ annotations: [], sample: '', alt: 'Net cooperation: −4.0 in "January"' },
    table: {
      columns: [{ label: 'Period' }, { label: 'Net', numeric: true }],
      rows: [[{ text: 'Jan 2021' }, { text: '−4.0' }]],
    },
    ...(native ? { native: () => native } : {}),
  }
}

/** One part of every other kind. */
export const exampleParts = {
  facts: {
    kind: 'facts',
    facts: [
      { value: '7 days', label: 'to Blinken–Lavrov, agreed' },
      { value: '−1.3', label: 'index' },
    ],
  },
  table: {
    kind: 'table',
    columns: [
      { label: 'Issue', share: 2 },
      { label: 'Score', numeric: true },
    ],
    rows: [
      [
        { text: 'Arms control', strong: true, mark: { parts: [], letter: '▽', colour: 'ink' } },
        { text: '+2.0' },
      ],
      [{ text: 'Detainees' }, { text: '−3.5' }],
    ],
  },
  strips: {
    kind: 'table',
    columns: [{ label: 'Issue' }, { label: 'Scores' }],
    rows: [
      [
        { text: 'Sanctions', strong: true },
        {
          text: '−5.0 to +3.4',
          strip: {
            ...{ from: 18_262, to: 18_628 },
            marks: [
              { day: 18_300, score: -5 },
              { day: 18_400, score: 3.4 },
              { day: 18_500, score: 2 },
            ],
          },
        },
      ],
      [{ text: 'Climate' }, { text: '–', strip: { from: 18_262, to: 18_628, marks: [] } }],
    ],
  },
  quotes: {
    kind: 'quotes',
    columns: [
      {
        side: 'a',
        name: 'United States',
        quotes: [{ text: 'We will talk.', verbatim: true, said: 'Blinken, 3 May' }],
      },
      {
        side: 'b',
        name: 'Russia',
        quotes: [{ text: 'It is open to talks', verbatim: false, said: 'not sourced' }],
      },
    ],
  },
  prose: { kind: 'prose', paragraphs: [{ heading: 'Index', text: 'A mean.\nOf scores.' }] },
  missing: { kind: 'missing', text: 'Nothing was recorded.' },
} as const satisfies Record<string, SlidePart>
