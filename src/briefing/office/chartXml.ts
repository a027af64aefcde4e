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

/** Numbers of the axes. */
const AXES = { along: 111, values: 222 }
const SPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** Where the plot lies in its chart, as shares of its width and height. */
export interface PlotShares {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * The part of a package that draws a chart from its workbook, which its relation `rId1` leads to; `rId2` leads to what
 * is drawn over it.
 *
 * @param plot where it has to lie for what is drawn over it; missing, the program finds a place
 */
export function chartXml(chart: NativeChart, look: ChartLook, plot?: PlotShares): string {
  const named = chart.series.map((series, at) => ({ series, at }))
  const areas = named.filter(({ series }) => isArea(series))
  const bars = named.filter(({ series }) => isBar(series))
  const lines = named.filter(({ series }) => !isBar(series) && !isArea(series))
  const ids = `<c:axId val="${AXES.along}"/><c:axId val="${AXES.values}"/>`
  const set = (some: typeof named): string =>
    some.map(({ series, at }) => seriesXml(chart, series, at, look.palette)).join('')
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<c:chartSpace ${SPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>`,
    `<c:autoTitleDeleted val="1"/><c:plotArea>${layoutXml(plot)}`,
    areas.length > 0
      ? `<c:areaChart><c:grouping val="stacked"/><c:varyColors val="0"/>${set(areas)}${ids}</c:areaChart>`
      : '',
    bars.length > 0 ? `<c:barChart>${barsHead(chart)}${set(bars)}${barsFoot(chart)}${ids}</c:barChart>` : '',
    lines.length > 0
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${set(lines)}<c:marker val="1"/>${ids}</c:lineChart>`
      : '',
    alongAxis(chart, look),
    valueAxis(chart, look, bars.length > 0 || plot !== undefined),
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>',
    legendXml(chart, look),
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    words(look, look.palette.ink),
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>',
    plot ? '<c:userShapes r:id="rId2"/>' : '',
    '</c:chartSpace>',
  ].join('')
}

function layoutXml(plot: PlotShares | undefined): string {
  if (!plot) return '<c:layout/>'
  const { x, y, width, height } = plot
  return (
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
    `<c:x val="${x}"/><c:y val="${y}"/><c:w val="${width}"/><c:h val="${height}"/></c:manualLayout></c:layout>`
  )
}

/** A key where there is more than one thing to tell apart; the floor of a band is none. */
function legendXml(chart: NativeChart, look: ChartLook): string {
  if (keyNames(chart).length === 0) return ''
  const unseen = chart.series.flatMap(({ drawn }, i) =>
    drawn === 'floor' ? [`<c:legendEntry><c:idx val="${i}"/><c:delete val="1"/></c:legendEntry>`] : [],
  )
  return `<c:legend><c:legendPos val="t"/>${unseen.join('')}<c:overlay val="0"/>${words(look, look.palette.ink2)}</c:legend>`
}

/** The names in the key of a chart; a strip below another and a single series have none. */
export function keyNames(chart: Pick<NativeChart, 'series' | 'over'>): readonly string[] {
  const named = chart.series.filter(({ drawn }) => drawn !== 'floor')
  return named.length > 1 && !isStrip(chart) ? named.map(({ name }) => name) : []
}

/** Whether a chart stands as a strip below another: what both share is said there. */
export function isStrip({ over }: Pick<NativeChart, 'over'>): boolean {
  return over?.asOf.tag === ''
}

function isArea({ drawn }: NativeSeries): boolean {
  return drawn === 'floor' || drawn === 'band'
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
    isBar(series) || isArea(series) ? '' : '<c:smooth val="0"/>',
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
const WIDTHS = { line: 28575, dashed: 22225 } as const

function seriesLook({ drawn, colour }: NativeSeries, palette: Palette): string {
  const fill = filled(palette[colour])
  if (drawn === 'floor') return '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
  if (drawn === 'band') return `<c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr>`
  if (drawn === 'bars') return `<c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/>`
  if (drawn === 'outlined')
    return `<c:spPr>${filled(palette.paper)}<a:ln w="19050">${fill}</a:ln></c:spPr><c:invertIfNegative val="0"/>`
  if (drawn === 'dots')
    return `<c:spPr><a:ln w="28575"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="8"/><c:spPr>${fill}<a:ln w="12700">${filled(palette.paper)}</a:ln></c:spPr></c:marker>`
  if (drawn === 'strokes' || drawn === 'ends')
    return `<c:spPr><a:ln w="28575"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="dash"/><c:size val="${drawn === 'ends' ? 8 : 14}"/><c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`
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

function alongAxis(chart: NativeChart, look: ChartLook): string {
  const { along } = chart
  const isDays = along.kind === 'days'
  const tag = isDays ? 'c:dateAx' : 'c:catAx'
  return [
    `<${tag}><c:axId val="${AXES.along}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>`,
    `<c:numFmt formatCode="${isDays ? 'mmm\\ yyyy' : 'General'}" sourceLinked="0"/>`,
    `<c:majorTickMark val="${isStrip(chart) ? 'none' : 'out'}"/><c:minorTickMark val="none"/><c:tickLblPos val="${isStrip(chart) ? 'none' : 'low'}"/>`,
    line(look.palette.rule2),
    words(look, look.palette.ink3),
    `<c:crossAx val="${AXES.values}"/><c:crosses val="autoZero"/><c:auto val="${isDays ? 1 : 0}"/>`,
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

function valueAxis(chart: NativeChart, look: ChartLook, isBetween: boolean): string {
  const { axis, format, valueName, bars, over } = chart
  const ends = axis ? `<c:max val="${axis.max}"/><c:min val="${axis.min}"/>` : ''
  const written = bars === 'shares' ? '0%' : format
  return [
    `<c:valAx><c:axId val="${AXES.values}"/><c:scaling><c:orientation val="minMax"/>${ends}</c:scaling><c:delete val="0"/><c:axPos val="l"/>`,
    isStrip(chart) ? '' : `<c:majorGridlines>${line(look.palette.rule)}</c:majorGridlines>`,
    // Where the plot has its place, the line of measure above the chart names the values.
    over ? '' : axisTitle(valueName, look),
    `<c:numFmt formatCode="${xmlText(written)}" sourceLinked="0"/>`,
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${isStrip(chart) ? 'none' : 'low'}"/>`,
    '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>',
    words(look, look.palette.ink3),
    `<c:crossAx val="${AXES.along}"/><c:crosses val="autoZero"/><c:crossBetween val="${isBetween ? 'between' : 'midCat'}"/>${axis ? `<c:majorUnit val="${axis.step}"/>` : ''}</c:valAx>`,
  ].join('')
}
