import { describe, expect, it } from 'vitest'
import { aContact } from '#analysis/aMeeting.fixture.ts'
import type { CustomSeriesOption } from 'echarts'
import { contactPeriods, exampleContacts } from '../../tests/pictures/contactsExample.ts'
import { DARK, PHONE, besideKept } from '../../tests/pictures/periodsExample.ts'
import { shapesOf, wordsOf } from '../../tests/pictures/shapesOf.ts'
import type { ContactsInput } from './contacts.ts'
import { contactsChart } from './contacts.ts'
import { palettes } from './palette.ts'
import type { Shape } from './shapes.ts'

const pictures: readonly (readonly [string, ContactsInput])[] = [
  ['contacts-light', exampleContacts()],
  ['contacts-dark', exampleContacts(DARK)],
  ['contacts-compact', exampleContacts(PHONE)],
  ['contacts-sparse', exampleContacts({ periods: contactPeriods([aContact('one', '2021-02-03')]) })],
]

function drawn(input: ContactsInput, id: string): Shape[] {
  const { option, plot } = contactsChart(input)
  const layer = ([option.series ?? []].flat() as CustomSeriesOption[]).find((one) => one.id === id)
  return layer ? shapesOf(layer, { from: 0, to: 1 }, plot) : []
}

describe('contactsChart', () => {
  it.each(pictures)('draws tests/pictures/%s.svg', (name, input) => {
    const { drawn: now, kept } = besideKept(name, input.width, contactsChart(input))
    expect(now).toBe(kept)
  })

  it('fills a block for a meeting in person, half of one for video, and outlines one for the phone', () => {
    const one = (format: 'in person' | 'video' | 'phone') =>
      drawn(
        exampleContacts({ periods: contactPeriods([aContact('m', '2021-04-03', { format })]) }),
        'blocks',
      ).flatMap((shape) => (shape.type === 'rect' ? [shape.style.fill] : []))
    const { ink, paper } = palettes.light
    expect(one('in person')).toEqual([ink])
    expect(one('video')).toEqual([paper, ink])
    expect(one('phone')).toEqual([paper])
  })

  it('steps along the highest level, to the foot in a month without a contact, and through no unmonitored month', () => {
    const lines = drawn(exampleContacts(), 'step').flatMap((shape) =>
      shape.type === 'polyline' ? [shape.shape.points.map(([, y]) => y)] : [],
    )
    expect(lines).toHaveLength(1)
    const [officials, ministers, foot, , leaders] = lines[0]!.filter((_, i) => i % 2 === 0)
    expect(lines[0]).toHaveLength(18)
    expect(leaders).toBeLessThan(ministers!)
    expect(ministers).toBeLessThan(officials!)
    expect(officials).toBeLessThan(foot!)
  })

  it('says how many, and in which format, as far as there is room', () => {
    const wide = wordsOf(drawn(exampleContacts({ width: 1800 }), 'blocks'))
    expect(wide).toContain('1 in person, 2 phone')
    expect(wordsOf(drawn(exampleContacts(), 'blocks'))).toContain('3')
    expect(wordsOf(drawn(exampleContacts(PHONE), 'blocks'))).not.toContain('In person')
  })

  it('is read level by level, and month by month below them', () => {
    const { spots } = contactsChart(exampleContacts())
    const lanes = [0, 1, 2, 3].map((lane) => spots.filter((spot) => spot.lane === lane).length)
    expect(lanes).toEqual([2, 2, 3, 12])
    for (const { box } of spots) expect(box.width).toBeGreaterThan(0)
  })

  it('grows to the height that is wanted, within reason', () => {
    const heights = [undefined, 100, 240, 900].map(
      (height) => contactsChart(exampleContacts(height === undefined ? {} : { height })).height,
    )
    expect(heights).toEqual([208, 208, 238, 268])
  })
})
