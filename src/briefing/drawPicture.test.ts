import { describe, expect, it } from 'vitest'
import { lanesPicture } from '#charts/lanesPicture.ts'
import { exampleLanes, manyLanes } from '../../tests/pictures/lanesExample.ts'
import { pictureAsSvg } from './drawPicture.ts'

const words = {
  title: 'United States – Russia: 32 events, 20 conflict, 12 cooperation',
  subtitle: 'Events by issue',
  source: 'Source: 32 events of this record. As of 13 May 2021.',
}

describe('a picture of the whole timeline', () => {
  it('holds every event for itself, title, subtitle and source, whatever window is on screen', () => {
    const input = exampleLanes()
    const svg = pictureAsSvg(lanesPicture(input, words))
    for (const text of Object.values(words)) expect(svg).toContain(text)
    const marks = input.lanes.flatMap((lane) => lane.marks)
    expect(glyphs(svg)).toBe(marks.length + 3) // and the three of the key
  })

  it('is as long as the record, within what can be drawn', () => {
    expect(lanesPicture(exampleLanes(), words).width).toBe(1200 + 24)
    const { width, height } = lanesPicture(manyLanes(600), words)
    expect(width).toBeGreaterThan(13_000)
    expect(width).toBeLessThanOrEqual(16_024)
    expect(height).toBeLessThan(520)
  })

  it('is light on paper, with nothing to be moved', () => {
    const { option, ground } = lanesPicture(exampleLanes(), words)
    expect(ground).toBe('#F7F6F2')
    expect(option.dataZoom).toEqual([])
  })

  it('holds all of a large record', () => {
    expect(glyphs(pictureAsSvg(lanesPicture(manyLanes(3000), words)))).toBe(3000 + 3)
  })
})

/** Triangles and diamonds, by how their outlines begin. */
function glyphs(svg: string): number {
  return [...svg.matchAll(/d="M(3\.2 2\.4|10\.8 2\.4|7 1\.7)L/g)].length
}
