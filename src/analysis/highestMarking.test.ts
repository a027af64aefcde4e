import type { IsoDay } from '#model/day.ts'
import { dayNumber } from '#model/day.ts'
import type { Marking } from '#model/records/base.ts'
import { describe, expect, it } from 'vitest'
import { columnsFor } from './oracle/anEvent.ts'
import { highestMarking } from './highestMarking.ts'

function columns(...events: readonly { readonly date: IsoDay; readonly marking?: Marking }[]) {
  return columnsFor(events.map((event, i) => ({ id: `e${i}`, ...event })))
}
const day = dayNumber('2021-05-13')

describe('the marking of what is shown', () => {
  it('is the highest of the events known by the day, whatever comes later', () => {
    const known = columns(
      { date: '2021-04-01', marking: 'GREEN' },
      { date: '2021-05-01', marking: 'AMBER' },
      { date: '2021-06-01', marking: 'RED' },
    )
    expect(highestMarking(known, [], day)).toBe('AMBER')
    expect(highestMarking(known, [], dayNumber('2021-04-10'))).toBe('GREEN')
    expect(highestMarking(known, [], dayNumber('2021-06-10'))).toBe('RED')
  })

  it('counts the other records too, and none as CLEAR', () => {
    expect(highestMarking(columns({ date: '2021-04-01' }), [], day)).toBe('CLEAR')
    expect(highestMarking(columns(), [{}, { marking: 'AMBER+STRICT' }], day)).toBe('AMBER+STRICT')
  })

  it('is never above what is shown at all', () => {
    const known = columns({ date: '2021-04-01', marking: 'RED' }, { date: '2021-04-02', marking: 'GREEN' })
    expect(highestMarking(known, [], day, 'AMBER')).toBe('GREEN')
    expect(highestMarking(known, [{ marking: 'RED' }], day, 'AMBER')).toBe('AMBER')
  })
})
