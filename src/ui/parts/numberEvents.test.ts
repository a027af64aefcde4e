import { NO_FILTER } from '#analysis/eventFilter.ts'
import { dayNumber } from '#model/day.ts'
import { expect, it } from 'vitest'
import { eventsQuery } from './numberEvents.ts'

const [first, last] = [dayNumber('2021-03-01'), dayNumber('2021-03-31')]

it('asks the timeline for the days, the direction with mutual events, the class and the issue', () => {
  expect(eventsQuery({ measure: 'quad', first, last, way: 'ba', quad: 4, issue: 'arms' })).toEqual({
    from: ['2021-03-01'],
    to: ['2021-03-31'],
    direction: ['ba', 'mutual'],
    class: ['material-conflict'],
    issue: ['arms'],
  })
  expect(eventsQuery({ measure: 'net', first, last })).toMatchObject({ direction: ['ab', 'ba', 'mutual'] })
})

it('asks for all up to the day of an index', () => {
  expect(eventsQuery({ measure: 'index', day: last })).toEqual({ to: ['2021-03-31'] })
})

it('asks the timeline for what a chart was asked for as well, by the days of its number', () => {
  const filter = { ...NO_FILTER, direction: ['ab'], tag: ['visa'], issue: ['arms'] } as const
  expect(eventsQuery({ measure: 'net', first, last, filter })).toEqual({
    from: ['2021-03-01'],
    to: ['2021-03-31'],
    direction: ['ab'],
    tag: ['visa'],
    issue: ['arms'],
  })
  expect(eventsQuery({ measure: 'mean', first, last, issue: 'cyber', filter })).toMatchObject({
    issue: ['cyber'],
  })
})
