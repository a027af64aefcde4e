import { dayNumber, isoDay } from '#model/day.ts'
import { describe, expect, it } from 'vitest'
import { markOn } from '../../tests/pictures/lanesExample.ts'
import type { StripWords } from './issueStripReadout.ts'
import { stripReader } from './issueStripReadout.ts'
import { readoutText } from './readout.ts'

const WORDS: StripWords = {
  label: 'Day by day',
  date: isoDay,
  event: ({ id }) => id,
  none: 'No event',
  moreEvents: (n) => `${n} more`,
}
const ASOF = dayNumber('2021-05-13')
const window = { from: dayNumber('2021-03-01'), to: dayNumber('2021-06-01') }
const read = (day: string, ...marks: Parameters<typeof stripReader>[0]['marks'][number][]): string =>
  readoutText(stripReader({ window, asOf: ASOF, locale: 'en-GB', marks }, WORDS).at(dayNumber(day)))

describe('stripReader', () => {
  it('tells the events of a day with their scores, the largest first', () => {
    const marks = [markOn('small', '2021-05-12', 1), markOn('large', '2021-05-12', -5)]
    expect(read('2021-05-12', ...marks)).toBe('2021-05-12. −5.0 large. +1.0 small')
    expect(read('2021-05-11', ...marks)).toBe('2021-05-11. No event')
  })

  it('reads an event that is not known to the day on each day that it may mean', () => {
    const march = markOn('march', '2021-03-01', 4, { last: dayNumber('2021-03-31') })
    expect(read('2021-03-20', march)).toBe('2021-03-20. +4.0 march')
    expect(read('2021-04-01', march)).toBe('2021-04-01. No event')
  })

  it('counts those of a crowded day that it does not name', () => {
    const marks = Array.from({ length: 6 }, (_, i) => markOn(`e${i}`, '2021-05-12', i))
    expect(read('2021-05-12', ...marks)).toBe('2021-05-12. +5.0 e5. +4.0 e4. +3.0 e3. +2.0 e2. 2 more')
  })

  it('takes the days around one to it in a window of years, where a pointer cannot tell them apart', () => {
    const years = { from: dayNumber('2012-01-01'), to: dayNumber('2021-12-31') }
    const reader = stripReader(
      { window: years, asOf: ASOF, locale: 'en-GB', marks: [markOn('e', '2021-05-12', 1)] },
      WORDS,
    )
    expect(reader.at(dayNumber('2021-05-20')).lines[0]?.text).toBe('e')
    expect(reader.at(dayNumber('2021-07-20')).lines[0]?.text).toBe('No event')
    expect(reader.start).toBe(ASOF)
  })
})
