import { describe, expect, it } from 'vitest'
import { ahead, exampleMeetings, over } from '../../tests/pictures/meetingLanesExample.ts'
import type { MeetingMark } from './meetingLanesInput.ts'
import { meetingLanesLayout } from './meetingLanesLayout.ts'

const lane = (...marks: readonly MeetingMark[]) => ({ id: 'a', title: 'Leaders', marks })
const on = (id: string, day: string) => ahead(id, 'agreed', day, day)

describe('meetingLanesLayout', () => {
  it('stacks the lanes between the tag and the axis', () => {
    const { boxes, plot, axisY, keyY, height } = meetingLanesLayout(exampleMeetings())
    expect(boxes.map(({ top }) => top - plot.y)).toEqual([0, 50, 100, 150])
    expect(axisY).toBe(plot.y + plot.height)
    expect(keyY).toBe(axisY + 32)
    expect(height).toBe(keyY + 28)
  })

  it('gives the key the rows that it needs, and no room where there is none', () => {
    const input = exampleMeetings({ width: 300 })
    const { keyY, height } = meetingLanesLayout(input)
    expect(height).toBe(keyY + 48)
    const bare = meetingLanesLayout({ ...input, labels: { ...input.labels, key: [] } })
    expect(bare.height).toBe(bare.axisY + 24)
  })

  it('gives a lane another row where several are ahead; a third one only on a narrow screen', () => {
    const lanes = [
      lane(over('a', 'held', '2021-01-01'), over('b', 'held', '2021-02-01')),
      lane(on('c', '2021-06-01')),
      lane(on('d', '2021-06-01'), on('e', '2021-07-01'), on('f', '2021-08-01'), on('g', '2021-08-01')),
    ]
    const heights = (width: number) =>
      meetingLanesLayout(exampleMeetings({ lanes, width })).boxes.map(({ height }) => height)
    expect(heights(1392)).toEqual([50, 50, 84])
    expect(heights(976)).toEqual([50, 50, 118])
  })

  it('keeps no room for what lies beyond all that can be shown', () => {
    const lanes = [lane(on('a', '2021-06-01'), on('b', '2031-06-01'))]
    expect(meetingLanesLayout(exampleMeetings({ lanes })).boxes[0]?.height).toBe(50)
  })

  it('gives the names what they need, up to a share of the width', () => {
    const long = [{ id: 'a', title: 'A lane with a name that goes on and on and on', marks: [] }]
    expect(meetingLanesLayout(exampleMeetings({ width: 300, lanes: long })).plot.x).toBe(90)
    expect(meetingLanesLayout(exampleMeetings()).plot.x).toBeLessThan(100)
  })

  it('makes its lanes lower where less height is wanted, and gives the rows that are left from the top', () => {
    const ahead = [on('c', '2021-06-01'), on('d', '2021-06-01'), on('e', '2021-07-01')]
    const lanes = ['leaders', 'ministers', 'officials', 'multilateral'].map((id) => ({
      ...lane(...ahead),
      id,
    }))
    const heights = (height?: number) =>
      meetingLanesLayout(exampleMeetings({ width: 768, lanes, ...(height ? { height } : {}) })).boxes.map(
        (box) => box.height,
      )
    expect(heights()).toEqual([118, 118, 118, 118])
    expect(heights(520)).toEqual([108, 108, 108, 108])
    expect(heights(320)).toEqual([72, 72, 36, 36])
  })

  it('leaves out an empty lane of dates first, then the last one, and says in the key what is in it', () => {
    const levels = ['leaders', 'ministers', 'officials'].map((id) => ({ ...lane(on('a', '2021-06-01')), id }))
    const dates = {
      id: 'dates',
      title: 'Other dates',
      marks: [on('b', '2021-06-01'), on('far', '2024-01-01')],
    }
    const empty = { id: 'multilateral', title: 'Multilateral', marks: [] }
    const laid = (height: number) =>
      meetingLanesLayout(exampleMeetings({ width: 768, lanes: [...levels, empty, dates], height }))
    const idsOf = (height: number) => laid(height).boxes.map((box) => box.lane.id)
    expect(idsOf(240)).toEqual(['leaders', 'ministers', 'officials', 'dates'])
    expect(laid(240).key.flatMap(({ parts }) => parts.map(({ text }) => text))).not.toContain(
      'not Other dates 1',
    )
    expect(idsOf(200)).toEqual(['leaders', 'ministers', 'officials'])
    expect(laid(200).key.at(-1)?.parts).toEqual([{ text: 'not Other dates 1' }])
    expect(laid(200).height).toBeLessThanOrEqual(200)
  })
})
