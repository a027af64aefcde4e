import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { ahead, exampleMeetings, over } from '../../tests/pictures/meetingLanesExample.ts'
import { renderSvg } from '../../tests/pictures/renderSvg.ts'
import { meetingLanesOption } from './meetingLanes.ts'
import type { MeetingLanesInput } from './meetingLanesInput.ts'
import { meetingLanesLayout } from './meetingLanesLayout.ts'
import { palettes } from './palette.ts'

const phone = {
  width: 358,
  compact: true,
  window: { from: dayNumber('2021-04-01'), to: dayNumber('2021-07-14') },
} as const
const pictures: readonly (readonly [string, MeetingLanesInput])[] = [
  ['meetings-light', exampleMeetings()],
  ['meetings-compact-dark', exampleMeetings({ ...phone, palette: palettes.dark })],
]

function drawn(input: MeetingLanesInput): string {
  return renderSvg(meetingLanesOption(input), input.width, meetingLanesLayout(input).height)
}

function words(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>\s*([^<]*?)\s*<\/text>/g)].map(([, word = '']) => word)
}

describe('meetingLanesOption', () => {
  it.each(pictures)('draws tests/pictures/%s.svg', (name, input) => {
    const file = new URL(`../../tests/pictures/${name}.svg`, import.meta.url)
    const svg = drawn(input)
    // After a change that is meant: run once with BILAT_PICTURES=write, look at every picture, then commit.
    if (process.env['BILAT_PICTURES'] === 'write') writeFileSync(file, svg)
    expect(svg).toBe(readFileSync(file, 'utf8'))
  })

  it('names the lanes, the months, the day, what is over and what is to come', () => {
    expect(words(drawn(exampleMeetings()))).toEqual(
      expect.arrayContaining([
        ...['Leaders', 'Ministers', 'Officials', 'Multilateral', '2021', 'Feb', 'As of 13 May', 'Upcoming'],
        ...['Biden–Putin call', 'Blinken–Lavrov, Reykjavik', '20 May, agreed', 'any time', 'G7, Cornwall'],
      ]),
    )
  })

  it('draws the same twice, whatever the order of the meetings over', () => {
    const input = exampleMeetings()
    const turned = input.lanes.map((lane) => ({
      ...lane,
      marks: [
        ...lane.marks.filter(({ isAhead }) => !isAhead).toReversed(),
        ...lane.marks.filter((mark) => mark.isAhead),
      ],
    }))
    expect(drawn({ ...input, lanes: turned })).toBe(drawn(input))
  })

  it('needs no yellow on today, when nothing is chosen', () => {
    const today = drawn(exampleMeetings({ selected: null, asOfIsToday: true }))
    expect(today).not.toContain(`fill="${palettes.light.mark}"`)
    expect(drawn(exampleMeetings())).toContain(`fill="${palettes.light.mark}"`)
  })

  it('writes a hostile title as text', () => {
    const hostile = over('<img src=x onerror=alert(1)>', 'held', '2021-03-01')
    const svg = drawn(exampleMeetings({ lanes: [{ id: 'a', title: '<b>', marks: [hostile] }] }))
    expect(svg).not.toContain('<img')
    expect(svg).toContain('&lt;img')
  })

  it('is drawn without any meeting, and on a very narrow screen', () => {
    const empty = exampleMeetings({ lanes: [{ id: 'a', title: 'Leaders', marks: [] }] })
    expect(words(drawn(empty))).toContain('Leaders')
    expect(drawn(exampleMeetings({ width: 200, compact: true }))).toContain('<svg')
  })

  it('shows numbers where meetings would lie on one another, and no more than there is room for', () => {
    const days = Array.from({ length: 2000 }, (_, i) =>
      over(`m${i}`, 'held', `2021-0${(i % 5) + 1}-${String((i % 13) + 1).padStart(2, '0')}`),
    )
    const svg = drawn(exampleMeetings({ lanes: [{ id: 'a', title: 'Leaders', marks: days }] }))
    expect(svg.length).toBeLessThan(60_000)
    expect(words(svg).some((word) => /^\d+$/.test(word))).toBe(true)
  })

  it('says how many of what is ahead lie beyond the window or found no place', () => {
    const far = ahead('New START runs out', 'date', '5 Feb 2026', '2026-02-05')
    const svg = drawn(exampleMeetings({ lanes: [{ id: 'a', title: 'Dates', marks: [far] }] }))
    expect(words(svg)).toContain('+1 more')
  })

  it('on paper cannot be moved, and counts what has no room for its name', () => {
    const crowd = ['2021-03-01', '2021-03-05', '2021-03-05'].map((day, i) =>
      over(`Talks ${i} of a long name`, 'held', day),
    )
    const lanes = [{ id: 'a', title: 'Leaders', marks: [...crowd, over('Talks', 'held', '2021-03-09')] }]
    const still = exampleMeetings({ lanes, still: true })
    expect(meetingLanesOption(still).dataZoom).toEqual([])
    expect(words(drawn(still)).join(' ')).toMatch(/\d not named/)
    expect(words(drawn({ ...still, still: false })).join(' ')).not.toContain('not named')
  })

  it('can be moved with two fingers, by dragging and with Ctrl and the wheel; a bare wheel scrolls the page', () => {
    expect(meetingLanesOption(exampleMeetings()).dataZoom).toMatchObject([
      { type: 'inside', zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: 'shift', moveOnMouseMove: true },
    ])
  })
})
