import type { NativeChart, NativeSeries } from '#charts/nativeChart.ts'
import type { Palette } from '#charts/palette.ts'
import { xmlText } from '../officeText.ts'
import { columnName, placesOf, sheetDay } from './chartWorkbook.ts'

/** How the words of a chart are set. */
export interface ChartLook {
  readonly palette: Palette
  readonly face: string
  /** Hundredths of a point. */
  readonly size: number
}

/** Numbers of a pair of axes. */
interface Axes {
  readonly along: number
  readonly values: number
}
const AXES: Axes = { along: 111, values: 222 }
/** Of bars with a scale of their own. They come first: what comes later is drawn over it. */
const BAR_AXES: Axes = { along: 333, values: 444 }
const SPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** The part of a package that draws a chart from its workbook, which its relation `rId1` leads to. */
export function chartXml(chart: NativeChart, look: ChartLook): string {
  const named = chart.series.map((series, at) => ({ series, at }))
  const bars = named.filter(({ series }) => isBar(series))
  const lines = named.filter(({ series }) => !isBar(series))
  const { barScale } = chart
  const ids = ({ along, values }: Axes): string => `<c:axId val="${along}"/><c:axId val="${values}"/>`
  const set = (some: typeof named): string =>
    some.map(({ series, at }) => seriesXml(chart, series, at, look.palette)).join('')
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<c:chartSpace ${SPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>`,
    '<c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>',
    bars.length > 0
      ? `<c:barChart>${barsHead(chart)}${set(bars)}${barsFoot(chart)}${ids(barScale ? BAR_AXES : AXES)}</c:barChart>`
      : '',
    lines.length > 0
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${set(lines)}<c:marker val="1"/>${ids(AXES)}</c:lineChart>`
      : '',
    barScale ? alongAxis(chart, look, BAR_AXES) : '',
    barScale ? valueAxis({ ...chart, ...barScale }, look, BAR_AXES, true) : '',
    alongAxis(chart, look, AXES),
    valueAxis(chart, look, AXES, bars.length > 0),
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>',
    chart.series.length > 1
      ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${words(look, look.palette.ink2)}</c:legend>`
      : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    words(look, look.palette.ink),
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
  ].join('')
}

function isBar({ drawn }: NativeSeries): boolean {
  return drawn === 'bars' || drawn === 'outlined'
}

const GROUPINGS = { beside: 'clustered', piled: 'stacked', shares: 'percentStacked' } as const

function barsHead({ bars }: NativeChart): string {
  return `<c:barDir val="col"/><c:grouping val="${GROUPINGS[bars]}"/><c:varyColors val="0"/>`
}

function barsFoot({ bars, along }: NativeChart): string {
  const gap = along.kind === 'days' ? 0 : 45
  return `<c:gapWidth val="${gap}"/><c:overlap val="${bars === 'beside' ? 0 : 100}"/>`
}

function seriesXml(chart: NativeChart, series: NativeSeries, at: number, palette: Palette): string {
  const column = `$${columnName(at + 1)}`
  const last = placesOf(chart) + 1
  const values = series.values.map((value, i) => (value === null ? '' : point(i, String(value)))).join('')
  return [
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>`,
    `<c:tx><c:strRef><c:f>Sheet1!${column}$1</c:f><c:strCache><c:ptCount val="1"/>${point(0, xmlText(series.name))}</c:strCache></c:strRef></c:tx>`,
    seriesLook(series, palette),
    `<c:cat>${alongValues(chart, last)}</c:cat>`,
    `<c:val><c:numRef><c:f>Sheet1!${column}$2:${column}$${last}</c:f><c:numCache><c:formatCode>${xmlText(chart.format)}</c:formatCode>`,
    `<c:ptCount val="${last - 1}"/>${values}</c:numCache></c:numRef></c:val>`,
    isBar(series) ? '' : '<c:smooth val="0"/>',
    '</c:ser>',
  ].join('')
}

function point(index: number, value: string): string {
  return `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`
}

function alongValues({ along }: NativeChart, last: number): string {
  const place = `<c:f>Sheet1!$A$2:$A$${last}</c:f>`
  if (along.kind === 'days') {
    const points = along.days.map((day, i) => point(i, String(sheetDay(day)))).join('')
    return `<c:numRef>${place}<c:numCache><c:formatCode>yyyy\\-mm\\-dd</c:formatCode><c:ptCount val="${last - 1}"/>${points}</c:numCache></c:numRef>`
  }
  const points = along.names.map((name, i) => point(i, xmlText(name))).join('')
  return `<c:strRef>${place}<c:strCache><c:ptCount val="${last - 1}"/>${points}</c:strCache></c:strRef>`
}

/** Widths in EMU: 12700 to a point. */
const WIDTHS = { line: 28575, dashed: 22225, thin: 12700 } as const

function seriesLook({ drawn, colour }: NativeSeries, palette: Palette): string {
  const fill = filled(palette[colour])
  if (drawn === 'bars') return `<c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/>`
  if (drawn === 'outlined')
    return `<c:spPr>${filled(palette.paper)}<a:ln w="19050">${fill}</a:ln></c:spPr><c:invertIfNegative val="0"/>`
  if (drawn === 'dots')
    return `<c:spPr><a:ln w="28575"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="8"/><c:spPr>${fill}<a:ln w="12700">${filled(palette.paper)}</a:ln></c:spPr></c:marker>`
  if (drawn === 'strokes')
    return `<c:spPr><a:ln w="28575"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="dash"/><c:size val="14"/><c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`
  const dash = drawn === 'dashed' ? 'dash' : 'solid'
  return `<c:spPr><a:ln w="${WIDTHS[drawn]}" cap="rnd">${fill}<a:prstDash val="${dash}"/><a:round/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`
}

function filled(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour.slice(1)}"/></a:solidFill>`
}

function line(colour: string): string {
  return `<c:spPr><a:ln w="9525">${filled(colour)}</a:ln></c:spPr>`
}

function run({ face, size }: ChartLook, colour: string, tag: string): string {
  return `<a:${tag} sz="${size}" b="0">${filled(colour)}<a:latin typeface="${xmlText(face)}"/></a:${tag}>`
}

function words(look: ChartLook, colour: string): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${run(look, colour, 'defRPr')}</a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`
}

function axisTitle(text: string, look: ChartLook): string {
  return `<c:title><c:tx><c:rich><a:bodyPr rot="-5400000" vert="horz"/><a:lstStyle/><a:p><a:pPr>${run(look, look.palette.ink3, 'defRPr')}</a:pPr><a:r>${run(look, look.palette.ink3, 'rPr')}<a:t>${xmlText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
}

function alongAxis({ along }: NativeChart, look: ChartLook, axes: Axes): string {
  const isDays = along.kind === 'days'
  const tag = isDays ? 'c:dateAx' : 'c:catAx'
  return [
    `<${tag}><c:axId val="${axes.along}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="${axes === AXES ? 0 : 1}"/><c:axPos val="b"/>`,
    `<c:numFmt formatCode="${isDays ? 'mmm\\ yyyy' : 'General'}" sourceLinked="0"/>`,
    '<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    line(look.palette.rule2),
    words(look, look.palette.ink3),
    `<c:crossAx val="${axes.values}"/><c:crosses val="autoZero"/><c:auto val="${isDays ? 1 : 0}"/>`,
    along.kind === 'days'
      ? `<c:lblOffset val="100"/><c:baseTimeUnit val="days"/><c:majorUnit val="${monthsApart(along.days)}"/><c:majorTimeUnit val="months"/>`
      : '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>',
    `</${tag}>`,
  ].join('')
}

/** Names of months that stand beside each other on an axis. */
const MOST_MONTHS = 8

/** Months from one name to the next, so that they can be read. */
function monthsApart(days: readonly number[]): number {
  const months = ((days.at(-1) ?? 0) - (days[0] ?? 0)) / 30.4
  return [1, 2, 3, 6, 12, 24].find((apart) => months / apart <= MOST_MONTHS) ?? 60
}

function valueAxis(
  { axis, format, valueName, bars, barScale }: NativeChart,
  look: ChartLook,
  axes: Axes,
  isBetween: boolean,
): string {
  const isRight = axes !== AXES
  // With two scales, programs differ in where they set the names: the key has them.
  const isNamed = barScale === undefined

  const ends = axis ? `<c:max val="${axis.max}"/><c:min val="${axis.min}"/>` : ''
  const written = bars === 'shares' ? '0%' : format
  return [
    `<c:valAx><c:axId val="${axes.values}"/><c:scaling><c:orientation val="minMax"/>${ends}</c:scaling><c:delete val="0"/><c:axPos val="${isRight ? 'r' : 'l'}"/>`,
    isRight ? '' : `<c:majorGridlines>${line(look.palette.rule)}</c:majorGridlines>`,
    isNamed ? axisTitle(valueName, look) : '',
    `<c:numFmt formatCode="${xmlText(written)}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>',
    words(look, look.palette.ink3),
    `<c:crossAx val="${axes.along}"/><c:crosses val="${isRight ? 'max' : 'autoZero'}"/><c:crossBetween val="${isBetween ? 'between' : 'midCat'}"/>${axis ? `<c:majorUnit val="${axis.step}"/>` : ''}</c:valAx>`,
  ].join('')
}
