import { describe, expect, it } from 'vitest'
import { exampleLanes } from '../../tests/pictures/lanesExample.ts'
import { shapesOf, wordsOf } from '../../tests/pictures/shapesOf.ts'
import { keyHeight, keyLayer } from './lanesKey.ts'
import { palettes } from './palette.ts'

const input = exampleLanes()
const words = (width: number): string[] => wordsOf(shapesOf(keyLayer({ ...input, width }, 0), input.window))

describe('the key', () => {
  it('stands in one row where there is room, else in as many as it needs', () => {
    expect(keyHeight(input)).toBe(20)
    expect(keyHeight({ ...input, width: 200 })).toBe(60)
    expect(keyHeight({ ...input, labels: { ...input.labels, key: [] } })).toBe(0)
  })

  it('says everything, the signs in their colours', () => {
    expect(words(900)).toEqual(['US acts on Russia', 'Russia acts on US', 'Both', 'Above:', ' cooperation'])
    const shapes = shapesOf(keyLayer(input, 0), input.window)
    const sign = shapes.find((shape) => shape.type === 'text' && shape.style.text === 'Above:')
    expect(sign).toMatchObject({ style: { fill: palettes.light.coop, fontWeight: 600 } })
  })

  it('shortens a name that is wider than the chart', () => {
    expect(words(90)[0]).toMatch(/^US acts.*…$/)
  })

  it('begins where it is told', () => {
    const [first] = shapesOf(keyLayer(input, 100), input.window)
    expect(first).toMatchObject({ type: 'group', x: 0, y: 103 })
  })
})
