import { describe, expect, it } from 'vitest'
import {
  exampleDirections,
  gapDirections,
  sparseDirections,
  weeklyDirections,
} from '../../tests/pictures/directionsExample.ts'
import { DARK, PHONE, besideKept } from '../../tests/pictures/periodsExample.ts'
import type { DirectionsInput } from './directions.ts'
import { directions } from './directions.ts'

const pictures: readonly (readonly [string, DirectionsInput])[] = [
  ['directions-light', exampleDirections()],
  ['directions-dark', exampleDirections(DARK)],
  ['directions-compact', exampleDirections(PHONE)],
  ['directions-gap', gapDirections()],
  ['directions-sparse', sparseDirections()],
  ['directions-weeks', weeklyDirections()],
]

describe('directions', () => {
  it.each(pictures)('draws tests/pictures/%s.svg', (name, input) => {
    const { drawn, kept } = besideKept(name, input.width, directions(input))
    expect(drawn).toBe(kept)
  })
})
