import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DateOrder } from './looseDate.ts'
import { looseDate, orderOf } from './looseDate.ts'

/** The date that is read, or why there is none. */
function read(cell: string, order: DateOrder | null = null): string {
  const found = looseDate(cell, order)
  return found.type === 'date' ? found.date : found.type
}

describe('a date as other programs write it', () => {
  it.each([
    ['2021-05-12', '2021-05-12'],
    ['2021-06?', '2021-06?'],
    ['2021-05-19/2021-05-20', '2021-05-19/2021-05-20'],
    [' 2021-05-12 ', '2021-05-12'],
    ['2021-05-12T23:30:00Z', '2021-05-12'],
    ['2021-05-12 10:00', '2021-05-12'],
    ['2021/5/2', '2021-05-02'],
    ['20210512', '2021-05-12'],
    ['12.5.2021', '2021-05-12'],
    ['03.04.2021', '2021-04-03'],
    ['13/04/2021', '2021-04-13'],
    ['04/13/2021', '2021-04-13'],
    ['05/05/2021', '2021-05-05'],
    ['12.05.2021 10:15:00', '2021-05-12'],
    ['3 Apr 2021', '2021-04-03'],
    ['April 3rd, 2021', '2021-04-03'],
    ['Apr 2021', '2021-04'],
    ['3. März 2021', '2021-03-03'],
    ['12 мая 2021 г.', '2021-05-12'],
    ['1 décembre 2021', '2021-12-01'],
  ])('%s is %s', (cell, date) => expect(read(cell)).toBe(date))

  it.each([
    '31.02.2021',
    '31/02/2021',
    '13/13/2021',
    '5/12/21',
    'Jun-21',
    '44328',
    'soon',
    '',
    '1 2 3 April 2021',
  ])('%s is none', (cell) => expect(read(cell)).toBe('none'))

  it('that could be two days is asked for, and not guessed at', () => {
    expect(read('03/04/2021')).toBe('ambiguous')
    expect(read('03/04/2021', 'day-first')).toBe('2021-04-03')
    expect(read('03-04-2021', 'month-first')).toBe('2021-03-04')
  })

  it('never throws and takes no time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void looseDate(text, 'day-first')))
    const begin = performance.now()
    for (const piece of ['1', '/', 'April ', '2021-']) looseDate(piece.repeat(1_000_000), null)
    expect(performance.now() - begin).toBeLessThan(2000)
  })
})

describe('the order of the dates of a column', () => {
  it('is told by those of which only one can be meant', () => {
    expect(orderOf(['03/04/2021', '13/04/2021'])).toBe('day-first')
    expect(orderOf(['03/04/2021', '04/13/2021'])).toBe('month-first')
  })

  it('is not told by others, or where they contradict each other', () => {
    expect(orderOf(['03/04/2021', '2021-05-13'])).toBeNull()
    expect(orderOf(['13/04/2021', '04/13/2021'])).toBeNull()
  })
})
