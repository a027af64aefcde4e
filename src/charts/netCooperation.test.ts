import { describe, expect, it } from 'vitest'
import { exampleNet, gapNet, longNet, sparseNet } from '../../tests/pictures/netExample.ts'
import { DARK, PHONE, besideKept } from '../../tests/pictures/periodsExample.ts'
import type { NetCooperationInput } from './netCooperation.ts'
import { netCooperation } from './netCooperation.ts'

const pictures: readonly (readonly [string, NetCooperationInput])[] = [
  ['net-light', exampleNet()],
  ['net-dark', exampleNet(DARK)],
  ['net-compact', exampleNet(PHONE)],
  ['net-gap', gapNet()],
  ['net-sparse', sparseNet()],
  ['net-quarters', longNet('quarter', '2012-01-01')],
  ['net-months', longNet('month', '2017-01-01')],
]

describe('netCooperation', () => {
  it.each(pictures)('draws tests/pictures/%s.svg', (name, input) => {
    const { drawn, kept } = besideKept(name, input.width, netCooperation(input))
    expect(drawn).toBe(kept)
  })
})
