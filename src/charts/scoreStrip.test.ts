import { describe, expect, it } from 'vitest'
import { stripBars } from './scoreStrip.ts'

const at = (day: number, score: number) => ({ day, score })

describe('a strip of scores', () => {
  it('has what is above zero above its line, below zero below it, on one scale', () => {
    const bars = stripBars({ marks: [at(0, 10), at(50, -5)], from: 0, to: 100 }, 203, 42)
    expect(bars).toEqual([
      { x: 0, y: 1, size: 20, up: true },
      { x: 100, y: 21, size: 10, up: false },
    ])
  })

  it('leaves out what lies outside its days, and what is nearly nothing', () => {
    const marks = [at(-1, 5), at(101, 5), at(50, 0.4), at(50, -0.4)]
    expect(stripBars({ marks, from: 0, to: 100 }, 200, 40)).toEqual([])
  })

  it('shows a small score by a bar that can be seen, and none beyond the scale', () => {
    const [small, large] = stripBars({ marks: [at(0, 0.5), at(1, 40)], from: 0, to: 1 }, 200, 40)
    expect([small?.size, large?.size]).toEqual([1.5, 19])
  })

  it('of one day has its bar at the start', () => {
    expect(stripBars({ marks: [at(7, -3)], from: 7, to: 7 }, 200, 40)[0]?.x).toBe(0)
  })
})
