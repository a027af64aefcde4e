import { dayNumber, isoDay } from '#model/day.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { madeUpDataset } from '../bench/madeUpDataset.ts'

/** Datasets in which labels have it hard: made up, the same at every run, all in 2021. */
export const MADE_UP = { dense, sparse, imprecise } as const

const FIRST = dayNumber('2021-01-01')
const DAYS = 365

/** Events every few hours. */
function dense(): Dataset {
  return inOneYear(madeUpDataset(900), (day) => day)
}

/** A dozen events in a year. */
function sparse(): Dataset {
  return inOneYear(madeUpDataset(12), (day) => day)
}

/** No date is known to the day: months, quarters of a year as spans, the year alone. */
function imprecise(): Dataset {
  return inOneYear(madeUpDataset(60), (day, i) => {
    const month = day.slice(0, 7)
    if (i % 3 === 0) return `${month}?`
    return i % 3 === 1 ? month : `${day}/${isoDay(dayNumber(day) + 20)}`
  })
}

function inOneYear(dataset: Dataset, dateOf: (day: string, i: number) => string): Dataset {
  const last = isoDay(FIRST + DAYS - 1)
  const at = (i: number, n: number): string => isoDay(FIRST + Math.floor((i / n) * DAYS))
  return {
    ...dataset,
    relationship: {
      ...dataset.relationship,
      opensAsOf: last,
      coverage: [{ id: 'c1', date: `${isoDay(FIRST)}/${last}` }],
    },
    events: dataset.events.map((event, i) => ({
      ...event,
      title: i % 2 === 0 ? event.title : `Made-up ${i}`,
      date: dateOf(at(i, dataset.events.length), i),
    })),
    meetings: dataset.meetings.map((meeting, i) => ({
      ...meeting,
      date: dateOf(at(i + 1, dataset.meetings.length + 2), i),
    })),
    sources: dataset.sources.map((source) => ({ ...source, published: isoDay(FIRST) })),
  }
}
