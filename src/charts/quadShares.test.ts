import { describe, expect, it } from 'vitest'
import { DARK, PHONE, besideKept } from '../../tests/pictures/periodsExample.ts'
import { exampleQuad, gapQuad, sparseQuad, weeklyQuad } from '../../tests/pictures/quadExample.ts'
import type { QuadSharesInput } from './quadShares.ts'
import { quadShares } from './quadShares.ts'

const pictures: readonly (readonly [string, QuadSharesInput])[] = [
  ['quad-light', exampleQuad()],
  ['quad-dark', exampleQuad(DARK)],
  ['quad-compact', exampleQuad(PHONE)],
  ['quad-gap', gapQuad()],
  ['quad-sparse', sparseQuad()],
  ['quad-weeks', weeklyQuad()],
]

describe('quadShares', () => {
  it.each(pictures)('draws tests/pictures/%s.svg', (name, input) => {
    const { drawn, kept } = besideKept(name, input.width, quadShares(input))
    expect(drawn).toBe(kept)
  })
})
