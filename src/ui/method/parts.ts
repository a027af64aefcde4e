import { WORKED } from '#state/useMethodExample.ts'

/** The measures that the page explains, in its order. */
export const MEASURES = [...WORKED, 'changePoints'] as const
export type ExplainedMeasure = (typeof MEASURES)[number]

/** All parts of the page, as an address names them: `#/method/net`. */
export const METHOD_PARTS = ['example', 'items', ...MEASURES, 'uncertainty', 'scores', 'claims'] as const

/** Whether a part explains one measure. */
export function isMeasure(part: (typeof METHOD_PARTS)[number]): part is ExplainedMeasure {
  return MEASURES.some((measure) => measure === part)
}
