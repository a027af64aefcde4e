import { describe, expect, it } from 'vitest'
import {
  comparedLine,
  exampleLine,
  gapLine,
  longShare,
  sparseLine,
} from '../../tests/pictures/periodLineExample.ts'
import { DARK, PHONE, besideKept } from '../../tests/pictures/periodsExample.ts'
import type { PeriodLineInput } from './periodLine.ts'
import { periodLine } from './periodLine.ts'

const pictures: readonly (readonly [string, PeriodLineInput])[] = [
  ['line-light', exampleLine()],
  ['line-dark', exampleLine(DARK)],
  ['line-compact', exampleLine(PHONE)],
  ['line-compared', comparedLine()],
  ['line-gap', gapLine()],
  ['line-sparse', sparseLine()],
  ['line-share', longShare()],
]

describe('periodLine', () => {
  it.each(pictures)('draws tests/pictures/%s.svg', (name, input) => {
    const { drawn, kept } = besideKept(name, input.width, periodLine(input))
    expect(drawn).toBe(kept)
  })
})
