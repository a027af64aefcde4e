import { GAP } from '#analysis/indexSums.ts'
import { palettes } from '#charts/palette.ts'
import type { TrendAnnotation, TrendBand, TrendCompanion, TrendInput, TrendSeries, TrendStem } from '#charts/trendInput.ts'
import { TREND_HEIGHT } from '#charts/trendLayout.ts'
import { dayNumber } from '#model/day.ts'
import { measureSourceSans } from './sourceSans.ts'

/** Made-up values in the manner of the first half of 2021: `[day, index from that day on]`. */
const STEPS: readonly (readonly [string, number])[] = [
  ['2020-06-01', -0.7],
  ['2020-06-29', -1.9],
  ['2020-07-14', -0.9],
  ['2020-09-28', -1.3],
  ['2020-11-02', -1.35],
  ['2020-12-15', -0.3],
  ['2020-12-18', -1.1],
  ['2021-01-05', -1.2],
  ['2021-01-15', -1.6],
  ['2021-01-17', -2.05],
  ['2021-01-26', -1.3],
  ['2021-02-03', -0.25],
  ['2021-02-26', -0.45],
  ['2021-03-02', -1.25],
  ['2021-03-16', -1.35],
  ['2021-03-17', -1.65],
  ['2021-03-19', -1.4],
  ['2021-03-22', -1.6],
  ['2021-03-31', -1.35],
  ['2021-04-05', -1.4],
  ['2021-04-13', -0.95],
  ['2021-04-15', -2.2],
  ['2021-04-16', -2.4],
  ['2021-04-18', -2.5],
  ['2021-04-19', -2.35],
  ['2021-04-22', -1.7],
  ['2021-04-23', -1.8],
  ['2021-04-30', -1.9],
  ['2021-05-04', -1.6],
  ['2021-05-06', -1.65],
  ['2021-05-11', -1.45],
  ['2021-05-12', -1.3],
]
const FROM = dayNumber('2020-06-01')
const AS_OF = dayNumber('2021-05-13')

/** The index of the example; days of `hole` are unsupported. */
export function exampleSeries(hole?: { readonly from: string; readonly to: string }): TrendSeries {
  const length = AS_OF - FROM + 1
  const value = new Float64Array(length)
  const gap = new Uint8Array(length)
  const [start, end] = hole ? [dayNumber(hole.from), dayNumber(hole.to)] : [Infinity, -Infinity]
  for (let i = 0; i < length; i++) {
    const day = FROM + i
    value[i] = STEPS.reduce((last, [from, index]) => (dayNumber(from) <= day ? index : last), NaN)
    if (day < start || day > end) continue
    value[i] = NaN
    gap[i] = GAP.unsupported
  }
  return { from: FROM, value, gap }
}

/** An interval that is wide in winter and narrow in spring. */
function exampleBand({ from, value }: TrendSeries): TrendBand {
  const wide = (day: number) =>
    day < dayNumber('2021-02-20') ? 1.65 : day < dayNumber('2021-03-17') ? 1.35 : 1
  const days = Int32Array.from(value, (_, i) => from + i)
  return {
    days,
    low: Float64Array.from(value, (v, i) => v - wide(from + i)),
    high: Float64Array.from(value, (v, i) => v + wide(from + i)),
  }
}

const STEMS: readonly (readonly [string, number])[] = [
  ['2020-12-15', 3.4],
  ['2020-12-18', -4],
  ['2021-01-05', -2],
  ['2021-01-15', -4],
  ['2021-01-17', -5],
  ['2021-01-23', -2],
  ['2021-01-26', 4],
  ['2021-02-03', 8],
  ['2021-02-04', 1],
  ['2021-02-26', -2],
  ['2021-03-02', -8],
  ['2021-03-16', -2],
  ['2021-03-17', -4],
  ['2021-03-18', 1],
  ['2021-03-22', -4],
  ['2021-03-31', 1],
  ['2021-04-05', -2],
  ['2021-04-13', 4],
  ['2021-04-15', -8],
  ['2021-04-16', -5],
  ['2021-04-18', -4.5],
  ['2021-04-19', 1],
  ['2021-04-21', -4.5],
  ['2021-04-22', 5],
  ['2021-04-23', -4],
  ['2021-04-30', -4],
  ['2021-05-04', 4],
  ['2021-05-06', -2],
  ['2021-05-10', -2],
  ['2021-05-11', 3.4],
  ['2021-05-12', 4],
  ['2021-05-12', -5],
]

const exampleStems: readonly TrendStem[] = STEMS.map(([day, score], i) => ({
  id: `e${i + 1}`,
  days: { from: dayNumber(day), to: dayNumber(day) },
  score,
}))

const NOTES: readonly (readonly [string, string, string, number])[] = [
  ['2021-02-03', '3 Feb', 'New START extended', 8],
  ['2021-03-02', '2 Mar', 'Navalny sanctions', -8],
  ['2021-03-17', '17 Mar', '“Killer” interview; ambassador recalled', -4],
  ['2021-04-13', '13 Apr', 'Biden proposes summit', 4],
  ['2021-04-18', '15–18 Apr', 'Sanctions, expulsions', -8],
  ['2021-05-12', '12 May', 'Reykjavik agreed', 4],
]

const exampleAnnotations: readonly TrendAnnotation[] = NOTES.map(([day, date, what, score], i) => ({
  id: `n${i + 1}`,
  day: dayNumber(day),
  lines: [date, what],
  score,
  priority: 0,
}))

const june = { from: dayNumber('2021-06-01'), to: dayNumber('2021-06-30') }
const reykjavik = { from: dayNumber('2021-05-20'), to: dayNumber('2021-05-20') }

/** The chart of the overview on a wide screen, in the light theme. */
export function exampleTrend(): TrendInput {
  const series = exampleSeries()
  return {
    width: 920,
    height: TREND_HEIGHT.wide,
    compact: false,
    palette: palettes.light,
    fonts: { sans: "'Source Sans 3',sans-serif" },
    measure: measureSourceSans,
    locale: 'en-US',
    asOf: AS_OF,
    asOfIsToday: false,
    window: { from: dayNumber('2020-12-01'), to: dayNumber('2021-06-30') },
    whole: { from: FROM, to: dayNumber('2021-06-30') },
    series,
    items: 32,
    band: exampleBand(series),
    stems: exampleStems,
    annotations: exampleAnnotations,
    upcoming: [
      { id: 'm1', span: reykjavik, certainty: 'agreed', lines: ['Reykjavik', '20 May, agreed'] },
      { id: 'm2', span: june, certainty: 'proposed', lines: ['Biden–Putin summit', 'June, proposed'] },
      {
        id: 'm3',
        span: null,
        certainty: 'mooted',
        lines: ['Strategic stability dialogue', 'No date, mooted'],
      },
    ],
    labels: {
      cooperation: 'Cooperation',
      conflict: 'Conflict',
      events: 'Events',
      asOf: 'As of 13 May',
      notCovered: 'Not covered',
      lastSupported: (day) => `last supported on ${new Date(day * 86_400_000).getUTCDate()} Feb`,
      noItemSince: () => 'no item since 1 Feb 2021',
      unsupported: 'not supported',
      placeholder: (number) => `Event ${number}`,
      more: (count) => `+${count} more`,
    },
  }
}

/** The same on a phone. */
export function compactTrend(): TrendInput {
  const wide = exampleTrend()
  return {
    ...wide,
    width: 358,
    height: TREND_HEIGHT.compact,
    compact: true,
    window: { from: dayNumber('2021-03-01'), to: dayNumber('2021-06-30') },
    annotations: exampleAnnotations.map((note) =>
      note.id === 'n4' ? { ...note, lines: ['13 Apr', 'Summit proposed'] } : note,
    ),
    upcoming: [
      { id: 'm1', span: reykjavik, certainty: 'agreed', lines: ['Reykjavik'] },
      { id: 'm2', span: june, certainty: 'proposed', lines: ['Summit, June', 'proposed'] },
    ],
  }
}

/** An empty relationship, seen today. */
export function emptyTrend(): TrendInput {
  const wide = exampleTrend()
  const asOf = dayNumber('2026-11-23')
  return {
    ...wide,
    width: 1396,
    height: TREND_HEIGHT.empty,
    asOf,
    asOfIsToday: true,
    window: { from: dayNumber('2026-07-01'), to: asOf },
    whole: { from: dayNumber('2026-07-01'), to: asOf },
    series: { from: asOf, value: new Float64Array(), gap: new Uint8Array() },
    items: 0,
    band: null,
    stems: [],
    annotations: [],
    upcoming: [],
    labels: { ...wide.labels, asOf: 'Today' },
  }
}

/** Where the index lost its support for three weeks, and a month that nobody monitored. */
export function gapTrend(): TrendInput {
  const series = exampleSeries({ from: '2021-02-10', to: '2021-03-01' })
  const [start, end] = [dayNumber('2020-12-26') - FROM, dayNumber('2021-01-24') - FROM]
  series.value.fill(NaN, start, end)
  series.gap.fill(GAP.notCovered, start, end)
  return { ...exampleTrend(), series, band: exampleBand(series) }
}

/** The example moved towards or away from zero, from a day on and up to a day. */
function moved(factor: number, span: { readonly from?: string; readonly to?: string } = {}): TrendSeries {
  const { from, value, gap } = exampleSeries()
  const [first, last] = [dayNumber(span.from ?? '2020-06-01') - from, dayNumber(span.to ?? '2021-05-13') - from]
  value.forEach((one, i) => {
    const isIn = i >= first && i <= last
    value[i] = isIn ? factor * one : NaN
    if (!isIn) gap[i] = GAP.unsupported
  })
  return { from, value, gap }
}

const COMPANIONS: readonly TrendCompanion[] = [
  { id: 'h14', label: '14 days', look: 'dotted', series: moved(1.4, { to: '2021-03-30' }) },
  { id: 'h90', label: '90 days', look: 'long', series: moved(0.85) },
  { id: 'h180', label: '180 days', look: 'mixed', series: moved(0.8) },
  { id: 'known', label: 'As then known', look: 'dashed', series: moved(1.06) },
  { id: 'icews', label: 'ICEWS', look: 'fine', series: moved(0.97) },
  { id: 'pair', label: 'China – United States', look: 'heavy', series: moved(0.2, { from: '2021-02-01' }) },
  { id: 'never', label: 'France – Mali', look: 'broken', series: moved(1, { from: '2021-05-14' }) },
]

/** With all the company that a line can have. */
export function companyTrend(): TrendInput {
  const shift = { day: dayNumber('2021-04-15'), label: 'Mean shift, −12.4' }
  return { ...exampleTrend(), height: 380, companions: COMPANIONS, shifts: [shift] }
}

/** The dark theme. */
export function darkTrend(): TrendInput {
  return { ...exampleTrend(), palette: palettes.dark }
}

const CYRILLIC: readonly (readonly [string, string])[] = [
  ['3 февраля', 'Договор о сокращении наступательных вооружений продлён на пять лет без условий'],
  ['2 марта', 'Санкции из-за отравления Навального и заявление Государственного департамента'],
  ['17 марта', 'Интервью «убийца»; посол отозван для консультаций'],
  ['13 апреля', 'Байден предлагает встречу на высшем уровне в третьей стране'],
  ['15–18 апреля', 'Санкции и высылка десяти дипломатов'],
  ['12 мая', 'Договорённость о встрече в Рейкьявике'],
]

/** Long labels in Russian. */
export function cyrillicTrend(): TrendInput {
  const wide = exampleTrend()
  const meetings = [
    ['Рейкьявик, Арктический совет', '20 мая, согласована'],
    ['Встреча Байдена и Путина на высшем уровне', 'июнь, предложена'],
    ['Диалог по стратегической стабильности', 'без даты, обсуждается'],
  ]
  return {
    ...wide,
    locale: 'ru',
    annotations: wide.annotations.map((note, i) => ({ ...note, lines: CYRILLIC[i] ?? [] })),
    upcoming: wide.upcoming.map((meeting, i) => ({ ...meeting, lines: meetings[i] ?? [] })),
    labels: {
      ...wide.labels,
      cooperation: 'Сотрудничество',
      conflict: 'Конфликт',
      events: 'События',
      asOf: 'По состоянию на 13 мая',
      more: (count) => `ещё ${count}`,
    },
  }
}
