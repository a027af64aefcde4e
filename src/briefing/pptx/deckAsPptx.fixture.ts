import {
  exampleChart,
  exampleDays,
  exampleNative,
  exampleParts,
  exampleSlide,
  roughMeasure,
} from '../../../tests/exampleSlides.ts'
import { faultsOf, partsOf, textOf } from '../../../tests/officePackage.ts'
import type { PartPicture } from '../chartAlone.ts'
import type { SlideContent } from '../slideContent.ts'
import { deckAsPptx, picturesWanted } from './deckAsPptx.ts'

export const facts = {
  ...{ title: 'Before Reykjavik', pair: 'United States – Russia', asOf: 'as of 13 May 2021' },
  marking: 'TLP:AMBER',
}
const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
export const picture: PartPicture = {
  ...{ svg: '<svg xmlns="http://www.w3.org/2000/svg"/>', png: PNG, width: 900, height: 400 },
}

export const more = (rows: number): string => `And ${rows} more.`

interface DeckFile {
  readonly bytes: Uint8Array
  readonly parts: ReadonlyMap<string, Uint8Array>
  /** What is wrong with the package. */
  readonly faults: readonly string[]
}

export async function deckOf(slides: readonly SlideContent[]): Promise<DeckFile> {
  const pictures = new Map(picturesWanted(slides, roughMeasure).map(({ place }) => [place, picture]))
  const bytes = await deckAsPptx(slides, { facts, measure: roughMeasure, pictures, more })
  return { bytes, parts: partsOf(bytes), faults: faultsOf(bytes) }
}

/** Words on a slide, in their order. */
export function wordsOf(parts: ReadonlyMap<string, Uint8Array>, path: string): string[] {
  return [...textOf(parts, path).matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => text)
}

/** Cells of the sheet in a workbook: numbers as numbers, words as words. */
export function cellsOf(workbook: Uint8Array): Record<string, string | number> {
  const sheet = textOf(partsOf(workbook), 'xl/worksheets/sheet1.xml')
  return Object.fromEntries(
    [
      ...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*>(?:<v>([^<]*)<\/v>|<is><t[^>]*>([^<]*)<\/t><\/is>)<\/c>/g),
    ].map(([, at = '', value, text = '']) => [at, value === undefined ? text : Number(value)]),
  )
}

/** Slides of every layout and kind of part. */
export const every = [
  exampleSlide({ layout: 'title', parts: [], title: 'Before Reykjavik', notes: 'Begin\nslowly.' }),
  exampleSlide({ number: 2, parts: [exampleChart(exampleNative)], notes: 'Say "why" & <how>.' }),
  exampleSlide({ number: 3, layout: 'two charts', parts: [exampleChart(exampleDays), exampleChart()] }),
  exampleSlide({ number: 4, layout: 'chart and facts', parts: [exampleChart(), exampleParts.facts] }),
  ...[
    exampleParts.table,
    exampleParts.quotes,
    exampleParts.prose,
    exampleParts.missing,
    exampleParts.strips,
  ].map((part, i) => exampleSlide({ number: 5 + i, parts: [part] })),
]
