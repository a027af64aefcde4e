import { describe, expect, it } from 'vitest'
import { exampleCumulative, gapCumulative } from '../../tests/pictures/cumulativeExample.ts'
import { DARK, PHONE, besideKept } from '../../tests/pictures/periodsExample.ts'
import type { CumulativeInput } from './cumulative.ts'
import { cumulative } from './cumulative.ts'

const pictures: readonly (readonly [string, CumulativeInput])[] = [
  ['cumulative-light', exampleCumulative()],
  ['cumulative-dark', exampleCumulative(DARK)],
  ['cumulative-compact', exampleCumulative(PHONE)],
  ['cumulative-gap', gapCumulative()],
  ['cumulative-sparse', exampleCumulative({ value: new Float64Array(347), limits: null })],
]

describe('cumulative', () => {
  it.each(pictures)('draws tests/pictures/%s.svg', (name, input) => {
    const { drawn, kept } = besideKept(name, input.width, cumulative(input))
    expect(drawn).toBe(kept)
  })
})
